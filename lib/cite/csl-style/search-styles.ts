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

/** What of a style is searched. */
interface Searched {
  readonly title: string;
  readonly name?: string;
  readonly fields?: readonly string[];
}

interface Index {
  readonly title: readonly string[];
  readonly name: readonly string[];
  readonly initials: string;
}

/** Thousands of titles are taken apart once, not with every key. */
const indexes = new WeakMap<Searched, Index>();

function indexOf(style: Searched): Index {
  const known = indexes.get(style);
  if (known) return known;
  const title = plainWords(style.title);
  const index = { title, name: plainWords(style.name ?? ''), initials: initialsOf(title) };
  indexes.set(style, index);
  return index;
}

/** Best first; ties stay in the order given. */
const RANKS = { name: 0, initials: 1, longerInitials: 1.5, start: 2, title: 3, rest: 4 } as const;

/**
 * How well a style answers; null where a word of the query begins none of its own.
 * @param query as `plainWords` gives it; none answers everything
 * @param fieldWords the words of a discipline
 */
export function rankOf(
  query: readonly string[],
  style: Searched,
  fieldWords: (field: string) => readonly string[] = plainWords,
): number | null {
  const { title, name, initials } = indexOf(style);
  const asked = query.join('');
  if (asked !== '' && name.join('') === asked) return RANKS.name;
  if (query.length === 1 && asked.length > 1 && initials.startsWith(asked)) {
    return initials === asked ? RANKS.initials : RANKS.longerInitials;
  }
  const begins = (words: readonly string[]) =>
    query.every((word) => words.some((one) => one.startsWith(word)));
  if (begins(title)) return title.join(' ').startsWith(query.join(' ')) ? RANKS.start : RANKS.title;
  return begins([...title, ...name, ...(style.fields ?? []).flatMap(fieldWords)]) ? RANKS.rest : null;
}

/** @returns those that answer, best first; all where nothing is asked */
export function searchStyles(
  styles: readonly PackagedStyle[],
  query: string,
  fieldName: (field: string) => string = (field) => field,
): readonly PackagedStyle[] {
  const words = plainWords(query);
  const fields = new Map<string, readonly string[]>();
  const fieldWords = (field: string) => {
    const known = fields.get(field) ?? [...plainWords(field), ...plainWords(fieldName(field))];
    fields.set(field, known);
    return known;
  };
  return styles
    .flatMap((style, index) => {
      const rank = rankOf(words, style, fieldWords);
      return rank === null ? [] : [{ style, rank, index }];
    })
    .sort((a, b) => a.rank - b.rank || a.index - b.index)
    .map(({ style }) => style);
}
