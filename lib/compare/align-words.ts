import { alignUnits } from './align.ts';
import type { Pair } from './pair.ts';
import { sentencesOf } from './sentences.ts';
import type { Vocabulary, WordText } from './words.ts';

/** What opening one more change costs, in words: an equal stretch worth less is not worth interrupting a change for. */
const OPENING = 1.3;
/** Two stretches are aligned at once up to this product of their lengths in words; past it sentences are paired first. */
const AT_ONCE = 300_000;

/** How much work a comparison may still do, in cells of the alignment tables. About 200 million a second. */
export class Budget {
  /** True once a part was left coarse for want of budget. */
  spent = false;
  constructor(private cells: number) {}

  /** Takes `cells` from the budget, or says that it cannot. */
  take(cells: number): boolean {
    if (cells > this.cells) {
      this.spent = true;
      return false;
    }
    this.cells -= cells;
    return true;
  }
}

/**
 * Pairs the equal words of two texts, in order, so that what is not paired makes few and whole changes: the alignment of greatest
 * weight, each change costing its opening (affine gaps, Gotoh 1982). Long texts are first paired sentence by sentence; sentences with
 * no counterpart are not searched for chance words.
 */
export function alignWords(a: WordText, b: WordText, vocabulary: Vocabulary, budget: Budget): Pair[] {
  const pairs: Pair[] = [];
  const shorter = Math.min(a.ids.length, b.ids.length);
  let head = 0;
  while (head < shorter && a.ids[head] === b.ids[head]) pairs.push({ i: head, j: head++ });
  let tail = 0;
  while (tail < shorter - head && a.ids[a.ids.length - 1 - tail] === b.ids[b.ids.length - 1 - tail]) tail++;
  const endA = a.ids.length - tail;
  const endB = b.ids.length - tail;
  alignStretch(a, b, { fromA: head, toA: endA, fromB: head, toB: endB }, vocabulary, budget, pairs);
  for (let n = 0; n < tail; n++) pairs.push({ i: endA + n, j: endB + n });
  return pairs;
}

interface Stretch {
  readonly fromA: number;
  readonly toA: number;
  readonly fromB: number;
  readonly toB: number;
}

function alignStretch(
  a: WordText,
  b: WordText,
  stretch: Stretch,
  vocabulary: Vocabulary,
  budget: Budget,
  pairs: Pair[],
): void {
  const cells = (stretch.toA - stretch.fromA) * (stretch.toB - stretch.fromB);
  if (cells === 0) return;
  if (cells <= AT_ONCE) {
    if (budget.take(cells)) alignAtOnce(a, b, stretch, vocabulary, pairs);
    return;
  }
  const sentencesA = sentencesOf(a, stretch.fromA, stretch.toA);
  const sentencesB = sentencesOf(b, stretch.fromB, stretch.toB);
  let fromA = stretch.fromA;
  let fromB = stretch.fromB;
  const upTo = (toA: number, toB: number): void => {
    const gap = (toA - fromA) * (toB - fromB);
    if (gap > 0 && gap <= AT_ONCE && budget.take(gap))
      alignAtOnce(a, b, { fromA, toA, fromB, toB }, vocabulary, pairs);
    fromA = toA;
    fromB = toB;
  };
  for (const { i, j, moved } of alignUnits(sentencesA, sentencesB, vocabulary).links) {
    const sentenceA = sentencesA[i];
    const sentenceB = sentencesB[j];
    if (moved || sentenceA === undefined || sentenceB === undefined) continue;
    upTo(sentenceA.firstWord, sentenceB.firstWord);
    upTo(sentenceA.firstWord + sentenceA.ids.length, sentenceB.firstWord + sentenceB.ids.length);
  }
  upTo(stretch.toA, stretch.toB);
}

const FROM_CHANGE = 1;
const CHANGE_OPENS = 2;
const CHANGE_TAKES_A = 4;

/**
 * The table has two states a cell: `equal` (the last thing was a paired word) and `change`. One byte a cell remembers how each was
 * reached; scores need one line.
 */
function alignAtOnce(
  a: WordText,
  b: WordText,
  stretch: Stretch,
  vocabulary: Vocabulary,
  pairs: Pair[],
): void {
  const { fromA, fromB } = stretch;
  const height = stretch.toA - fromA;
  const width = stretch.toB - fromB;
  const line = width + 1;
  const idsB = Int32Array.from(b.ids.slice(fromB, stretch.toB));
  const traces = new Uint8Array((height + 1) * line);
  const equal = new Float64Array(line).fill(Number.NEGATIVE_INFINITY);
  const change = new Float64Array(line).fill(-OPENING);
  equal[0] = 0;
  change[0] = Number.NEGATIVE_INFINITY;
  for (let column = 1; column < line; column++) traces[column] = column === 1 ? CHANGE_OPENS : 0;

  for (let row = 1; row <= height; row++) {
    const id = a.ids[fromA + row - 1] ?? -1;
    const weight = vocabulary.weight(id);
    let cornerEqual = equal[0] ?? 0;
    let cornerChange = change[0] ?? 0;
    change[0] = -OPENING;
    equal[0] = Number.NEGATIVE_INFINITY;
    traces[row * line] = CHANGE_TAKES_A | (row === 1 ? CHANGE_OPENS : 0);
    for (let column = 1; column < line; column++) {
      const aboveEqual = equal[column] as number;
      const aboveChange = change[column] as number;
      const leftEqual = equal[column - 1] as number;
      const leftChange = change[column - 1] as number;
      let trace = 0;
      if (idsB[column - 1] === id) {
        if (cornerChange > cornerEqual) trace = FROM_CHANGE;
        equal[column] = (trace === 0 ? cornerEqual : cornerChange) + weight;
      } else {
        equal[column] = Number.NEGATIVE_INFINITY;
      }
      let best = leftChange;
      let how = 0;
      if (leftEqual - OPENING > best) {
        best = leftEqual - OPENING;
        how = CHANGE_OPENS;
      }
      if (aboveChange > best) {
        best = aboveChange;
        how = CHANGE_TAKES_A;
      }
      if (aboveEqual - OPENING > best) {
        best = aboveEqual - OPENING;
        how = CHANGE_TAKES_A | CHANGE_OPENS;
      }
      change[column] = best;
      traces[row * line + column] = trace | how;
      cornerEqual = aboveEqual;
      cornerChange = aboveChange;
    }
  }

  const found: Pair[] = [];
  let row = height;
  let column = width;
  let inChange = (change[width] ?? 0) > (equal[width] ?? 0);
  while (row > 0 || column > 0) {
    const trace = traces[row * line + column] ?? 0;
    if (inChange) {
      inChange = (trace & CHANGE_OPENS) === 0;
      if ((trace & CHANGE_TAKES_A) !== 0) row--;
      else column--;
    } else {
      inChange = (trace & FROM_CHANGE) !== 0;
      row--;
      column--;
      found.push({ i: fromA + row, j: fromB + column });
    }
  }
  for (const pair of found.reverse()) pairs.push(pair);
}
