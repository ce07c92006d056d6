import type { ArchivedCopy, Article, DateEvidenceKind, DatePlace } from '../../article/types.ts';
import { day, fields, list, oneOf, orNull, text, Unexpected, webAddress, whole, yesOrNo } from './expect.ts';

const MAX_WORDS = 20_000;
const MAX_PARAGRAPHS = 200_000;
const MAX_TEXT = 10_000_000;
/** Officials, pictures or galleries of one article. */
const MAX_FOUND = 5000;

/** As records, so that the compiler misses a name that the types have and these have not. */
const SITES: Readonly<Record<Article['site'], true>> = {
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
const LANGUAGE_CODES: Readonly<Record<Article['language'], true>> = {
  en: true,
  ko: true,
  ja: true,
  zh: true,
  es: true,
  ru: true,
  und: true,
};
export const LANGUAGES: readonly string[] = Object.keys(LANGUAGE_CODES);
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

export function checkDateline(value: unknown, where: string): void {
  const dateline = fields(value, where);
  for (const name of ['place', 'agency', 'raw']) text(dateline[name], `${where}.${name}`, MAX_WORDS);
  whole(dateline.month, `${where}.month`, 1, 12);
  whole(dateline.day, `${where}.day`, 1, 31);
}

/** Checks that `value` is an article. Fields that a later extractor added are let through. @throws Unexpected */
export function checkArticle(value: unknown, where: string): Article {
  const article = fields(value, where);
  oneOf(article.site, `${where}.site`, Object.keys(SITES));
  oneOf(article.language, `${where}.language`, LANGUAGES);
  text(article.headline, `${where}.headline`, MAX_WORDS);
  text(article.extractor, `${where}.extractor`, 200);
  yesOrNo(article.endMark, `${where}.endMark`);
  orNull(article.stamp, (stamp) => text(stamp, `${where}.stamp`, MAX_WORDS));
  orNull(article.dateline, (dateline) => checkDateline(dateline, `${where}.dateline`));
  checkDate(article.date, `${where}.date`);
  const source = fields(article.source, `${where}.source`);
  orNull(source.label, (label) => text(label, `${where}.source.label`, MAX_WORDS));
  text(source.outlet, `${where}.source.outlet`, MAX_WORDS);
  orNull(source.originalUrl, (url) => webAddress(url, `${where}.source.originalUrl`));
  orNull(article.form, (given) => {
    const form = fields(given, `${where}.form`);
    for (const name of ['id', 'words', 'korean']) text(form[name], `${where}.form.${name}`, MAX_WORDS);
    if (form.source !== undefined) text(form.source, `${where}.form.source`, MAX_WORDS);
  });
  for (const [index, given] of list(article.notes, `${where}.notes`, 1000).entries()) {
    const note = fields(given, `${where}.notes[${index}]`);
    for (const name of ['id', 'text']) text(note[name], `${where}.notes[${index}].${name}`, MAX_WORDS);
  }
  checkParagraphs(article.paragraphs, `${where}.paragraphs`);
  checkWhatLaterExtractorsFind(article, where);
  return value as Article;
}

/** Fields that records of extractor `dateline/1` lack. */
function checkWhatLaterExtractorsFind(article: Record<string, unknown>, where: string): void {
  for (const [path, official] of each(article.officials, `${where}.officials`)) {
    text(official.name, `${path}.name`, MAX_WORDS);
    orNull(official.post, (post) => text(post, `${path}.post`, MAX_WORDS));
    whole(official.paragraph, `${path}.paragraph`, 0, MAX_PARAGRAPHS);
  }
  for (const [path, picture] of each(article.pictures, `${where}.pictures`)) {
    webAddress(picture.url, `${path}.url`);
    orNull(picture.caption, (caption) => text(caption, `${path}.caption`, MAX_WORDS));
  }
  if (article.galleries !== undefined) {
    for (const [index, url] of list(article.galleries, `${where}.galleries`, MAX_FOUND).entries())
      webAddress(url, `${where}.galleries[${index}]`);
  }
  if (article.archivedCopy === undefined || article.archivedCopy === null) return;
  const copy = fields(article.archivedCopy, `${where}.archivedCopy`);
  oneOf(copy.archive, `${where}.archivedCopy.archive`, Object.keys(ARCHIVES));
  webAddress(copy.url, `${where}.archivedCopy.url`);
  orNull(copy.originalUrl, (url) => webAddress(url, `${where}.archivedCopy.originalUrl`));
  orNull(copy.capturedAt, (time) => text(time, `${where}.archivedCopy.capturedAt`, 100));
}

function each(value: unknown, where: string): [string, Record<string, unknown>][] {
  if (value === undefined) return [];
  return list(value, where, MAX_FOUND).map((one, index) => {
    const path = `${where}[${index}]`;
    return [path, fields(one, path)];
  });
}

function checkDate(value: unknown, where: string): void {
  const date = fields(value, where);
  orNull(date.iso, (iso) => day(iso, `${where}.iso`));
  yesOrNo(date.conflict, `${where}.conflict`);
  for (const [index, given] of list(date.evidence, `${where}.evidence`, 1000).entries()) {
    const path = `${where}.evidence[${index}]`;
    const evidence = fields(given, path);
    oneOf(evidence.kind, `${path}.kind`, Object.keys(EVIDENCE));
    if (evidence.place !== undefined) oneOf(evidence.place, `${path}.place`, Object.keys(PLACES));
    text(evidence.raw, `${path}.raw`, MAX_WORDS);
    orNull(evidence.iso, (iso) => day(iso, `${path}.iso`));
  }
}

function checkParagraphs(value: unknown, where: string): void {
  let length = 0;
  for (const [index, paragraph] of list(value, where, MAX_PARAGRAPHS).entries()) {
    length += text(paragraph, `${where}[${index}]`, MAX_TEXT).length;
  }
  if (length > MAX_TEXT) throw new Unexpected(where, `are longer than ${MAX_TEXT} characters together`);
}
