import type { Pair } from './pair.ts';
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

/** Words in at most this many units lead from one unit to another; a unit with fewer than six such words uses its six rarest. */
const RARE = 24;
const AT_LEAST = 6;
/** No word leads to more units than this. */
const LONGEST_POSTING = 32;
/** Units sharing less than this of their leading words, or of all words, are no candidates. */
const LEADING_SHARE = 0.22;
const SMALLEST_SHARE = 0.27;
/** Candidates kept for a unit, by the share of the smaller one. */
const KEPT = 16;

/** A unit's words for counting: distinct ids with their counts, and what they weigh. */
interface Profile {
  readonly index: number;
  readonly ids: readonly number[];
  readonly counts: readonly number[];
  readonly weight: number;
  readonly leading: readonly number[];
  readonly leadingWeight: number;
}

/**
 * The pairs of units among `freeA` and `freeB` that share enough words to be looked at. Never all pairs: an index leads from rare
 * words to units, what two units share of these is added up, and only pairs that share some are counted word by word.
 */
export function findCandidates(
  a: readonly Unit[],
  b: readonly Unit[],
  freeA: readonly number[],
  freeB: readonly number[],
  rarity: Rarity,
): Candidate[] {
  const profilesA = freeA.map((index) => profileOf(a[index], index, rarity));
  const profilesB = freeB.map((index) => profileOf(b[index], index, rarity));
  const postings = postingsOf(profilesB);
  const shared = new Float64Array(profilesB.length);
  const countsOfA = new Int32Array(rarity.frequency.length);
  const found: Candidate[] = [];
  for (const profileA of profilesA) {
    const reached: number[] = [];
    for (const id of profileA.leading) {
      const weight = rarity.weight(id);
      for (const at of postings.get(id) ?? []) {
        const before = shared[at] ?? 0;
        if (before === 0) reached.push(at);
        shared[at] = before + weight;
      }
    }
    profileA.ids.forEach((id, n) => {
      countsOfA[id] = profileA.counts[n] ?? 0;
    });
    for (const at of reached) {
      const profileB = profilesB[at];
      const sharedHere = shared[at] ?? 0;
      shared[at] = 0;
      if (profileB === undefined) continue;
      if (sharedHere < LEADING_SHARE * Math.min(profileA.leadingWeight, profileB.leadingWeight)) continue;
      const candidate = candidateOf(profileA, profileB, countsOfA, rarity);
      if (smallerShare(candidate) >= SMALLEST_SHARE) found.push(candidate);
    }
    for (const id of profileA.ids) countsOfA[id] = 0;
  }
  return keepBest(found);
}

function profileOf(unit: Unit | undefined, index: number, rarity: Rarity): Profile {
  const bag = bagOf(unit ?? { ids: [] });
  const ids = [...bag.keys()];
  const frequency = (id: number): number => rarity.frequency[id] ?? 0;
  let leading = ids.filter((id) => frequency(id) <= RARE);
  if (leading.length < AT_LEAST) {
    leading = [...ids].sort((x, y) => frequency(x) - frequency(y) || x - y).slice(0, AT_LEAST);
  }
  const leadingWeight = leading.reduce((sum, id) => sum + rarity.weight(id), 0);
  return { index, ids, counts: [...bag.values()], weight: rarity.total(bag), leading, leadingWeight };
}

function postingsOf(profiles: readonly Profile[]): Map<number, number[]> {
  const postings = new Map<number, number[]>();
  profiles.forEach(({ leading }, at) => {
    for (const id of leading) {
      const places = postings.get(id);
      if (places === undefined) postings.set(id, [at]);
      else if (places.length < LONGEST_POSTING) places.push(at);
    }
  });
  return postings;
}

function candidateOf(a: Profile, b: Profile, countsOfA: Int32Array, rarity: Rarity): Candidate {
  let common = 0;
  for (let n = 0; n < b.ids.length; n++) {
    const id = b.ids[n] as number;
    const count = countsOfA[id] as number;
    if (count > 0) common += Math.min(count, b.counts[n] as number) * rarity.weight(id);
  }
  return {
    i: a.index,
    j: b.index,
    dice: (2 * common) / (a.weight + b.weight),
    shareOfA: common / a.weight,
    shareOfB: common / b.weight,
  };
}

const smallerShare = ({ shareOfA, shareOfB }: Candidate): number => Math.max(shareOfA, shareOfB);

/** Each unit's best, by the share of the smaller one. A pair stays if either of its units keeps it. */
function keepBest(candidates: readonly Candidate[]): Candidate[] {
  const countsA = countBy(candidates, ({ i }) => i);
  const countsB = countBy(candidates, ({ j }) => j);
  const many = candidates.filter(({ i, j }) => (countsA.get(i) ?? 0) > KEPT && (countsB.get(j) ?? 0) > KEPT);
  if (many.length === 0) return [...candidates];
  many.sort((x, y) => smallerShare(y) - smallerShare(x) || y.dice - x.dice || x.i - y.i || x.j - y.j);
  const keptA = new Map<number, number>();
  const keptB = new Map<number, number>();
  const dropped = new Set<Candidate>();
  for (const candidate of many) {
    const countA = (keptA.get(candidate.i) ?? 0) + 1;
    const countB = (keptB.get(candidate.j) ?? 0) + 1;
    keptA.set(candidate.i, countA);
    keptB.set(candidate.j, countB);
    if (countA > KEPT && countB > KEPT) dropped.add(candidate);
  }
  return candidates.filter((candidate) => !dropped.has(candidate));
}

function countBy(
  candidates: readonly Candidate[],
  unitOf: (candidate: Candidate) => number,
): Map<number, number> {
  const counts = new Map<number, number>();
  for (const candidate of candidates) counts.set(unitOf(candidate), (counts.get(unitOf(candidate)) ?? 0) + 1);
  return counts;
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
