import { foldText } from './characters.ts';
import type { Unit, WordText } from './words.ts';

/** Where a sentence ends between two words: a closing mark with what may follow it, or a line break. */
const SENTENCE_END = /[.!?…。！？｡][\p{Pe}\p{Pf}"'”’]*(?:\s|$)|[。！？｡]|\n/u;

/** A sentence past this many words is cut further: flat text may have no full stops at all. */
const LONG = 100;
const SHORTEST_PIECE = 8;

export interface Sentence extends Unit {
  /** Index of its first word in the text it was cut from. */
  readonly firstWord: number;
}

/** The text between word `index - 1` and word `index`. */
export function gapBefore(source: WordText, index: number): string {
  return source.text.slice(source.ends[index - 1] ?? 0, source.starts[index] ?? source.text.length);
}

/** Whether a sentence ends before word `index`. */
export function sentenceEndsBefore(source: WordText, index: number): boolean {
  return SENTENCE_END.test(gapBefore(source, index));
}

/**
 * The sentences among words `from`..`to` of a text, in order; every word is in exactly one.
 * A sentence of over a hundred words is cut where the words themselves say so (by their ids), so that an insertion before
 * does not shift every later cut.
 */
export function sentencesOf(source: WordText, from = 0, to = source.ids.length): Sentence[] {
  const sentences: Sentence[] = [];
  let start = from;
  const close = (end: number): void => {
    if (end > start) sentences.push(slice(source, start, end));
    start = end;
  };
  for (let word = from + 1; word < to; word++) {
    if (sentenceEndsBefore(source, word)) close(word);
  }
  close(to);
  return sentences.flatMap((sentence) => (sentence.ids.length < LONG ? sentence : pieces(source, sentence)));
}

function pieces(source: WordText, sentence: Sentence): Sentence[] {
  const found: Sentence[] = [];
  const end = sentence.firstWord + sentence.ids.length;
  let start = sentence.firstWord;
  for (let word = start + 1; word < end; word++) {
    if (word - start < SHORTEST_PIECE) continue;
    if ((source.ids[word] ?? 0) % 16 === 0 || word - start >= LONG) {
      found.push(slice(source, start, word));
      start = word;
    }
  }
  found.push(slice(source, start, end));
  return found;
}

function slice(source: WordText, from: number, to: number): Sentence {
  const base = edgeBefore(source, from);
  const text = source.text.slice(base, edgeBefore(source, to));
  return {
    text,
    ids: source.ids.slice(from, to),
    starts: source.starts.slice(from, to).map((start) => start - base),
    ends: source.ends.slice(from, to).map((end) => end - base),
    key: foldText(text),
    firstWord: from,
  };
}

/** Where the text of a sentence that begins with word `index` begins: its opening quotation mark is its own. */
function edgeBefore(source: WordText, index: number): number {
  const end = source.ends[index - 1] ?? 0;
  const match = SENTENCE_END.exec(gapBefore(source, index));
  return match === null ? (source.starts[index] ?? source.text.length) : end + match.index + match[0].length;
}
