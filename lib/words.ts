/**
 * The words of the interface. They live in `public/_locales`; an entrypoint connects the browser's lookup once, tests and previews
 * connect the English file (`tests/support/english-words.ts`), so that no bundle carries a second copy of them.
 */
import type english from '../public/_locales/en/messages.json';

export type WordKey = keyof typeof english;

type Lookup = (key: WordKey, substitutions: string[]) => string;

let lookup: Lookup = (key) => key;

/** Connects a lookup: `browser.i18n.getMessage`, or the English file. */
export function connectWords(words: Lookup): void {
  lookup = words;
}

/** The words for `key`, with `$1`… replaced. */
export function t(key: WordKey, ...substitutions: (string | number)[]): string {
  return lookup(key, substitutions.map(String));
}
