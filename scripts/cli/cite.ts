import { isAbsolute, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { bibliography, type CitationOf, citations } from '../../lib/cite/cite.ts';
import { exportCitations } from '../../lib/cite/export/export.ts';
import { findStyle } from '../../lib/cite/find-style.ts';
import { KEY_FORMATS, type KeyFormat } from '../../lib/cite/key-citation.ts';
import { type Locator, locatorOf } from '../../lib/cite/locator.ts';
import { defaultForm, effectiveForm, isOwnStyle } from '../../lib/cite/styles.ts';
import { type CitedPart, citeByKey, citeTogether } from '../../lib/cite/together.ts';
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

const FORMS: readonly CitationForm[] = ['note', 'short', 'ibid', 'intext', 'entry'];
const FORMATS = ['text', 'html', ...KEY_FORMATS, ...EXPORT_FORMATS] as const;
type Format = (typeof FORMATS)[number];

const DONE = 0;
const WRONG_USAGE = 2;
const NOT_AN_ARTICLE = 3;

interface CiteOptions {
  readonly style: StyleId | null;
  readonly form: CitationForm | null;
  /** One for all articles, or one an article; null where it has none. */
  readonly locators: readonly (Locator | null)[];
  readonly together: boolean;
  readonly before: string;
  readonly after: string;
  readonly accessed: string | null;
  readonly format: Format;
  readonly files: readonly string[];
}

/**
 * `cite --style ID|csl:NAME|FILE.csl [--form FORM] [--locator N] [--together] [--accessed DATE] [--format FORMAT] FILE…`: prints one citation a
 * line, all of them as one bibliography in the style's order; all in one citation (`--together`), each with its own of the locators `3,,5-6`; or
 * one file for reference managers.
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
  if (options.locators.length > 1 && options.locators.length !== citables.length) {
    io.err(
      `dateline cite: --locator names ${options.locators.length} places, and there are ${citables.length} articles`,
    );
    return WRONG_USAGE;
  }
  if (isOneOf(KEY_FORMATS, options.format)) {
    const keys = citeByKey(citables, partsOf(citables, options), options.format);
    io.out(options.together ? keys : eachByKey(citables, options, options.format).join('\n'));
    return code;
  }
  // Only files for other programs and keys need no style, and `readOptions` asked for one.
  if (options.style === null) return WRONG_USAGE;
  if (options.together) {
    const info = await findStyle(options.style);
    const form = options.form ?? (info.noteStyle || info.csl === null ? 'note' : 'intext');
    const parts = partsOf(citables, options);
    const citation = await citeTogether(citables, parts, { style: options.style, form });
    io.out(options.format === 'html' ? citation.html : citation.text);
    return code;
  }
  for (const { citation } of await inStyle(citables, options.style, options, io)) {
    io.out(options.format === 'html' ? citation.html : citation.text);
  }
  return code;
}

/** The articles as the sources of one citation; words before it stand before the first, words after it after the last. */
function partsOf(
  citables: readonly Citable[],
  { locators, before, after }: CiteOptions,
): readonly CitedPart[] {
  return citables.map(({ id }, n) => {
    const locator = locators.length === 1 ? locators[0] : locators[n];
    return {
      id,
      ...(locator !== undefined && locator !== null && { locator }),
      ...(n === 0 && { before }),
      ...(n === citables.length - 1 && { after }),
    };
  });
}

const eachByKey = (citables: readonly Citable[], options: CiteOptions, format: KeyFormat) =>
  partsOf(citables, options).map((part) => citeByKey(citables, [part], format));

async function inStyle(
  citables: readonly Citable[],
  style: StyleId,
  { form: asked, locators }: CiteOptions,
  io: CommandIo,
): Promise<readonly CitationOf[]> {
  const info = await findStyle(style);
  const form = effectiveForm(info, asked ?? defaultForm(info));
  if (asked !== null && form !== asked) {
    const shown = isOwnStyle(style) ? info.name : style;
    io.err(`dateline cite: ${shown} has no form “${asked}”; printing its “${form}” form`);
  }
  const each = citables.map((_, n) => (locators.length === 1 ? locators[0] : locators[n]) ?? null);
  if (each.some((locator) => locator !== null) && form === 'entry') {
    io.err('dateline cite: a list entry has no locator; --locator goes with --form note, short or intext');
  }
  const listed = await bibliography(citables, style);
  if (form === 'entry') return listed;
  const order = new Map(listed.map(({ id }, index) => [id, index]));
  const cited: CitationOf[] = [];
  for (const locator of new Set(each)) {
    const all = await citations(citables, { style, form, ...(locator !== null && { locator }) });
    cited.push(...all.filter((_, n) => each[n] === locator));
  }
  return cited.sort((a, b) => (order.get(a.id) ?? 0) - (order.get(b.id) ?? 0));
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
  const {
    style,
    form,
    locator,
    accessed,
    format = 'text',
    together = false,
    before = '',
    after = '',
  } = values;
  if (!isOneOf(FORMATS, format)) return `there is no format “${format}”; there are ${FORMATS.join(', ')}`;
  const needsStyle = !isExport(format) && !isOneOf(KEY_FORMATS, format);
  if (style === undefined && needsStyle) return `--style is missing; ${STYLE_CHOICE}`;
  const named = style === undefined ? null : await namedStyle(style, cwd);
  if (style !== undefined && named === null) return `there is no style “${style}”; ${STYLE_CHOICE}`;
  if (form !== undefined && !isOneOf(FORMS, form)) {
    return `there is no form “${form}”; there are ${FORMS.join(', ')}`;
  }
  const locators = locator === undefined ? [null] : readLocators(locator);
  if (locators === null) {
    return `--locator takes the number of a paragraph, from 1, or of several, 3-4, or one an article, 3,,5-6, not “${locator}”`;
  }
  if (accessed !== undefined && !isDay(accessed))
    return `--accessed takes a day, YYYY-MM-DD, not “${accessed}”`;
  if (positionals.length === 0) return 'name at least one file with a JSON article';
  return {
    style: named,
    form: form ?? null,
    locators,
    together,
    before,
    after,
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
      together: { type: 'boolean' },
      before: { type: 'string' },
      after: { type: 'string' },
      accessed: { type: 'string' },
      format: { type: 'string' },
    },
  });

/** `3`, `3-4`, `3,,5-6`; null where it is none of these. */
function readLocators(text: string): readonly (Locator | null)[] | null {
  const read = text.split(',').map((one) => {
    if (one.trim() === '') return null;
    const [, first = '', last = first] = /^\s*([1-9]\d{0,5})(?:[-–]([1-9]\d{0,5}))?\s*$/.exec(one) ?? [];
    const [from, to] = [Number(first), Number(last)];
    return from >= 1 && to >= from ? locatorOf(from - 1, to - 1) : undefined;
  });
  const known = read.filter((one) => one !== undefined);
  return text.trim() === '' || known.length < read.length ? null : known;
}

const isOneOf = <T extends string>(list: readonly T[], value: string): value is T =>
  (list as readonly string[]).includes(value);

const isExport = (format: Format): format is ExportFormat => isOneOf(EXPORT_FORMATS, format);

const isDay = (text: string) => /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text));
