import { isoDay } from '../article/calendar.ts';
import { EXTRACTOR } from '../article/extractor.ts';
import { note } from '../article/notes.ts';
import { outletOfLabel, UNKNOWN_OUTLET } from '../article/outlet.ts';
import { collapse } from '../article/spaces.ts';
import type { Article, Language } from '../article/types.ts';
import { type CsvRow, paragraphsOf, readCsv } from '../cite/export/csv.ts';
import { type TableArticle, wrongRow } from '../library/import-table.ts';
import type { Edits } from '../library/types.ts';
import { PlainError } from '../plain-error.ts';

/** Bytes of a table. */
export const MAX_TABLE = 50_000_000;
const MAX_ROWS = 10_000;
/** The first row names the columns. */
const FIRST_ROW = 2;

const LANGUAGES: readonly Language[] = ['en', 'ko', 'ja', 'zh', 'es', 'ru'];

/**
 * The articles of a table as Dateline writes it (CSV, `lib/cite/export/csv.ts`). Headline, text, address and source stand for what a page
 * said; date and place are the person's, as no page was seen to say them. Key and quotations are not taken.
 * @param now ISO 8601; stands for the day of access where a row has none
 * @throws PlainError `table-foreign`, `table-damaged`, `table-too-long`; `table-row` naming the row that is wrong
 */
export function tableArticles(text: string, now: string): readonly TableArticle[] {
  const rows = readCsv(text);
  if (rows === null)
    throw new PlainError(
      'table-foreign',
      'This table was not written by Dateline: it has no column “headline”. Nothing was changed.',
    );
  if (rows.length > MAX_ROWS)
    throw new PlainError(
      'table-too-long',
      `This table has ${rows.length} rows; Dateline takes ${MAX_ROWS} at once. Nothing was changed; divide it and try again.`,
    );
  return rows.map((row, index) => articleOf(row, index + FIRST_ROW, now));
}

function articleOf(row: CsvRow, number: number, now: string): TableArticle {
  const headline = collapse(row.headline);
  if (headline === '') throw wrongRow(number, 'it has no headline');
  const url = row.url.trim();
  const label = collapse(row.source);
  const article: Article = {
    site: 'other',
    headline,
    dateline: null,
    date: { iso: null, evidence: [], conflict: false },
    source: {
      label: label === '' ? null : label,
      outlet: collapse(row.outlet) || (label === '' ? UNKNOWN_OUTLET : outletOfLabel(label)),
      originalUrl: null,
    },
    language: LANGUAGES.find((language) => language === row.language.trim()) ?? 'und',
    form: null,
    paragraphs: paragraphsOf(row)
      .map(collapse)
      .filter((paragraph) => paragraph !== ''),
    endMark: false,
    stamp: null,
    notes: [note('from-table')],
    extractor: EXTRACTOR,
  };
  return {
    row: number,
    reading: { url, title: headline, at: accessedAt(row, number) ?? now, article, html: null },
    patch: {
      edits: editsOf(row, number, article.source.outlet),
      tags: row.tags
        .split(';')
        .map((tag) => tag.trim())
        .filter((tag) => tag !== ''),
      note: row.note,
    },
  };
}

/** Place and date as the person's own; the place alone, of a row without a date, makes no dateline. */
function editsOf(row: CsvRow, number: number, agency: string): Edits {
  const day = dayOf(row.date, number, 'date');
  if (day === null) return {};
  const place = collapse(row.place);
  const [, month = 0, date = 0] = day.split('-').map(Number);
  return {
    date: day,
    ...(place !== '' && { dateline: { place, month, day: date, agency, raw: place } }),
  };
}

/** Noon of the day of access where the person is: that day, wherever it is read as one. */
function accessedAt(row: CsvRow, number: number): string | null {
  const day = dayOf(row.accessed, number, 'accessed');
  return day === null ? null : new Date(`${day}T12:00:00`).toISOString();
}

function dayOf(field: string, row: number, column: string): string | null {
  const given = field.trim();
  if (given === '') return null;
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(given) ?? [];
  const iso = isoDay(Number(year), Number(month), Number(day));
  if (iso === null)
    throw wrongRow(row, `“${given.slice(0, 40)}” under “${column}” is no day like 2026-03-14`);
  return iso;
}
