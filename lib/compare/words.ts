import { foldText, foldWord } from './characters.ts';
import { isClosedWord } from './closed-words.ts';

/**
 * One pattern for words of all scripts that use spaces: letters and digits with their marks, an apostrophe inside a word (`country's`),
 * a point, comma or colon between digits (`5,000`, `7.27`). Everything between words is looked at character by character.
 */
const WORD =
  /[\p{L}\p{N}][\p{L}\p{N}\p{M}\u200c\u200d]*(?:['’‘ʼ＇]\p{L}[\p{L}\p{N}\p{M}\u200c\u200d]*|(?<=\p{N})[.,:]\p{N}[\p{L}\p{N}\p{M}\u200c\u200d]*)*/gu;

/** Scripts written without spaces. Hangul is not among them: the segmenter returns whole eojeol anyway. */
const UNSPACED =
  /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}々〆〇ー]+/gu;
const MAY_BE_UNSPACED =
  /[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3005-\u30ff\u3400-\u9fff\uf900-\ufaff\uff66-\uff9f\ud840-\ud88f]/;

/** Names that the segmenter would cut. */
const NAMES = /金日成|金正日|金正恩|金与正|金與正|金正淑|朝鲜|朝鮮|平壤|平壌|劳动党|労働党/gu;

/** The segmenter's time grows with the square of the run; a sentence is shorter than this. */
const LONGEST_RUN = 200;

const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });

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
  private readonly runs = new Map<string, readonly number[]>();
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
      if (MAY_BE_UNSPACED.test(word)) this.cutRun(word, start, add);
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

  private cutRun(word: string, offset: number, add: (start: number, end: number) => void): void {
    let done = 0;
    for (const match of word.matchAll(UNSPACED)) {
      if (match.index > done) add(offset + done, offset + match.index);
      let start = offset + match.index;
      for (const length of this.lengths(match[0])) {
        add(start, start + length);
        start += length;
      }
      done = match.index + match[0].length;
    }
    if (done < word.length) add(offset + done, offset + word.length);
  }

  /** Lengths of the words of a run without spaces. Marks and joiners stay with the word before: no piece begins with one. */
  private lengths(run: string): readonly number[] {
    const known = this.runs.get(run);
    if (known !== undefined) return known;
    const lengths: number[] = [];
    const cut = (piece: string): void => {
      for (let start = 0; start < piece.length; start += LONGEST_RUN) {
        for (const { segment } of segmenter.segment(piece.slice(start, start + LONGEST_RUN)))
          lengths.push(segment.length);
      }
    };
    let done = 0;
    for (const name of run.matchAll(NAMES)) {
      cut(run.slice(done, name.index));
      lengths.push(name[0].length);
      done = name.index + name[0].length;
    }
    cut(run.slice(done));
    this.runs.set(run, lengths);
    return lengths;
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

/** Number of words in `text`, as this folder counts them (a run without spaces by its segments). */
export function countWords(text: string): number {
  return new Vocabulary().unit(text).ids.length;
}
