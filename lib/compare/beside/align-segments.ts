import { scoreAnchors } from './anchors.ts';
import type { Bead } from './types.ts';

interface Shape {
  readonly countA: number;
  readonly countB: number;
  readonly shapeCost: number;
}

/** What each shape of bead costs before its lengths are looked at: minus the logarithm of how often it occurs (Gale and Church 1993). */
const SHAPES: readonly Shape[] = [
  { countA: 1, countB: 1, shapeCost: 0.1 },
  { countA: 1, countB: 0, shapeCost: 3.4 },
  { countA: 0, countB: 1, shapeCost: 3.4 },
  { countA: 2, countB: 1, shapeCost: 3.2 },
  { countA: 1, countB: 2, shapeCost: 3.2 },
  { countA: 2, countB: 2, shapeCost: 9 },
  { countA: 3, countB: 1, shapeCost: 8 },
  { countA: 1, countB: 3, shapeCost: 8 },
];
/**
 * Variance of the length of a translation for each character. Gale and Church found 6.8 between European languages; between Korean and
 * English 26 aligns best (found on every second document of the evaluation, and holding on the others).
 */
const VARIANCE = 26;
/** Past this many cells only a band round the diagonal is looked at. */
const ALL_CELLS = 400_000;

/** Length of a segment in Latin letters, roughly: a syllable block or an ideograph says as much as two or three. */
function lengthOf(text: string): number {
  let length = 0;
  for (const character of text) {
    const code = character.charCodeAt(0);
    if (code >= 0x3400 && code < 0xd7a4) length += code >= 0xac00 ? 2 : 3;
    else if (code >= 0x3041 && code < 0x3100) length += 2;
    else if (!/\s/u.test(character)) length++;
  }
  return length;
}

/**
 * Aligns segments of two language versions, in order, one to one where it can be: the cheapest sequence of beads by length (Gale and
 * Church 1993, the ratio of lengths taken from the texts themselves) and anchors. Every segment is in exactly one bead.
 */
export function alignSegments(a: readonly string[], b: readonly string[]): Bead[] {
  const sumsA = sumsOf(a);
  const sumsB = sumsOf(b);
  const ratio = ratioOf(sumsA[a.length] ?? 0, sumsB[b.length] ?? 0);
  const anchors = scoreAnchors(a, b);
  const table = new Band(a.length, b.length);
  for (let i = 0; i <= a.length; i++) {
    const [first, last] = table.columns(i);
    for (let j = first; j <= last; j++) {
      if (i === 0 && j === 0) continue;
      let best = Number.POSITIVE_INFINITY;
      let how = 0;
      for (let shape = 0; shape < SHAPES.length; shape++) {
        const { countA, countB, shapeCost } = SHAPES[shape] as Shape;
        const before = table.cost(i - countA, j - countB);
        if (before === Number.POSITIVE_INFINITY) continue;
        const most = best - before - shapeCost;
        const cost = countA === 0 || countB === 0 ? 0 : beadCost(i - countA, i, j - countB, j, most);
        if (cost < most) {
          best = before + shapeCost + cost;
          how = shape;
        }
      }
      table.set(i, j, best, how);
    }
  }
  return beadsOf(table, a.length, b.length);

  /** What a bead costs besides its shape; infinite where its anchors alone show that it costs `most` or more. */
  function beadCost(fromA: number, toA: number, fromB: number, toB: number, most: number): number {
    let anchored = 0;
    for (let i = fromA; i < toA; i++) for (let j = fromB; j < toB; j++) anchored += anchors.at(i, j);
    if (-anchored >= most) return Number.POSITIVE_INFINITY;
    const lengthA = ((sumsA[toA] ?? 0) - (sumsA[fromA] ?? 0)) * ratio;
    return lengthCost(lengthA, (sumsB[toB] ?? 0) - (sumsB[fromB] ?? 0)) - anchored;
  }
}

/** Length of all segments before each, and of all. */
function sumsOf(texts: readonly string[]): Float64Array {
  const sums = new Float64Array(texts.length + 1);
  texts.forEach((text, index) => {
    sums[index + 1] = (sums[index] ?? 0) + lengthOf(text);
  });
  return sums;
}

/** Length of B over length of A; short texts are no evidence and are drawn to 1. */
function ratioOf(totalA: number, totalB: number): number {
  const prior = 200;
  return Math.min(3, Math.max(1 / 3, (totalB + prior) / (totalA + prior)));
}

function lengthCost(lengthA: number, lengthB: number): number {
  const mean = (lengthA + lengthB) / 2;
  if (mean === 0) return 0;
  const delta = Math.abs(lengthB - lengthA) / Math.sqrt(VARIANCE * mean);
  return TAIL_COSTS[Math.min(TAIL_COSTS.length - 1, Math.round(delta * STEPS))] ?? 0;
}

/** Share of the normal distribution beyond `z` (Abramowitz and Stegun 26.2.17). */
function upperTail(z: number): number {
  const t = 1 / (1 + 0.2316419 * z);
  const sum =
    t * (0.31938153 + t * (-0.356563782 + t * (1.781477937 + t * (-1.821255978 + t * 1.330274429))));
  return (Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI)) * sum;
}

/** Minus the logarithm of a deviation's probability, for deviations in steps of a hundredth: looked up in the innermost loop. */
const STEPS = 100;
const TAIL_COSTS = Float64Array.from({ length: 8 * STEPS }, (_, n) => -Math.log(2 * upperTail(n / STEPS)));

/** The table of the alignment: all of it, or for long texts a band round the diagonal, wide enough for any path that stays in it. */
class Band {
  private readonly costs: Float64Array;
  private readonly shapes: Uint8Array;
  private readonly width: number;
  private readonly firsts: Int32Array;

  constructor(lengthA: number, lengthB: number) {
    const reach = Math.ceil(Math.max(60, ALL_CELLS / (lengthA + 1) / 2, (2 * lengthB) / (lengthA + 1)));
    this.width = Math.min(lengthB, 2 * reach) + 1;
    this.firsts = Int32Array.from({ length: lengthA + 1 }, (_, i) => {
      const middle = lengthA === 0 ? 0 : Math.round((i / lengthA) * lengthB);
      return Math.max(0, Math.min(middle - reach, lengthB + 1 - this.width));
    });
    this.costs = new Float64Array((lengthA + 1) * this.width).fill(Number.POSITIVE_INFINITY);
    this.shapes = new Uint8Array(this.costs.length);
    this.costs[0] = 0;
  }

  /** First and last column of row `i`. */
  columns(i: number): [first: number, last: number] {
    const first = this.firsts[i] ?? 0;
    return [first, first + this.width - 1];
  }

  cost(i: number, j: number): number {
    return this.costs[this.place(i, j)] ?? Number.POSITIVE_INFINITY;
  }

  shape(i: number, j: number): number {
    return this.shapes[this.place(i, j)] ?? 0;
  }

  set(i: number, j: number, cost: number, shape: number): void {
    const place = this.place(i, j);
    this.costs[place] = cost;
    this.shapes[place] = shape;
  }

  private place(i: number, j: number): number {
    if (i < 0) return -1;
    const column = j - (this.firsts[i] ?? 0);
    return column < 0 || column >= this.width ? -1 : i * this.width + column;
  }
}

function beadsOf(table: Band, lengthA: number, lengthB: number): Bead[] {
  const beads: Bead[] = [];
  let i = lengthA;
  let j = lengthB;
  while (i > 0 || j > 0) {
    const { countA, countB } = SHAPES[table.shape(i, j)] as Shape;
    i -= countA;
    j -= countB;
    beads.push({ fromA: i, countA, fromB: j, countB });
  }
  return beads.reverse();
}
