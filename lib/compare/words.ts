import { foldText, foldWord } from './characters.ts';
import { isClosedWord } from './closed-words.ts';
import { cutUnspaced, isUnspaced, type KnownRuns } from './unspaced.ts';

/**
 * One pattern for words of all scripts that use spaces: letters and digits with their marks, an apostrophe inside a word (`country's`),
 * a point, comma or colon between digits (`5,000`, `7.27`). Everything between words is looked at character by character.
 */
const WORD =
  /[\p{L}\p{N}][\p{L}\p{N}\p{M}\u200c\u200d]*(?:['’‘ʼ＇]\p{L}[\p{L}\p{N}\p{M}\u200c\u200d]*|(?<=\p{N})[.,:]\p{N}[\p{L}\p{N}\p{M}\u200c\u200d]*)*/gu;

/** A text cut into words: ids that are equal where the folded words are, and where each stands in `text` (UTF-16 offsets). */
export interface WordText {
  readonly text: string;
  readonly ids: readonly number[];
  readonly starts: readonly number[];
  readonly ends: readonly number[];
}

/** A unit of alignment (a paragraph or a sentence) with the key under which it is "the same but for typography". */
export interface Unit extends WordText {
  readonly key: string;
}

/** The words of one comparison: numbers them, remembers what each weighs. Keep one for both sides. */
export class Vocabulary {
  private readonly numbers = new Map<string, number>();
  private readonly runs: KnownRuns = new Map();
  private readonly lightness: number[] = [];

  /** Cuts `text` into a unit. */
  unit(text: string): Unit {
    const ids: number[] = [];
    const starts: number[] = [];
    const ends: number[] = [];
    const add = (start: number, end: number): void => {
      ids.push(this.number(text.slice(start, end)));
      starts.push(start);
      ends.push(end);
    };
    for (const match of text.matchAll(WORD)) {
      const start = match.index;
      const word = match[0];
      if (isUnspaced(word)) cutUnspaced(word, start, this.runs, add);
      else add(start, start + word.length);
    }
    return { text, ids, starts, ends, key: foldText(text) };
  }

  /** What a match of the word is worth when words are aligned: little for closed classes, 1 for the others. */
  weight(id: number): number {
    return this.lightness[id] ?? 1;
  }

  /** How many different words there are. */
  get size(): number {
    return this.lightness.length;
  }

  private number(word: string): number {
    const key = foldWord(word);
    const known = this.numbers.get(key);
    if (known !== undefined) return known;
    const id = this.lightness.length;
    this.numbers.set(key, id);
    this.lightness.push(isClosedWord(key) ? 0.4 : 1);
    return id;
  }
}

/** Several units as one, joined by a newline as a row's paragraphs are. */
export function joinUnits(units: readonly Unit[]): WordText {
  const [only] = units;
  if (only !== undefined && units.length === 1) return only;
  const ids: number[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  let offset = 0;
  for (const unit of units) {
    for (const id of unit.ids) ids.push(id);
    for (const start of unit.starts) starts.push(start + offset);
    for (const end of unit.ends) ends.push(end + offset);
    offset += unit.text.length + 1;
  }
  return { text: units.map((unit) => unit.text).join('\n'), ids, starts, ends };
}

/** Number of words in `text`, a run without spaces counted by its segments. */
export function countWords(text: string): number {
  const runs: KnownRuns = new Map();
  let count = 0;
  for (const [word] of text.matchAll(WORD)) {
    if (isUnspaced(word)) {
      cutUnspaced(word, 0, runs, () => {
        count++;
      });
    } else count++;
  }
  return count;
}
