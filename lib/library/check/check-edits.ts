import { definedEdits } from '../clip-record.ts';
import type { Edits } from '../types.ts';
import { checkDateline, LANGUAGES } from './check-article.ts';
import { day, type Fields, fields, oneOf, orNull, text, Unexpected, webAddress } from './expect.ts';

const MAX_WORDS = 20_000;

const EDIT_CHECKS: { readonly [Field in keyof Required<Edits>]: (value: unknown, where: string) => void } = {
  headline: (value, where) => text(value, where, MAX_WORDS),
  dateline: (value, where) => orNull(value, (dateline) => checkDateline(dateline, where)),
  date: (value, where) => orNull(value, (date) => day(date, where)),
  sourceLabel: (value, where) => text(value, where, MAX_WORDS),
  outlet: (value, where) => text(value, where, MAX_WORDS),
  originalUrl: (value, where) => orNull(value, (url) => webAddress(url, where)),
  language: (value, where) => oneOf(value, where, LANGUAGES),
  form: (value, where) => text(value, where, MAX_WORDS),
  citedTitle: checkCitedTitle,
};

const TITLES = ['of', 'sentence', 'romanised', 'translated'];

function checkCitedTitle(value: unknown, where: string): void {
  const title = fields(value, where);
  text(title.of, `${where}.of`, MAX_WORDS);
  for (const [name, words] of Object.entries(title)) {
    oneOf(name, where, TITLES);
    text(words, `${where}.${name}`, MAX_WORDS);
  }
}

/** Checks what a person wrote over the fields. @throws Unexpected */
export function checkEdits(edits: Fields): Edits {
  for (const [field, value] of Object.entries(edits)) {
    if (!Object.hasOwn(EDIT_CHECKS, field))
      throw new Unexpected(`edits.${field}`, 'is no field that can be edited');
    EDIT_CHECKS[field as keyof Edits](value, `edits.${field}`);
  }
  return definedEdits(edits as Edits);
}
