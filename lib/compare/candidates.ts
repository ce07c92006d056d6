import type { Pair } from './same-units.ts';
import { sentencesOf } from './sentences.ts';
import type { Unit } from './words.ts';

/** Two units that share words, and how much of each the other holds. All shares lie between 0 and 1, words weighed by rarity. */
export interface Candidate extends Pair {
  /** Dice: twice the common weight over the weight of both. */
  readonly dice: number;
  /** Share of A's unit found in B's. */
  readonly shareOfA: number;
  /** Share of B's unit found in A's. */
  readonly shareOfB: number;
}

/** Rarity of words over both sides: IDF with a floor, so that a comparison of two single paragraphs has weights too. */
export class Rarity {
  private readonly weights: Float64Array;
  /** Units in which a word stands, on the side where it stands in more. */
  readonly frequency: Int32Array;

  constructor(a: readonly Unit[], b: readonly Unit[], lightness: (id: number) => number, words: number) {
    const frequencyA = unitFrequency(a, words);
    const frequencyB = unitFrequency(b, words);
    this.frequency = frequencyA.map((count, id) => Math.max(count, frequencyB[id] ?? 0));
    const units = Math.max(a.length, b.length);
    this.weights = Float64Array.from(
      this.frequency,
      (count, id) => (0.3 + Math.log(units / Math.max(1, count))) * lightness(id),
    );
  }

  weight(id: number): number {
    return this.weights[id] ?? 0;
  }

  total(counts: ReadonlyMap<number, number>): number {
    let sum = 0;
    for (const [id, count] of counts) sum += count * this.weight(id);
    return sum;
  }

  /** Weight of the words that two bags have in common. */
  common(a: ReadonlyMap<number, number>, b: ReadonlyMap<number, number>): number {
    const [fewer, more] = a.size <= b.size ? [a, b] : [b, a];
    let sum = 0;
    for (const [id, count] of fewer) {
      const other = more.get(id);
      if (other !== undefined) sum += Math.min(count, other) * this.weight(id);
    }
    return sum;
  }
}

function unitFrequency(units: readonly Unit[], words: number): Int32Array {
  const frequency = new Int32Array(words);
  const seenIn = new Int32Array(words).fill(-1);
  units.forEach((unit, index) => {
    for (const id of unit.ids) {
      if (seenIn[id] === index) continue;
      seenIn[id] = index;
      frequency[id] = (frequency[id] ?? 0) + 1;
    }
  });
  return frequency;
}

/** A bag: how often each word stands in a unit. */
export function bagOf(unit: Pick<Unit, 'ids'>): Map<number, number> {
  const bag = new Map<number, number>();
  for (const id of unit.ids) bag.set(id, (bag.get(id) ?? 0) + 1);
  return bag;
}

/** Words in at most this many units lead from one unit to another; a unit of common words only uses its six rarest. */
const RARE = 24;
const AT_LEAST = 6;
const LONGEST_POSTING = 200;
/** Candidates kept for a unit, by the share of the smaller one. */
const KEPT = 24;
const SMALLEST_SHARE = 0.2;

/**
 * The pairs of units among `freeA` and `freeB` that share enough rare words to be looked at. Never all pairs: an index leads from
 * words to units, and each unit keeps its best two dozen.
 */
export function findCandidates(
  a: readonly Unit[],
  b: readonly Unit[],
  freeA: readonly number[],
  freeB: readonly number[],
  rarity: Rarity,
): Candidate[] {
  const bagsA = new Map(freeA.map((i) => [i, bagOf(a[i] ?? { ids: [] })]));
  const bagsB = new Map(freeB.map((j) => [j, bagOf(b[j] ?? { ids: [] })]));
  const totalsA = totals(bagsA, rarity);
  const totalsB = totals(bagsB, rarity);
  const leadsB = new Map<number, ReadonlySet<number>>();
  const postings = new Map<number, number[]>();
  for (const [j, bag] of bagsB) {
    leadsB.set(j, leadingWords(bag, rarity));
    for (const id of bag.keys()) {
      const units = postings.get(id);
      if (units === undefined) postings.set(id, [j]);
      else if (units.length < LONGEST_POSTING) units.push(j);
    }
  }
  const found: Candidate[] = [];
  for (const [i, bag] of bagsA) {
    const leadsA = leadingWords(bag, rarity);
    const reached = new Set<number>();
    for (const id of bag.keys()) {
      for (const j of postings.get(id) ?? []) if (leadsA.has(id) || leadsB.get(j)?.has(id)) reached.add(j);
    }
    const weightA = totalsA.get(i) ?? 0;
    for (const j of reached) {
      const weightB = totalsB.get(j) ?? 0;
      if (weightA === 0 || weightB === 0) continue;
      const common = rarity.common(bag, bagsB.get(j) ?? new Map());
      const candidate = {
        i,
        j,
        dice: (2 * common) / (weightA + weightB),
        shareOfA: common / weightA,
        shareOfB: common / weightB,
      };
      if (smallerShare(candidate) >= SMALLEST_SHARE) found.push(candidate);
    }
  }
  return keepBest(found);
}

const smallerShare = ({ shareOfA, shareOfB }: Candidate): number => Math.max(shareOfA, shareOfB);

function totals(bags: ReadonlyMap<number, ReadonlyMap<number, number>>, rarity: Rarity): Map<number, number> {
  return new Map([...bags].map(([index, bag]) => [index, rarity.total(bag)]));
}

function leadingWords(bag: ReadonlyMap<number, number>, rarity: Rarity): ReadonlySet<number> {
  const frequency = (id: number): number => rarity.frequency[id] ?? 0;
  const rare = [...bag.keys()].filter((id) => frequency(id) <= RARE);
  if (rare.length >= AT_LEAST) return new Set(rare);
  return new Set([...bag.keys()].sort((x, y) => frequency(x) - frequency(y) || x - y).slice(0, AT_LEAST));
}

function keepBest(candidates: readonly Candidate[]): Candidate[] {
  const best = [...candidates].sort(
    (x, y) => smallerShare(y) - smallerShare(x) || y.dice - x.dice || x.i - y.i || x.j - y.j,
  );
  const keptA = new Map<number, number>();
  const keptB = new Map<number, number>();
  return best.filter(({ i, j }) => {
    const countA = (keptA.get(i) ?? 0) + 1;
    const countB = (keptB.get(j) ?? 0) + 1;
    keptA.set(i, countA);
    keptB.set(j, countB);
    return countA <= KEPT || countB <= KEPT;
  });
}

/** A unit of more words than this has lost its breaks: its bag holds a bit of everything, its sentences do not. */
export const FLAT = 300;

/**
 * Candidates where breaks were lost: the sentences of both sides are paired by `pairSentences`, and two units share what their paired
 * sentences weigh.
 */
export function candidatesBySentences(
  a: readonly Unit[],
  b: readonly Unit[],
  freeA: readonly number[],
  freeB: readonly number[],
  pairSentences: (a: readonly Unit[], b: readonly Unit[]) => readonly (Pair & { readonly dice: number })[],
): Candidate[] {
  const sideA = sentencesWithOwner(a, freeA);
  const sideB = sentencesWithOwner(b, freeB);
  const common = new Map<number, Map<number, number>>();
  for (const { i, j, dice } of pairSentences(sideA.sentences, sideB.sentences)) {
    const ownerA = sideA.owners[i] ?? 0;
    const ownerB = sideB.owners[j] ?? 0;
    const row = common.get(ownerA) ?? new Map<number, number>();
    common.set(ownerA, row);
    const words = ((sideA.sentences[i]?.ids.length ?? 0) + (sideB.sentences[j]?.ids.length ?? 0)) / 2;
    row.set(ownerB, (row.get(ownerB) ?? 0) + dice * words);
  }
  const found: Candidate[] = [];
  for (const [i, row] of common) {
    for (const [j, weight] of row) {
      const wordsA = a[i]?.ids.length ?? 0;
      const wordsB = b[j]?.ids.length ?? 0;
      if (wordsA <= FLAT && wordsB <= FLAT) continue;
      found.push({
        i,
        j,
        dice: (2 * weight) / (wordsA + wordsB),
        shareOfA: Math.min(1, weight / wordsA),
        shareOfB: Math.min(1, weight / wordsB),
      });
    }
  }
  return found;
}

function sentencesWithOwner(
  units: readonly Unit[],
  free: readonly number[],
): { sentences: Unit[]; owners: number[] } {
  const sentences: Unit[] = [];
  const owners: number[] = [];
  for (const index of free) {
    const unit = units[index];
    if (unit === undefined) continue;
    for (const sentence of sentencesOf(unit)) {
      sentences.push(sentence);
      owners.push(index);
    }
  }
  return { sentences, owners };
}
