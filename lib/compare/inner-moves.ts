import type { Edit } from './edits.ts';
import type { WordText } from './words.ts';

/** As many words in a row make a stretch that was moved; fewer meet by chance. */
const MOVED_WORDS = 5;
/** A side of a change has moved where this share of its words is found again. */
const MOVED_SHARE = 0.6;

/** Characters `from`..`to` of one side's text. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

export interface InnerMoves {
  /** For each edit: what of its deleted text stands elsewhere in the row. */
  readonly deleted: readonly (Span | undefined)[];
  /** For each edit: what of its inserted text stood elsewhere in the row. */
  readonly inserted: readonly (Span | undefined)[];
}

/**
 * Moves inside a row: stretches of five words and more that one edit deletes and another inserts. Of each side of an edit the stretch
 * found again is given, if it makes up that side or stands at its beginning or end.
 */
export function findInnerMoves(a: WordText, b: WordText, edits: readonly Edit[]): InnerMoves {
  const deletedWords = edits.map((edit) => wordsWithin(a, edit.fromA, edit.toA));
  const insertedWords = edits.map((edit) => wordsWithin(b, edit.fromB, edit.toB));
  const starts = new Map<string, { edit: number; word: number }[]>();
  deletedWords.forEach(({ from, to }, edit) => {
    for (let word = from; word + MOVED_WORDS <= to; word++) {
      const key = a.ids.slice(word, word + MOVED_WORDS).join(' ');
      const known = starts.get(key);
      if (known === undefined) starts.set(key, [{ edit, word }]);
      else if (known.length < 8) known.push({ edit, word });
    }
  });
  const foundA = new Set<number>();
  const foundB = new Set<number>();
  insertedWords.forEach(({ from, to }, edit) => {
    for (let word = from; word + MOVED_WORDS <= to; ) {
      const run = longestRun(a, b, starts, deletedWords, edit, word, to, foundA);
      for (let n = 0; n < run.length; n++) {
        foundA.add(run.word + n);
        foundB.add(word + n);
      }
      word += Math.max(1, run.length);
    }
  });
  return {
    deleted: deletedWords.map((words) => movedSpan(a, words, foundA)),
    inserted: insertedWords.map((words) => movedSpan(b, words, foundB)),
  };
}

interface WordSpan {
  readonly from: number;
  readonly to: number;
}

function wordsWithin({ starts, ends }: WordText, from: number, to: number): WordSpan {
  let low = 0;
  let high = starts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((starts[middle] ?? 0) < from) low = middle + 1;
    else high = middle;
  }
  let end = low;
  while (end < ends.length && (ends[end] ?? 0) <= to) end++;
  return { from: low, to: end };
}

function longestRun(
  a: WordText,
  b: WordText,
  starts: ReadonlyMap<string, readonly { edit: number; word: number }[]>,
  deletedWords: readonly WordSpan[],
  edit: number,
  word: number,
  end: number,
  found: ReadonlySet<number>,
): { word: number; length: number } {
  let best = { word: 0, length: 0 };
  for (const start of starts.get(b.ids.slice(word, word + MOVED_WORDS).join(' ')) ?? []) {
    if (start.edit === edit || found.has(start.word)) continue;
    const last = deletedWords[start.edit]?.to ?? 0;
    let length = 0;
    while (
      word + length < end &&
      start.word + length < last &&
      !found.has(start.word + length) &&
      a.ids[start.word + length] === b.ids[word + length]
    ) {
      length++;
    }
    if (length > best.length) best = { word: start.word, length };
  }
  return best.length < MOVED_WORDS ? { word: 0, length: 0 } : best;
}

/** The moved part of one side of an edit: all of it, or a beginning or end of it, in characters. */
function movedSpan(text: WordText, { from, to }: WordSpan, found: ReadonlySet<number>): Span | undefined {
  let count = 0;
  for (let word = from; word < to; word++) if (found.has(word)) count++;
  if (count === 0) return undefined;
  const span = (first: number, last: number): Span => ({
    from: text.starts[first] ?? 0,
    to: text.ends[last - 1] ?? 0,
  });
  let head = 0;
  while (found.has(from + head)) head++;
  let tail = 0;
  while (found.has(to - 1 - tail)) tail++;
  // What stands beside a stretch found whole is another change; what stands within one is an edit of it.
  if (head === count && count < to - from) return span(from, from + head);
  if (tail === count && count < to - from) return span(to - tail, to);
  if (count >= MOVED_SHARE * (to - from)) return span(from, to);
  if (Math.max(head, tail) < MOVED_WORDS) return undefined;
  return head >= tail ? span(from, from + head) : span(to - tail, to);
}
