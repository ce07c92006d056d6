import { readFile } from 'node:fs/promises';
import type { Language } from '../../lib/article/types.ts';
import { cslDate } from '../../lib/cite/csl-date.ts';
import { paragraphsOf, readCsv } from '../../lib/cite/export/csv.ts';
import { outletOf } from '../../lib/cite/outlets.ts';
import { webAddress } from '../../lib/cite/plain-text.ts';
import type { Citable } from '../../lib/cite/types.ts';

export interface CitableFile {
  readonly citables: readonly Citable[];
  /** Lines for people: what is missing, and what that means for the citation. */
  readonly problems: readonly string[];
  /** True where something in the file could not be cited. */
  readonly skipped: boolean;
}

type Fields = Readonly<Record<string, unknown>>;

/**
 * Reads the articles of a file: a JSON article, as `extract` prints it or written by hand, an array of them, or one a line; or a table (`.csv`) as
 * `--format csv` writes it. Of each it reads
 * `headline, url, date.iso, dateline.place, source, language, captured, paragraphs` and nothing else. The day of access is the date part of
 * `captured` as it stands (UTC for what `extract` prints) where none is given.
 * @param name the file as the person named it, for messages
 */
export async function readCitables(
  path: string,
  name: string,
  accessed: string | null,
): Promise<CitableFile> {
  let text: string;
  try {
    text = await readFile(path, 'utf8');
  } catch {
    return { citables: [], problems: [`${name}: cannot be read`], skipped: true };
  }
  const values = path.endsWith('.csv') ? articlesOfTable(text) : parseArticles(text);
  if (values === null) {
    return {
      citables: [],
      problems: [
        path.endsWith('.csv') ? `${name}: no table with a column “headline”` : `${name}: not a JSON article`,
      ],
      skipped: true,
    };
  }
  const citables: Citable[] = [];
  const problems: string[] = [];
  let skipped = values.length === 0;
  if (skipped) problems.push(`${name}: holds no article`);
  for (const [index, value] of values.entries()) {
    const label = values.length > 1 ? `${name} (${index + 1})` : name;
    const fields = asFields(value);
    const headline = words(fields?.headline);
    if (!fields || headline === null) {
      problems.push(`${label}: no “headline”; it cannot be cited`);
      skipped = true;
      continue;
    }
    const citable = toCitable(`${label}#${index}`, headline, fields, accessed);
    citables.push(citable);
    problems.push(...missingFields(citable, fields).map((missing) => `${label}: ${missing}`));
  }
  return { citables, problems, skipped };
}

/** A table as Dateline writes it, row by row. */
function articlesOfTable(text: string): readonly unknown[] | null {
  return (
    readCsv(text)?.map((row) => ({
      ...row,
      source: { outlet: row.outlet, label: row.source },
      dateline: { place: row.place },
      captured: row.accessed,
      paragraphs: paragraphsOf(row),
    })) ?? null
  );
}

function parseArticles(text: string): readonly unknown[] | null {
  const whole = parse(text);
  if (whole !== undefined) return Array.isArray(whole) ? whole : [whole];
  const lines = text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map(parse);
  return lines.length > 0 && lines.every((line) => line !== undefined) ? lines : null;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\ufeff/, '')) as unknown;
  } catch {
    return undefined;
  }
}

const asFields = (value: unknown): Fields | null =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Fields) : null;

const words = (value: unknown): string | null =>
  typeof value === 'string' && value.trim() !== '' ? value : null;

const LANGUAGES: readonly Language[] = ['en', 'ko', 'ja', 'zh', 'es', 'ru'];

function toCitable(id: string, headline: string, fields: Fields, accessed: string | null): Citable {
  const url = words(fields.url) ?? '';
  const source = asFields(fields.source);
  const language = words(fields.language);
  const paragraphs = Array.isArray(fields.paragraphs) ? fields.paragraphs : [];
  return {
    id,
    headline,
    url,
    // A hand-written file may have the date and the source as plain words.
    date: day(words(asFields(fields.date)?.iso) ?? words(fields.date)),
    place: words(asFields(fields.dateline)?.place),
    outlet: words(source?.outlet) ?? words(fields.source) ?? outletOfHost(url),
    sourceLabel: words(source?.label),
    language:
      LANGUAGES.find((known) => known === language) ?? (language === null ? languageOf(headline) : 'und'),
    accessed: accessed ?? day(words(fields.captured)),
    paragraphs: paragraphs.filter((paragraph): paragraph is string => typeof paragraph === 'string'),
  };
}

/** The day of `2025-12-05T09:30:00Z`; what is no date is none. */
function day(text: string | null): string | null {
  const date = text === null ? null : (/^\d{4}(?:-\d{2}(?:-\d{2})?)?/.exec(text)?.[0] ?? null);
  return cslDate(date) ? date : null;
}

/** What the agency's own sites and its archive carry is the agency's unless the file says otherwise. */
function outletOfHost(url: string): string {
  const host = webAddress(url) ? new URL(url).hostname : '';
  return /(?:^|\.)(?:kcnawatch\.(?:org|xyz)|kcna\.kp|kcna\.co\.jp)$/.test(host) ? 'KCNA' : '';
}

const languageOf = (headline: string): Language => (/^\P{L}*\p{Script=Latin}/u.test(headline) ? 'en' : 'und');

function missingFields(citable: Citable, fields: Fields): string[] {
  const missing: string[] = [];
  if (citable.url === '') missing.push('no “url”; cited without an address');
  else if (webAddress(citable.url) === null) missing.push('“url” is no http(s) address; cited without one');
  if (citable.date === null) missing.push('no “date.iso”; cited as undated');
  if (outletOf(citable.outlet) === null) missing.push('no “source.outlet”; cited without an author');
  else if (asFields(fields.source)?.outlet === undefined && typeof fields.source !== 'string') {
    missing.push(`no “source.outlet”; “${citable.outlet}” is taken from the address`);
  }
  if (citable.accessed === null)
    missing.push('no “captured” and no --accessed; cited without a day of access');
  return missing;
}
