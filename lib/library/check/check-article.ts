import type { Article, DateEvidenceKind } from '../../article/types.ts';
import { day, fields, list, oneOf, orNull, text, Unexpected, webAddress, whole, yesOrNo } from './expect.ts';

const MAX_WORDS = 20_000;
const MAX_PARAGRAPHS = 200_000;
const MAX_TEXT = 10_000_000;

/** As records, so that the compiler misses a name that the types have and these have not. */
const SITES: Readonly<Record<Article['site'], true>> = { kcnawatch: true, 'kcna-kp': true, other: true };
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
  capture: true,
  header: true,
  epoch: true,
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
  });
  for (const [index, given] of list(article.notes, `${where}.notes`, 1000).entries()) {
    const note = fields(given, `${where}.notes[${index}]`);
    for (const name of ['id', 'text']) text(note[name], `${where}.notes[${index}].${name}`, MAX_WORDS);
  }
  checkParagraphs(article.paragraphs, `${where}.paragraphs`);
  return value as Article;
}

function checkDate(value: unknown, where: string): void {
  const date = fields(value, where);
  orNull(date.iso, (iso) => day(iso, `${where}.iso`));
  yesOrNo(date.conflict, `${where}.conflict`);
  for (const [index, given] of list(date.evidence, `${where}.evidence`, 1000).entries()) {
    const path = `${where}.evidence[${index}]`;
    const evidence = fields(given, path);
    oneOf(evidence.kind, `${path}.kind`, Object.keys(EVIDENCE));
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
