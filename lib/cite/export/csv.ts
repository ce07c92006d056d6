import Papa from 'papaparse';
import { PlainError } from '../../plain-error.ts';
import { inParagraphs, locatorOf } from '../locator.ts';
import { archivedCopyOf } from '../outlets.ts';
import type { Citable, CitedQuotation } from '../types.ts';

/** Excel takes a file without it for one of the local code page, and Hangul for question marks. */
const BYTE_ORDER_MARK = '\ufeff';
/** What a spreadsheet would run, and the sign itself, so that it can be taken away again. */
const RUNS = /^[=+\-@\t\r']/;

/** One row of the table; every field is a text, empty where there is none. */
export interface CsvRow {
  readonly key: string;
  readonly headline: string;
  readonly date: string;
  readonly place: string;
  readonly outlet: string;
  readonly source: string;
  readonly language: string;
  readonly url: string;
  readonly original: string;
  readonly accessed: string;
  readonly tags: string;
  readonly note: string;
  /** Words that were kept, one quotation a line: `paras. 3–4: …`. */
  readonly quotations: string;
  readonly text: string;
}

const COLUMNS = [
  'key',
  'headline',
  'date',
  'place',
  'outlet',
  'source',
  'language',
  'url',
  'original',
  'accessed',
  'tags',
  'note',
  'quotations',
  'text',
] as const satisfies readonly (keyof CsvRow)[];

const PARAGRAPH_BREAK = '\n\n';

/**
 * Articles as a table (RFC 4180, UTF-8): a row each, the text in its last column. A field that a spreadsheet would run (it begins with `=`, `+`,
 * `-`, `@`, a tab or a return) gets an apostrophe before it, and so does one that begins with an apostrophe; `readCsv` takes it away.
 */
export function csv(citables: readonly Citable[], keys: readonly string[]): string {
  const rows = citables.map(
    (one, n): CsvRow => ({
      key: keys[n] ?? one.id,
      headline: one.headline,
      date: one.date ?? '',
      place: one.place ?? '',
      outlet: one.outlet,
      source: one.sourceLabel ?? '',
      language: one.language,
      url: one.url,
      original: archivedCopyOf(one)?.original ?? '',
      accessed: one.accessed ?? '',
      tags: (one.tags ?? []).join('; '),
      note: one.note ?? '',
      quotations: (one.quotations ?? []).map(quotedLine).join('\n'),
      text: one.paragraphs.join(PARAGRAPH_BREAK),
    }),
  );
  const table = rows.map((row) => COLUMNS.map((column) => guarded(row[column])));
  return `${BYTE_ORDER_MARK}${Papa.unparse([[...COLUMNS], ...table], { newline: '\r\n' })}\r\n`;
}

function quotedLine({ paragraph, to, words, ofVersion }: CitedQuotation): string {
  const place = inParagraphs(locatorOf(paragraph, to));
  const version = ofVersion ? ` of version ${ofVersion.number}` : '';
  return `${place}${version}: ${words.replaceAll('\n', ' ')}`;
}

const guarded = (field: string): string => (RUNS.test(field) ? `'${field}` : field);
const bare = (field: string): string => (/^'[=+\-@\t\r']/.test(field) ? field.slice(1) : field);

/**
 * Reads such a table back, its columns in any order; null for a text that is none. Columns it does not know are left out.
 * @throws PlainError `table-damaged` where a row has more cells than there are columns, or a quotation mark too many or too few
 */
export function readCsv(text: string): readonly CsvRow[] | null {
  const { data, meta, errors } = Papa.parse<Record<string, string>>(text.replace(/^\ufeff/, ''), {
    header: true,
    skipEmptyLines: true,
    delimiter: ',',
  });
  if (!meta.fields?.includes('headline')) return null;
  // A row that ends early has empty cells, which is no harm.
  const damage = errors.find(({ code }) => code !== 'TooFewFields');
  if (damage)
    throw new PlainError(
      'table-damaged',
      `Row ${(damage.row ?? 0) + 2} of this table is damaged: its cells are not where its columns are. Nothing was changed; try another copy.`,
    );
  return data.map((fields) => {
    const field = (name: keyof CsvRow) => bare(fields[name] ?? '');
    return Object.fromEntries(COLUMNS.map((name) => [name, field(name)])) as unknown as CsvRow;
  });
}

/** The paragraphs of a row's text; a spreadsheet may have changed the ends of its lines. */
export const paragraphsOf = ({ text }: CsvRow): readonly string[] =>
  text
    .replaceAll('\r\n', '\n')
    .split(/\n{2,}/)
    .filter((paragraph) => paragraph.trim() !== '');
