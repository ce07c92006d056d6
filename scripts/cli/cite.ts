import { isAbsolute, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { bibliography, type CitationOf, citations } from '../../lib/cite/cite.ts';
import { exportCitations } from '../../lib/cite/export/export.ts';
import { findStyle } from '../../lib/cite/find-style.ts';
import { defaultForm, effectiveForm, isOwnStyle } from '../../lib/cite/styles.ts';
import {
  type Citable,
  type CitationForm,
  EXPORT_FORMATS,
  type ExportFormat,
  type StyleId,
} from '../../lib/cite/types.ts';
import { readCitables } from './citable-file.ts';
import type { CommandIo } from './main.ts';
import { namedStyle, STYLE_CHOICE } from './named-style.ts';

const FORMS: readonly CitationForm[] = ['note', 'short', 'intext', 'entry'];
const FORMATS = ['text', 'html', ...EXPORT_FORMATS] as const;
type Format = (typeof FORMATS)[number];

const DONE = 0;
const WRONG_USAGE = 2;
const NOT_AN_ARTICLE = 3;

interface CiteOptions {
  readonly style: StyleId | null;
  readonly form: CitationForm | null;
  readonly locator: number | null;
  readonly accessed: string | null;
  readonly format: Format;
  readonly files: readonly string[];
}

/**
 * `cite --style ID|csl:NAME|FILE.csl [--form FORM] [--locator N] [--accessed DATE] [--format FORMAT] FILE…`: prints one citation a line, all of them as one bibliography
 * in the style's order; or one file for reference managers.
 * @returns 0; 2 for wrong usage; 3 where a file held no article (the others are still cited)
 */
export async function cite(argv: string[], io: CommandIo): Promise<number> {
  const options = await readOptions(argv, io.cwd);
  if (typeof options === 'string') {
    io.err(`dateline cite: ${options}`);
    return WRONG_USAGE;
  }
  const citables: Citable[] = [];
  let code = DONE;
  for (const file of options.files) {
    const path = isAbsolute(file) ? file : resolve(io.cwd, file);
    const read = await readCitables(path, file, options.accessed);
    for (const problem of read.problems) io.err(problem);
    if (read.citables.length === 0 || read.skipped) code = NOT_AN_ARTICLE;
    citables.push(...read.citables);
  }
  if (citables.length === 0) return code;
  if (isExport(options.format)) {
    const { text } = await exportCitations(citables, options.format);
    io.out(text.replace(/\n$/, ''));
    return code;
  }
  // Only files for other programs need no style, and `readOptions` asked for one.
  if (options.style === null) return WRONG_USAGE;
  for (const { citation } of await inStyle(citables, options.style, options, io)) {
    io.out(options.format === 'html' ? citation.html : citation.text);
  }
  return code;
}

async function inStyle(
  citables: readonly Citable[],
  style: StyleId,
  { form: asked, locator }: CiteOptions,
  io: CommandIo,
): Promise<readonly CitationOf[]> {
  const info = await findStyle(style);
  const form = effectiveForm(info, asked ?? defaultForm(info));
  if (asked !== null && form !== asked) {
    const shown = isOwnStyle(style) ? info.name : style;
    io.err(`dateline cite: ${shown} has no form “${asked}”; printing its “${form}” form`);
  }
  if (locator !== null && form === 'entry') {
    io.err('dateline cite: a list entry has no locator; --locator goes with --form note, short or intext');
  }
  const listed = await bibliography(citables, style);
  if (form === 'entry') return listed;
  const order = new Map(listed.map(({ id }, index) => [id, index]));
  const cited = await citations(citables, { style, form, ...(locator !== null && { locator }) });
  return [...cited].sort((a, b) => (order.get(a.id) ?? 0) - (order.get(b.id) ?? 0));
}

/** The options, or what is wrong with them. */
async function readOptions(argv: string[], cwd: string): Promise<CiteOptions | string> {
  let parsed: ReturnType<typeof parse>;
  try {
    parsed = parse(argv);
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
  const { values, positionals } = parsed;
  const { style, form, locator, accessed, format = 'text' } = values;
  if (!isOneOf(FORMATS, format)) return `there is no format “${format}”; there are ${FORMATS.join(', ')}`;
  if (style === undefined && !isExport(format)) return `--style is missing; ${STYLE_CHOICE}`;
  const named = style === undefined ? null : await namedStyle(style, cwd);
  if (style !== undefined && named === null) return `there is no style “${style}”; ${STYLE_CHOICE}`;
  if (form !== undefined && !isOneOf(FORMS, form)) {
    return `there is no form “${form}”; there are ${FORMS.join(', ')}`;
  }
  if (locator !== undefined && !/^[1-9]\d{0,5}$/.test(locator)) {
    return `--locator takes the number of a paragraph, from 1, not “${locator}”`;
  }
  if (accessed !== undefined && !isDay(accessed))
    return `--accessed takes a day, YYYY-MM-DD, not “${accessed}”`;
  if (positionals.length === 0) return 'name at least one file with a JSON article';
  return {
    style: named,
    form: form ?? null,
    locator: locator === undefined ? null : Number(locator),
    accessed: accessed ?? null,
    format,
    files: positionals,
  };
}

const parse = (argv: string[]) =>
  parseArgs({
    args: argv,
    allowPositionals: true,
    options: {
      style: { type: 'string' },
      form: { type: 'string' },
      locator: { type: 'string' },
      accessed: { type: 'string' },
      format: { type: 'string' },
    },
  });

const isOneOf = <T extends string>(list: readonly T[], value: string): value is T =>
  (list as readonly string[]).includes(value);

const isExport = (format: Format): format is ExportFormat => isOneOf(EXPORT_FORMATS, format);

const isDay = (text: string) => /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text));
