/** Finding a style among thousands by what a person knows of it: its title, its initials, its discipline, its name in the package. */
import type { PackagedStyle } from './catalogue.ts';

/** Without accents, case and punctuation. */
export const plainWords = (text: string): readonly string[] =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');

/** Words that titles' initials leave out: "AMA" is the American Medical Association, "JAH" the Journal of American History. */
const SMALL = new Set([
  'of',
  'the',
  'and',
  'for',
  'in',
  'on',
  'de',
  'la',
  'der',
  'die',
  'und',
  'et',
  'a',
  'an',
]);

export const initialsOf = (words: readonly string[]): string =>
  words
    .filter((word) => !SMALL.has(word) && !/^\d/.test(word))
    .map((word) => word.charAt(0))
    .join('');

/** Best first; ties stay in the order given. */
const RANKS = { name: 0, initials: 1, start: 2, title: 3, rest: 4 } as const;

/**
 * How well a style answers; null where a word of the query begins none of its own.
 * @param query as `plainWords` gives it; none answers everything
 */
export function rankOf(
  query: readonly string[],
  style: { readonly title: string; readonly name?: string; readonly fields?: readonly string[] },
): number | null {
  const title = plainWords(style.title);
  const name = plainWords(style.name ?? '');
  const initials = initialsOf(title);
  const asked = query.join('');
  if (asked !== '' && name.join('') === asked) return RANKS.name;
  if (query.length === 1 && asked.length > 1 && initials.startsWith(asked))
    return RANKS.initials + (initials === asked ? 0 : 0.5);
  const begins = (words: readonly string[]) =>
    query.every((word) => words.some((one) => one.startsWith(word)));
  if (title.join(' ').startsWith(query.join(' '))) return RANKS.start;
  if (begins(title)) return RANKS.title;
  const rest = [...title, ...name, ...plainWords((style.fields ?? []).join(' '))];
  return begins(rest) ? RANKS.rest : null;
}

/** @returns those that answer, best first; all where nothing is asked */
export function searchStyles(
  styles: readonly PackagedStyle[],
  query: string,
  fieldWords: (field: string) => string = (field) => field,
): readonly PackagedStyle[] {
  const words = plainWords(query);
  return styles
    .flatMap((style, index) => {
      const fields = style.fields.flatMap((field) => [field, fieldWords(field)]);
      const rank = rankOf(words, { ...style, fields });
      return rank === null ? [] : [{ style, rank, index }];
    })
    .sort((a, b) => a.rank - b.rank || a.index - b.index)
    .map(({ style }) => style);
}
