import type { Alignment, Link } from './align.ts';
import { bagOf, type Candidate, FLAT, Rarity } from './candidates.ts';
import type { Unit, Vocabulary } from './words.ts';

/** Paragraphs that make one row: one to one, one to many, many to one, or alone. Indexes are consecutive. */
export interface Group {
  readonly from: readonly number[];
  readonly to: readonly number[];
  readonly moved: boolean;
}

/** A neighbour belongs to the other side's paragraph where that holds this share of it … */
const CONTAINED = 0.6;
/** … or this share, where taking it in makes the two sides more alike by at least `GAIN`. */
const PARTLY_CONTAINED = 0.3;
const GAIN = 0.03;
/** The whole must then be as alike as a pair of versions. */
const ALIKE = 0.4;

/**
 * Grows links into splits and merges: free neighbours are taken in where the one paragraph on the other side holds their words.
 * What is left stands alone.
 */
export function groupUnits(
  a: readonly Unit[],
  b: readonly Unit[],
  alignment: Alignment,
  vocabulary: Vocabulary,
): Group[] {
  const { links, candidates } = alignment;
  const linkOfA = new Map(links.map((link) => [link.i, link]));
  const linkOfB = new Map(links.map((link) => [link.j, link]));
  const rarity = new Rarity(a, b, (id) => vocabulary.weight(id), vocabulary.size);
  const flipped = candidates.map(flip);
  const proposals = [
    ...proposals1N(a, b, linkOfA, linkOfB, candidates, rarity).map((proposal) => ({
      ...proposal,
      split: true,
    })),
    ...proposals1N(b, a, flipLinks(linkOfB), flipLinks(linkOfA), flipped, rarity).map((proposal) => ({
      ...proposal,
      split: false,
    })),
  ].sort((x, y) => y.gain - x.gain || x.one - y.one);

  const takenA = new Set<number>();
  const takenB = new Set<number>();
  const groups: Group[] = [];
  for (const { one, many, moved, split } of proposals) {
    const [from, to] = split ? [[one], many] : [many, [one]];
    if (from.some((i) => takenA.has(i)) || to.some((j) => takenB.has(j))) continue;
    for (const i of from) takenA.add(i);
    for (const j of to) takenB.add(j);
    groups.push({ from, to, moved });
  }
  for (const { i, j, moved } of links) {
    if (takenA.has(i) || takenB.has(j)) continue;
    takenA.add(i);
    takenB.add(j);
    groups.push({ from: [i], to: [j], moved });
  }
  a.forEach((_, i) => {
    if (!takenA.has(i)) groups.push({ from: [i], to: [], moved: false });
  });
  b.forEach((_, j) => {
    if (!takenB.has(j)) groups.push({ from: [], to: [j], moved: false });
  });
  return groups;
}

function flip({ i, j, dice, shareOfA, shareOfB }: Candidate): Candidate {
  return { i: j, j: i, dice, shareOfA: shareOfB, shareOfB: shareOfA };
}

function flipLinks(links: ReadonlyMap<number, Link>): Map<number, Link> {
  return new Map(
    [...links].map(([index, { i, j, dice, same, moved }]) => [index, { i: j, j: i, dice, same, moved }]),
  );
}

interface Proposal {
  readonly one: number;
  readonly many: readonly number[];
  readonly moved: boolean;
  readonly gain: number;
}

/** For each `one` of A the best run of units of B that it was split into, if any. */
function proposals1N(
  a: readonly Unit[],
  b: readonly Unit[],
  linkOfA: ReadonlyMap<number, Link>,
  linkOfB: ReadonlyMap<number, Link>,
  candidates: readonly Candidate[],
  rarity: Rarity,
): Proposal[] {
  const holder = new Map<number, Candidate>();
  const holds = new Map<number, Map<number, Candidate>>();
  for (const candidate of candidates) {
    const { i, j, shareOfB } = candidate;
    const row = holds.get(i) ?? new Map<number, Candidate>();
    holds.set(i, row.set(j, candidate));
    if (linkOfB.has(j)) continue;
    if (shareOfB >= PARTLY_CONTAINED && shareOfB > (holder.get(j)?.shareOfB ?? 0)) holder.set(j, candidate);
  }
  const proposals: Proposal[] = [];
  for (const [one, row] of holds) {
    const link = linkOfA.get(one);
    if (link?.same) continue;
    const members = [...row.keys()]
      .filter((j) => link?.j === j || holder.get(j)?.i === one)
      .sort((x, y) => x - y);
    if (members.length < 2) continue;
    const isFree = (j: number): boolean => !linkOfB.has(j) && (holder.get(j)?.i ?? one) === one;
    const runs = runsOf(members, isFree, (j) => b[j]?.ids.length ?? 0);
    const run = link === undefined ? heaviest(runs, row) : runs.find((members) => members.includes(link.j));
    const unit = a[one];
    if (run === undefined || run.length < 2 || unit === undefined) continue;
    const grown = grow(unit, b, run, row, link?.j, rarity);
    if (grown !== undefined)
      proposals.push({ one, many: grown.many, gain: grown.gain, moved: link?.moved ?? false });
  }
  return proposals;
}

/** Consecutive members. A short free unit between two long members was put in there, and goes with them. */
function runsOf(
  members: readonly number[],
  isFree: (j: number) => boolean,
  words: (j: number) => number,
): number[][] {
  const runs: number[][] = [];
  for (const member of members) {
    const run = runs.at(-1);
    const last = run?.at(-1);
    if (run === undefined || last === undefined) {
      runs.push([member]);
      continue;
    }
    const between = Array.from({ length: member - last - 1 }, (_, n) => last + 1 + n);
    const inside = between.reduce((sum, j) => sum + words(j), 0);
    const around = run.reduce((sum, j) => sum + words(j), 0);
    if (between.every(isFree) && inside <= around / 4) run.push(...between, member);
    else runs.push([member]);
  }
  return runs;
}

function heaviest(runs: readonly number[][], row: ReadonlyMap<number, Candidate>): number[] | undefined {
  const weight = (run: readonly number[]): number =>
    run.reduce((sum, j) => sum + (row.get(j)?.shareOfA ?? 0), 0);
  return [...runs].sort((x, y) => weight(y) - weight(x))[0];
}

/** The part of `run` worth taking in: from the seed outward, as long as it is held or makes the sides more alike. */
function grow(
  one: Unit,
  b: readonly Unit[],
  run: readonly number[],
  row: ReadonlyMap<number, Candidate>,
  linked: number | undefined,
  rarity: Rarity,
): { many: number[]; gain: number } | undefined {
  const flat = one.ids.length > FLAT || run.some((j) => (b[j]?.ids.length ?? 0) > FLAT);
  const share = (j: number): number => row.get(j)?.shareOfA ?? 0;
  if (flat) {
    // Sentences are paired one to one, so shares of the one add up.
    const held = run.reduce((sum, j) => sum + share(j), 0);
    const words = run.reduce((sum, j) => sum + (b[j]?.ids.length ?? 0), 0);
    const alike = (2 * held * one.ids.length) / (one.ids.length + words);
    return alike >= ALIKE ? { many: [...run], gain: alike * one.ids.length } : undefined;
  }
  const seed = linked ?? [...run].sort((x, y) => share(y) - share(x))[0];
  if (seed === undefined) return undefined;
  const whole = bagOf(one);
  const wholeWeight = rarity.total(whole);
  const alikeness = (members: readonly number[]): number => {
    const bag = bagOf({ ids: members.flatMap((j) => b[j]?.ids ?? []) });
    return (2 * rarity.common(whole, bag)) / (wholeWeight + rarity.total(bag));
  };
  let many = [seed];
  let alike = alikeness(many);
  const alone = alike;
  for (let grew = true; grew; ) {
    grew = false;
    for (const next of [(many[0] ?? 0) - 1, (many.at(-1) ?? 0) + 1]) {
      if (!run.includes(next)) continue;
      const wider = next < (many[0] ?? 0) ? [next, ...many] : [...many, next];
      const then = alikeness(wider);
      const held = row.get(next)?.shareOfB ?? 0;
      if (then >= alike + GAIN || (held >= CONTAINED && then >= alike) || !row.has(next)) {
        many = wider;
        alike = then;
        grew = true;
      }
    }
  }
  const held = many.filter((j) => row.has(j));
  many = many.filter((j) => j >= (held[0] ?? j) && j <= (held.at(-1) ?? j));
  return many.length >= 2 && alike >= ALIKE ? { many, gain: (alike - alone) * wholeWeight } : undefined;
}
