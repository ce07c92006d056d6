/** The fields of a record as a person sees and edits them: the page's values, and the edits laid over them. */
import type { Article, Dateline, Language } from '../../lib/article/types.ts';
import type { Edits } from '../../lib/library/types.ts';
import { formName } from './forms.ts';

export interface RecordValues {
  readonly headline: string;
  readonly dateline: Dateline | null;
  /** `YYYY-MM-DD` */
  readonly date: string | null;
  /** Empty where the page has none. */
  readonly sourceLabel: string;
  readonly outlet: string;
  readonly originalUrl: string | null;
  readonly language: Language;
  /** Empty where no words of rank were found. */
  readonly form: string;
}

export function pageValues(article: Article): RecordValues {
  return {
    headline: article.headline,
    dateline: article.dateline,
    date: article.date.iso,
    sourceLabel: article.source.label ?? '',
    outlet: article.source.outlet,
    originalUrl: article.source.originalUrl,
    language: article.language,
    form: article.form ? formName(article.form) : '',
  };
}

export function shownValues(article: Article, edits: Edits): RecordValues {
  const given = Object.entries(edits).filter(([, value]) => value !== undefined);
  return { ...pageValues(article), ...Object.fromEntries(given) };
}

/** `Pyongyang, March 14 (KCNA)`: as printed, without the dash that leads into the text. */
export function datelineWords(dateline: Dateline | null): string {
  return dateline ? dateline.raw.replace(/\s*[-–—―－]+\s*$/, '') : '';
}

const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);

/** `edits` with one more; a value that is the page's own takes the edit away. */
export function withEdit<K extends keyof RecordValues>(
  article: Article,
  edits: Edits,
  key: K,
  value: RecordValues[K],
): Edits {
  return same(pageValues(article)[key], value) ? withoutEdit(edits, key) : { ...edits, [key]: value };
}

/** `edits` with the page's own value of one field again. */
export function withoutEdit(edits: Edits, key: keyof RecordValues): Edits {
  const { [key]: _dropped, ...rest } = edits;
  return rest;
}
