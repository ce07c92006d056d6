import { foldWord } from './characters.ts';
import { isClosedWord } from './closed-words.ts';
import { isAbbreviationOf, isSpellingOf } from './spelling.ts';
import type { HunkClass } from './types.ts';
import { isDateWord, isNumber, isPost } from './word-lists.ts';

/**
 * What a change is about, from the words that went and the words that came. Words on both sides are set aside first; the first rule
 * that holds decides:
 *
 * 1. `typography`: the letters and digits are the same; marks, quotation marks, dashes, spaces differ (`Workers'` / `Workers’`,
 *    `army-building` / `army building`). A point or comma between digits is no typography (`1.5` / `15`).
 * 2. `abbreviation`: one side abbreviates the other (`DPRK` / `Democratic People's Republic of Korea`, `Oct.` / `October`).
 * 3. `number-date`: every word left is a number, a month, a day, `year`, `Juche` (`March 11` / `March 12`, `8th` / `Eighth`).
 * 4. `spelling`: words pair off, each another spelling of the other: capitals, British and American, one typing slip
 *    (`harbor` / `harbour`, `Party` / `party`).
 * 5. `function-words`: every word left is an article, preposition, conjunction, pronoun, auxiliary or particle (`on` / `along the`);
 *    in Korean the same stems with other particles (`당은` / `당이`).
 * 6. `name-post`: every word left but those is a capitalised name or a post, and one of them is no opening of a sentence
 *    (`vice-minister Ri` / `minister Pak`).
 * 7. `wording`: everything else.
 *
 * Symmetric: the two sides may change places.
 */
export function classifyChange(deleted: string, inserted: string): HunkClass {
  if (isTypography(deleted, inserted)) return 'typography';
  const [left, right] = unshared(wordsOf(deleted), wordsOf(inserted));
  const all = [...left, ...right];
  if (all.length === 0) return 'wording';
  if (isAbbreviationOf(left, right) || isAbbreviationOf(right, left)) return 'abbreviation';
  if (all.some(isNumber) && all.every((word) => isNumber(word) || isDateWord(word) || isClosedWord(word)))
    return 'number-date';
  if (all.some(isDateWord) && all.every(isDateWord)) return 'number-date';
  if (
    left.length > 0 &&
    left.length === right.length &&
    left.every((word, at) => isSpellingOf(word, right[at] ?? ''))
  ) {
    return 'spelling';
  }
  if (all.every(isClosedWord) || isSameStems(left, right)) return 'function-words';
  const open = all.filter((word) => !isClosedWord(word));
  if (
    open.every((word) => isPost(word) || /^\p{Lu}/u.test(word)) &&
    open.some((word) => isPost(word) || isName(word, deleted, inserted))
  ) {
    return 'name-post';
  }
  return 'wording';
}

function isTypography(deleted: string, inserted: string): boolean {
  const bare = (text: string): string => text.normalize('NFC').replace(/[^\p{L}\p{N}\p{M}]+/gu, '');
  const figures = (text: string): string => (text.match(/\p{N}+(?:[.:]\p{N}+)*/gu) ?? []).join(' ');
  const bareDeleted = bare(deleted);
  if (bareDeleted !== bare(inserted)) return false;
  return (
    bareDeleted === '' ||
    figures(deleted) === figures(inserted) ||
    !/\p{N}[.:]\p{N}/u.test(deleted + inserted)
  );
}

/** Words for classes: hyphens join (`vice-minister`), points of an abbreviation stay (`C.C.`). */
function wordsOf(text: string): string[] {
  return (
    text.match(
      /\p{L}\.(?:\s?\p{L}\.)+|[\p{L}\p{N}][\p{L}\p{N}\p{M}.,'’:-]*[\p{L}\p{N}\p{M}]|[\p{L}\p{N}]/gu,
    ) ?? []
  ).map(foldWord);
}

/** Both lists without the words that they share, each as often as both have it. */
function unshared(left: readonly string[], right: readonly string[]): [string[], string[]] {
  const rest = new Map<string, number>();
  for (const word of right) rest.set(word, (rest.get(word) ?? 0) + 1);
  const onlyLeft: string[] = [];
  const shared = new Map<string, number>();
  for (const word of left) {
    const count = rest.get(word) ?? 0;
    if (count === 0) onlyLeft.push(word);
    else {
      rest.set(word, count - 1);
      shared.set(word, (shared.get(word) ?? 0) + 1);
    }
  }
  const onlyRight = right.filter((word) => {
    const count = shared.get(word) ?? 0;
    if (count > 0) shared.set(word, count - 1);
    return count === 0;
  });
  return [onlyLeft, onlyRight];
}

const PARTICLE =
  /(?:에게서|께서는|께서|에서는|에서|으로서|으로써|으로|에게|까지|부터|이라고|라고|처럼|보다|만이|와|과|은|는|이|가|을|를|의|에|로|도|만)$/u;

function isSameStems(left: readonly string[], right: readonly string[]): boolean {
  const stem = (word: string): string =>
    /^\p{sc=Hang}{2,}$/u.test(word) ? word.replace(PARTICLE, '') : word;
  return (
    left.length > 0 &&
    left.length === right.length &&
    left.every(
      (word, at) => /\p{sc=Hang}/u.test(word) && stem(word) !== '' && stem(word) === stem(right[at] ?? ''),
    )
  );
}

/** A capitalised word that does not merely open its side of the change. */
function isName(word: string, deleted: string, inserted: string): boolean {
  return (
    /^\p{Lu}/u.test(word) && !deleted.trimStart().startsWith(word) && !inserted.trimStart().startsWith(word)
  );
}
