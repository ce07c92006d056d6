import { foldWord } from './characters.ts';
import { isFunctionWord } from './closed-words.ts';
import { isAbbreviationOf, isSpellingOf } from './spelling.ts';
import type { HunkClass } from './types.ts';
import { isDateWord, isNumber, isPost, isStateWord, isWeakNumber } from './word-lists.ts';

/**
 * What a change is about, from the words that went and the words that came. Words on both sides are set aside first; the first rule
 * that holds decides:
 *
 * 1. `typography`: the letters and digits are the same; marks, quotation marks, dashes, spaces differ (`Workers'` / `Workers’`,
 *    `army-building` / `army building`), and so may the capital that a new sentence begins with (`, adding` / `. Adding`). A point or comma
 *    between digits is no typography (`1.5` / `15`).
 * 2. `abbreviation`: one side abbreviates the other (`DPRK` / `Democratic People's Republic of Korea`, `Oct.` / `October`,
 *    `C.C., the WPK` / `WPK Central Committee`).
 * 3. `number-date`: besides function words every word left is a number, a month, a day, `year`, `Juche`, `ago` (`March 11` / `March 12`,
 *    `8th` / `Eighth`, `a few days ago` / nothing). `one` and `first` count only against another number: `the first step` is an idiom.
 * 4. `spelling`: words pair off, each another spelling of the other: capitals, British and American, one typing slip
 *    (`harbor` / `harbour`, `Party` / `party`).
 * 5. `function-words`: every word left is an article, preposition, conjunction, pronoun, auxiliary or particle (`on` / `along the`), and
 *    the other words keep their order and, at most, change their spelling (`The members` / `Members`); in Korean the same stems with other particles (`당은` / `당이`). Never words that turn or bound the
 *    sense: `not`, `only`, `all`, `must`, `may`: those are wording.
 * 6. `name-post`: every word left but those is a capitalised name, a post, or a word that stands in for the state (`country`), and one is a
 *    post, an abbreviation of capitals, or a name that does not merely open a sentence (`vice-minister Ri` / `minister Pak`,
 *    `DPRK` / `Republic`, `the DPRK` / `their country`). In a headline, where every word has a capital, capitals say nothing.
 * 7. `wording`: everything else, other forms of a word included (`soldier` / `soldiers`, `to ensure` / `in ensuring`).
 *
 * Symmetric: the two sides may change places.
 * @param inHeadline whether the change stands in a line of words with capitals.
 */
export function classifyChange(deleted: string, inserted: string, inHeadline = false): HunkClass {
  if (isTypography(deleted, inserted)) return 'typography';
  const [wordsLeft, wordsRight] = [wordsOf(deleted), wordsOf(inserted)];
  const [left, right] = unshared(wordsLeft, wordsRight);
  const all = [...left, ...right];
  if (all.length === 0) return 'wording';
  if (isAbbreviationOf(left, right) || isAbbreviationOf(right, left)) return 'abbreviation';
  if (isNumberOrDate(left, right)) return 'number-date';
  if (pairOffAsSpellings(left, right)) return 'spelling';
  const [openLeft, openRight] = [left, right].map((words) => words.filter((word) => !isFunctionWord(word)));
  if (pairOffAsSpellings(openLeft ?? [], openRight ?? [])) return 'function-words';
  if ((all.every(isFunctionWord) && inOneOrder(wordsLeft, wordsRight)) || isSameStems(left, right))
    return 'function-words';
  const open = all.filter((word) => !isFunctionWord(word));
  const names = open.filter((word) => isPost(word) || isName(word, deleted, inserted, inHeadline));
  const mayBeNames = open.every((word) => isPost(word) || isStateWord(word) || /^\p{Lu}/u.test(word));
  return mayBeNames && names.length > 0 && !(inHeadline && names.length < open.length)
    ? 'name-post'
    : 'wording';
}

function pairOffAsSpellings(left: readonly string[], right: readonly string[]): boolean {
  return (
    left.length > 0 &&
    left.length === right.length &&
    left.every((word, at) => isSpellingOf(word, right[at] ?? ''))
  );
}

function isNumberOrDate(left: readonly string[], right: readonly string[]): boolean {
  const all = [...left, ...right];
  if (!all.every((word) => isNumber(word) || isDateWord(word) || isFunctionWord(word))) return false;
  const weighty = (words: readonly string[]): boolean =>
    words.some((word) => isDateWord(word) || (isNumber(word) && !isWeakNumber(word)));
  return weighty(all) || (left.some(isNumber) && right.some(isNumber));
}

/** Whether the words that are no function words follow each other alike on both sides. */
function inOneOrder(left: readonly string[], right: readonly string[]): boolean {
  const open = (words: readonly string[]): string => words.filter((word) => !isFunctionWord(word)).join(' ');
  return open(left) === open(right);
}

function isTypography(deleted: string, inserted: string): boolean {
  const bare = (text: string): string => text.normalize('NFC').replace(/[^\p{L}\p{N}\p{M}]+/gu, '');
  const figures = (text: string): string => (text.match(/\p{N}+(?:[.:]\p{N}+)*/gu) ?? []).join(' ');
  const bareDeleted = bare(withoutOpening(deleted, inserted));
  if (bareDeleted !== bare(withoutOpening(inserted, deleted))) return false;
  return (
    bareDeleted === '' ||
    figures(deleted) === figures(inserted) ||
    !/\p{N}[.:]\p{N}/u.test(deleted + inserted)
  );
}

/** `text` with a small letter where a sentence begins that began none on the other side: `. Adding` against `, adding`. */
function withoutOpening(text: string, other: string): string {
  const marks = /^[^\p{L}\p{N}]*/u;
  const [own = ''] = marks.exec(text) ?? [];
  const [others = ''] = marks.exec(other) ?? [];
  return /[.:!?\n]/.test(own) && own !== others
    ? own + text.charAt(own.length).toLowerCase() + text.slice(own.length + 1)
    : text;
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

/** An abbreviation of capitals (`DPRK`), or a capitalised word that does not merely open its side of the change. */
function isName(word: string, deleted: string, inserted: string, inHeadline: boolean): boolean {
  if (/^\p{Lu}{2,}(?:['’]s)?$/u.test(word)) return true;
  const opens = (text: string): boolean => {
    const at = text.indexOf(word);
    return at !== -1 && /(?:^|[.!?:]["”’']?)\s*["“‘']?$/u.test(text.slice(0, at));
  };
  return !inHeadline && /^\p{Lu}/u.test(word) && !opens(deleted) && !opens(inserted);
}
