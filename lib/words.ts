/**
 * The words of the interface. They live in `public/_locales`; an entrypoint connects the browser's lookup once, tests and the command
 * line read the English file. Placeholders are `$1`, `$2`, as in `chrome.i18n`.
 */
import english from '../public/_locales/en/messages.json' with { type: 'json' };

export type WordKey = keyof typeof english;

type Lookup = (key: WordKey, substitutions: string[]) => string;

const fromEnglish: Lookup = (key, substitutions) =>
  english[key].message.replace(/\$([1-9])/g, (_, n: string) => substitutions[Number(n) - 1] ?? '');

let lookup: Lookup = fromEnglish;

/** Connects the browser's own lookup; an empty answer falls back to English. */
export function connectWords(browserLookup: Lookup): void {
  lookup = (key, substitutions) => browserLookup(key, substitutions) || fromEnglish(key, substitutions);
}

/** The words for `key`, with `$1`… replaced. */
export function t(key: WordKey, ...substitutions: (string | number)[]): string {
  return lookup(key, substitutions.map(String));
}
