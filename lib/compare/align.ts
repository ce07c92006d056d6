import { bagOf, type Candidate, candidatesBySentences, FLAT, findCandidates, Rarity } from './candidates.ts';
import { heaviestChain } from './chain.ts';
import type { Pair } from './pair.ts';
import { pairSameBetween, pairSameUnits } from './same-units.ts';
import type { Unit, Vocabulary } from './words.ts';

/** Two units that belong together. */
export interface Link extends Pair {
  /** Similarity, 1 for units that are the same but for typography. */
  readonly dice: number;
  /** Same but for typography. */
  readonly same: boolean;
  /** Off the backbone: it stands elsewhere in the other text. */
  readonly moved: boolean;
}

export interface Alignment {
  /** One to one, in the order of A. */
  readonly links: readonly Link[];
  /** Pairs that share words, linked or not, among units that are not the same: food for splits and merges. */
  readonly candidates: readonly Candidate[];
}

/** Two units are versions of one from this similarity on … */
const SIMILAR = 0.4;
/** … or from this, where both stand between the same neighbours. */
const SIMILAR_IN_PLACE = 0.27;
/** … or from this, where nothing else stands there on either side. */
const SIMILAR_ALONE = 0.2;
/** A match off the backbone is a move from this similarity and number of words on: less is chance. */
const MOVED_SIMILARITY = 0.5;
const MOVED_WORDS = 5;
/** … or, in a paragraph this long, from this similarity on: chance does not reach it there. */
const LONG_MOVED_SIMILARITY = 0.44;
const LONG_MOVED_WORDS = 15;
/** What a match weighs besides its words: a reader is told of few moves rather than of short ones. */
const MATCH_WEIGHT = 60;
/** A candidate far below the best of both its units does not compete for the backbone. */
const NEAR_BEST = 0.75;

/**
 * Matches units (paragraphs, sentences) over the whole of two texts, one to one: the same key first, then by the rarity-weighted
 * words they share. The heaviest increasing chain of matches is the backbone; a match off it is a move.
 */
export function alignUnits(a: readonly Unit[], b: readonly Unit[], vocabulary: Vocabulary): Alignment {
  const same = pairSameUnits(a, b);
  const sameA = new Set(same.map(({ i }) => i));
  const sameB = new Set(same.map(({ j }) => j));
  const freeA = indexesWithWords(a, sameA);
  const freeB = indexesWithWords(b, sameB);
  const candidates = candidatesOf(a, b, freeA, freeB, vocabulary);
  const weight = ({ i, j }: Pair): number =>
    MATCH_WEIGHT + ((a[i]?.ids.length ?? 0) + (b[j]?.ids.length ?? 0)) / 2;
  const contest = [
    ...same.map(({ i, j }) => ({ i, j, dice: 1, same: true, weight: weight({ i, j }) })),
    ...contenders(candidates).map(({ i, j, dice }) => ({
      i,
      j,
      dice,
      same: false,
      weight: dice * weight({ i, j }),
    })),
  ];
  const backbone = new Backbone(heaviestChain(contest).map((pair) => ({ ...pair, moved: false })));
  for (const pair of backbone
    .gaps(a.length, b.length)
    .flatMap(([freeA, freeB]) => pairSameBetween(a, b, freeA, freeB))) {
    backbone.add({ ...pair, dice: 1, same: true, moved: false });
  }
  const rest = [
    ...same.map(({ i, j }) => ({ i, j, dice: 1, same: true })),
    ...candidates.flatMap(({ i, j, dice }) => (dice < SIMILAR_IN_PLACE ? [] : [{ i, j, dice, same: false }])),
  ].sort((x, y) => y.dice - x.dice || x.i - y.i || x.j - y.j);
  for (const pair of rest) {
    if (!backbone.isFree(pair)) continue;
    const fewest = Math.min(a[pair.i]?.ids.length ?? 0, b[pair.j]?.ids.length ?? 0);
    if (
      backbone.isInOrder(pair) &&
      (pair.dice >= SIMILAR || (pair.dice >= SIMILAR_IN_PLACE && fewest >= MOVED_WORDS))
    ) {
      backbone.add({ i: pair.i, j: pair.j, dice: pair.dice, same: pair.same, moved: false });
    } else if (isMove(pair.dice, fewest)) {
      backbone.add({ i: pair.i, j: pair.j, dice: pair.dice, same: pair.same, moved: true });
    }
  }
  linkLonely(a, b, backbone, vocabulary);
  return { links: backbone.links(), candidates };
}

/** Links two units that stand alone between the same neighbours and have something in common: most likely one was rewritten into the other. */
function linkLonely(
  a: readonly Unit[],
  b: readonly Unit[],
  backbone: Backbone,
  vocabulary: Vocabulary,
): void {
  const lonely = backbone.gaps(a.length, b.length).flatMap(([freeA, freeB]) => {
    const [i, j] = [freeA[0], freeB[0]];
    return i === undefined || j === undefined || freeA.length > 1 || freeB.length > 1 ? [] : [{ i, j }];
  });
  if (lonely.length === 0) return;
  const rarity = rarityOf(a, b, vocabulary);
  for (const { i, j } of lonely) {
    const [x, y] = [a[i], b[j]];
    if (x === undefined || y === undefined || isFlat(x) || isFlat(y)) continue;
    if (Math.min(x.ids.length, y.ids.length) < MOVED_WORDS) continue;
    const [bagX, bagY] = [bagOf(x), bagOf(y)];
    const dice = (2 * rarity.common(bagX, bagY)) / (rarity.total(bagX) + rarity.total(bagY));
    if (dice >= SIMILAR_ALONE) backbone.add({ i, j, dice, same: false, moved: false });
  }
}

const rarityOf = (a: readonly Unit[], b: readonly Unit[], vocabulary: Vocabulary): Rarity =>
  new Rarity(a, b, (id) => vocabulary.weight(id), vocabulary.size);

const isFlat = (unit: Unit): boolean => unit.ids.length > FLAT;

function isMove(dice: number, words: number): boolean {
  return (
    (dice >= MOVED_SIMILARITY && words >= MOVED_WORDS) ||
    (dice >= LONG_MOVED_SIMILARITY && words >= LONG_MOVED_WORDS)
  );
}

function indexesWithWords(units: readonly Unit[], taken: ReadonlySet<number>): number[] {
  return units.flatMap(({ ids }, index) => (taken.has(index) || ids.length === 0 ? [] : [index]));
}

function candidatesOf(
  a: readonly Unit[],
  b: readonly Unit[],
  freeA: readonly number[],
  freeB: readonly number[],
  vocabulary: Vocabulary,
): Candidate[] {
  if (freeA.length === 0 || freeB.length === 0) return [];
  const isShort = (units: readonly Unit[]) => (index: number) => (units[index]?.ids.length ?? 0) <= FLAT;
  const shortA = freeA.filter(isShort(a));
  const shortB = freeB.filter(isShort(b));
  const byWords = findCandidates(a, b, shortA, shortB, rarityOf(a, b, vocabulary));
  if (shortA.length === freeA.length && shortB.length === freeB.length) return byWords;
  const pairSentences = (x: readonly Unit[], y: readonly Unit[]): readonly Link[] =>
    // A piece of a sentence is never flat, so this goes one level deep.
    alignUnits(x, y, vocabulary).links;
  return [...byWords, ...candidatesBySentences(a, b, freeA, freeB, pairSentences)];
}

function contenders(candidates: readonly Candidate[]): Candidate[] {
  const bestA = new Map<number, number>();
  const bestB = new Map<number, number>();
  for (const { i, j, dice } of candidates) {
    bestA.set(i, Math.max(dice, bestA.get(i) ?? 0));
    bestB.set(j, Math.max(dice, bestB.get(j) ?? 0));
  }
  return candidates.filter(
    ({ i, j, dice }) => dice >= SIMILAR && dice >= NEAR_BEST * Math.max(bestA.get(i) ?? 0, bestB.get(j) ?? 0),
  );
}

/** The links so far: who is free, and what fits between the links in place. */
class Backbone {
  private readonly chain: Link[];
  private readonly moves: Link[] = [];
  private readonly takenA = new Set<number>();
  private readonly takenB = new Set<number>();

  constructor(chain: readonly Link[]) {
    this.chain = chain.map(({ i, j, dice, same, moved }) => ({ i, j, dice, same, moved }));
    for (const { i, j } of chain) this.take(i, j);
  }

  isFree({ i, j }: Pair): boolean {
    return !this.takenA.has(i) && !this.takenB.has(j);
  }

  isInOrder({ i, j }: Pair): boolean {
    const at = this.placeOf(i);
    const before = this.chain[at - 1];
    const after = this.chain[at];
    return (before === undefined || before.j < j) && (after === undefined || after.j > j);
  }

  /** The free units between each two links in place, on both sides. */
  gaps(lengthA: number, lengthB: number): [freeA: number[], freeB: number[]][] {
    const free = (from: number, to: number, taken: ReadonlySet<number>): number[] =>
      Array.from({ length: Math.max(0, to - from - 1) }, (_, n) => from + 1 + n).filter(
        (index) => !taken.has(index),
      );
    return [...this.chain, { i: lengthA, j: lengthB }].map(({ i, j }, at) => {
      const before = this.chain[at - 1] ?? { i: -1, j: -1 };
      return [free(before.i, i, this.takenA), free(before.j, j, this.takenB)];
    });
  }

  add(link: Link): void {
    if (link.moved) this.moves.push(link);
    else this.chain.splice(this.placeOf(link.i), 0, link);
    this.take(link.i, link.j);
  }

  links(): Link[] {
    return [...this.chain, ...this.moves].sort((x, y) => x.i - y.i);
  }

  /** Where a link of unit `i` stands in the chain. */
  private placeOf(i: number): number {
    let low = 0;
    let high = this.chain.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.chain[middle]?.i ?? 0) < i) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  private take(i: number, j: number): void {
    this.takenA.add(i);
    this.takenB.add(j);
  }
}
