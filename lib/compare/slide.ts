import type { Pair } from './pair.ts';
import { gapBefore, sentenceEndsBefore } from './sentences.ts';
import type { WordText } from './words.ts';

/**
 * Slides pure deletions and insertions to where a reader would make the cut. Of "the hall the old hall" either "the hall" or "hall the"
 * could have gone: a deletion may move by one word where the word before it equals its last. Of all places the one at sentence,
 * then clause edges wins.
 */
export function slideGaps(a: WordText, b: WordText, pairs: readonly Pair[]): Pair[] {
  const slid = pairs.map(({ i, j }) => ({ i, j }));
  for (let at = 0; at <= slid.length; at++) {
    const before = slid[at - 1] ?? { i: -1, j: -1 };
    const after = slid[at] ?? { i: a.ids.length, j: b.ids.length };
    const deleted = after.i - before.i - 1;
    const inserted = after.j - before.j - 1;
    if (deleted > 0 && inserted === 0) slideOne(a, slid, at, deleted, 'i');
    else if (inserted > 0 && deleted === 0) slideOne(b, slid, at, inserted, 'j');
  }
  return slid;
}

/** Slides the gap of `length` words that stands before pair `at`, on side `side` (`i` of A, `j` of B). */
function slideOne(
  text: WordText,
  pairs: { i: number; j: number }[],
  at: number,
  length: number,
  side: 'i' | 'j',
): void {
  const other = side === 'i' ? 'j' : 'i';
  const start = (pairs[at - 1]?.[side] ?? -1) + 1;
  const joined = (n: number): boolean => {
    // Pairs n-1 and n follow each other on both sides: no other change between them.
    const x = pairs[n - 1];
    const y = pairs[n];
    return x !== undefined && y !== undefined && y[other] === x[other] + 1 && y[side] === x[side] + 1;
  };
  let left = 0;
  while (
    at - 1 - left >= 0 &&
    (left === 0 || joined(at - left)) &&
    text.ids[start - left - 1] === text.ids[start - left - 1 + length]
  ) {
    left++;
  }
  let right = 0;
  while (
    at + right < pairs.length &&
    (right === 0 || joined(at + right)) &&
    text.ids[start + right] === text.ids[start + right + length]
  ) {
    right++;
  }
  let best = 0;
  let most = edge(text, start) + edge(text, start + length);
  for (let shift = -left; shift <= right; shift++) {
    const worth = edge(text, start + shift) + edge(text, start + shift + length);
    if (worth > most) {
      most = worth;
      best = shift;
    }
  }
  for (let n = 1; n <= -best; n++) {
    const pair = pairs[at - n];
    if (pair !== undefined) pair[side] += length;
  }
  for (let n = 0; n < best; n++) {
    const pair = pairs[at + n];
    if (pair !== undefined) pair[side] -= length;
  }
}

/** How good a place for a cut the edge before word `index` is. */
function edge(text: WordText, index: number): number {
  if (index === 0 || index === text.ids.length) return 4;
  const gap = gapBefore(text, index);
  if (gap.includes('\n')) return 5;
  if (sentenceEndsBefore(text, index)) return 4;
  if (/[,;:()"“”«»–—、，；：（）「」『』《》]/u.test(gap)) return 2;
  return gap === '' ? 0 : 1;
}
