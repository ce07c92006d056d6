import type { ArchivedCopy, DateEvidenceKind, DatePlace, SiteId } from '../article/types.ts';
import type { PageReading } from '../library/types.ts';
import { MAX_HEADLINE, MAX_HTML, MAX_TEXT, MAX_URL } from './limits.ts';

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isText = (value: unknown, max: number): value is string =>
  typeof value === 'string' && value.length <= max;
const isTextOrNull = (value: unknown, max: number) => value === null || isText(value, max);
const isIsoDay = (value: unknown) => typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value);

const LANGUAGES = ['en', 'ko', 'ja', 'zh', 'es', 'ru', 'und'];
/** As records, so that the compiler misses a name that the types have and these have not. */
const SITES: Readonly<Record<SiteId, true>> = {
  kcnawatch: true,
  'kcna-kp': true,
  'kcna-co-jp': true,
  rodong: true,
  mfa: true,
  'voice-of-korea': true,
  'pyongyang-times': true,
  uriminzokkiri: true,
  'choson-sinbo': true,
  other: true,
};
const EVIDENCE: Readonly<Record<DateEvidenceKind, true>> = {
  dateline: true,
  'date-line': true,
  stamp: true,
  list: true,
  page: true,
  url: true,
  posted: true,
  archive: true,
  capture: true,
  header: true,
  epoch: true,
};
const PLACES: Readonly<Record<DatePlace, true>> = {
  'above-text': true,
  opening: true,
  'below-text': true,
  address: true,
  list: true,
  archive: true,
  clock: true,
};
const ARCHIVES: Readonly<Record<ArchivedCopy['archive'], true>> = {
  'Internet Archive': true,
  'archive.today': true,
};
const isOneOf = (value: unknown, names: object) => typeof value === 'string' && Object.hasOwn(names, value);

function isWebAddress(value: unknown): boolean {
  if (!isText(value, MAX_URL)) return false;
  const url = parseUrl(value);
  return url !== null && (url.protocol === 'http:' || url.protocol === 'https:');
}

function parseUrl(value: string): URL | null {
  try {
    return new URL(value);
  } catch {
    return null;
  }
}

function isDateline(value: unknown): boolean {
  if (value === null) return true;
  if (!isRecord(value)) return false;
  const { place, agency, raw, month, day } = value;
  const inRange = (n: unknown, max: number) => Number.isInteger(n) && Number(n) >= 1 && Number(n) <= max;
  return [place, agency, raw].every((part) => isText(part, 500)) && inRange(month, 12) && inRange(day, 31);
}

function isDate(value: unknown): boolean {
  return (
    isRecord(value) &&
    (value.iso === null || isIsoDay(value.iso)) &&
    typeof value.conflict === 'boolean' &&
    Array.isArray(value.evidence) &&
    value.evidence.length <= 100 &&
    value.evidence.every(
      (one: unknown) =>
        isRecord(one) &&
        isOneOf(one.kind, EVIDENCE) &&
        (one.place === undefined || isOneOf(one.place, PLACES)) &&
        isText(one.raw, 1000) &&
        (one.iso === null || isIsoDay(one.iso)),
    )
  );
}

function isSource(value: unknown): boolean {
  return (
    isRecord(value) &&
    isTextOrNull(value.label, 500) &&
    isText(value.outlet, 500) &&
    (value.originalUrl === null || isWebAddress(value.originalUrl))
  );
}

const isForm = (value: unknown) =>
  value === null ||
  (isRecord(value) &&
    [value.id, value.words, value.korean, value.source ?? ''].every((part) => isText(part, 500)));

const isNotes = (value: unknown) =>
  Array.isArray(value) &&
  value.length <= 50 &&
  value.every((note: unknown) => isRecord(note) && isText(note.id, 100) && isText(note.text, 1000));

function isParagraphs(value: unknown): boolean {
  if (!Array.isArray(value)) return false;
  let total = 0;
  for (const paragraph of value as unknown[]) {
    if (typeof paragraph !== 'string') return false;
    total += paragraph.length;
  }
  return total <= MAX_TEXT;
}

/** Officials, pictures or galleries of one article. */
const MAX_FOUND = 5000;
const isAbsentOr = (value: unknown, check: (value: unknown) => boolean) =>
  value === undefined || check(value);
const isListOf = (value: unknown, check: (value: unknown) => boolean) =>
  Array.isArray(value) && value.length <= MAX_FOUND && value.every(check);

const isOfficial = (value: unknown) =>
  isRecord(value) &&
  isText(value.name, 500) &&
  isTextOrNull(value.post, 2000) &&
  Number.isInteger(value.paragraph) &&
  Number(value.paragraph) >= 0;

const isPicture = (value: unknown) =>
  isRecord(value) && isWebAddress(value.url) && isTextOrNull(value.caption, 5000);

const isArchivedCopy = (value: unknown) =>
  value === null ||
  (isRecord(value) &&
    isOneOf(value.archive, ARCHIVES) &&
    isWebAddress(value.url) &&
    (value.originalUrl === null || isWebAddress(value.originalUrl)) &&
    isTextOrNull(value.capturedAt, 100));

function isArticle(value: unknown): boolean {
  return (
    isRecord(value) &&
    isOneOf(value.site, SITES) &&
    isText(value.headline, MAX_HEADLINE) &&
    isDateline(value.dateline) &&
    isDate(value.date) &&
    isSource(value.source) &&
    LANGUAGES.includes(String(value.language)) &&
    isForm(value.form) &&
    isParagraphs(value.paragraphs) &&
    typeof value.endMark === 'boolean' &&
    isTextOrNull(value.stamp, 500) &&
    isAbsentOr(value.officials, (officials) => isListOf(officials, isOfficial)) &&
    isAbsentOr(value.pictures, (pictures) => isListOf(pictures, isPicture)) &&
    isAbsentOr(value.galleries, (galleries) => isListOf(galleries, isWebAddress)) &&
    isAbsentOr(value.archivedCopy, isArchivedCopy) &&
    isNotes(value.notes) &&
    isText(value.extractor, 100)
  );
}

/** Whether a value is what one look at a page hands over: shapes, sizes and addresses checked, nothing believed. */
export function isPageReading(value: unknown): value is PageReading {
  return (
    isRecord(value) &&
    isWebAddress(value.url) &&
    isText(value.title, MAX_HEADLINE) &&
    typeof value.at === 'string' &&
    !Number.isNaN(Date.parse(value.at)) &&
    isArticle(value.article) &&
    isTextOrNull(value.html, MAX_HTML)
  );
}
