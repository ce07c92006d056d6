import type { Language } from '../../lib/article/types.ts';
import { t, type WordKey } from '../../lib/words.ts';
import { numberFormatter } from './formatters.ts';
import { uiLocale } from './locale.ts';

/** `1284` as `1,284`. */
export function formatNumber(n: number): string {
  return numberFormatter(uiLocale()).format(n);
}

/** `0.623` as `62%`; a little is never nothing, and nearly all not all. */
export function formatPercent(share: number): string {
  const whole = share <= 0 || share >= 1 ? share : Math.min(0.99, Math.max(0.01, share));
  return new Intl.NumberFormat(uiLocale(), { style: 'percent', maximumFractionDigits: 0 }).format(whole);
}

/** `1 paragraph`, `7 paragraphs`: `one` and `other` are two keys, each with `$1` for the number. */
export function countWords(n: number, one: WordKey, other: WordKey): string {
  const key = new Intl.PluralRules(uiLocale()).select(n) === 'one' ? one : other;
  return t(key, formatNumber(n));
}

export const countParagraphs = (n: number) => countWords(n, 'partParagraph', 'partParagraphs');
export const countClips = (n: number) => countWords(n, 'partClip', 'partClips');

/** How long a text is: words where words are set apart by spaces, characters in Chinese and Japanese. */
export function textLength(paragraphs: readonly string[], language: Language): string {
  let n = 0;
  if (language === 'zh' || language === 'ja') {
    for (const paragraph of paragraphs) n += [...paragraph.replace(/[\s\p{P}]/gu, '')].length;
    return countWords(n, 'partCharacter', 'partCharacters');
  }
  for (const paragraph of paragraphs) n += paragraph.match(/\S+/g)?.length ?? 0;
  return countWords(n, 'partWord', 'partWords');
}

/** `the dateline and “Date: 14/03/2026”`: a list in words. */
export function listInWords(items: readonly string[]): string {
  return new Intl.ListFormat(uiLocale(), { type: 'conjunction' }).format(items);
}
