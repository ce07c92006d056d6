import type { Link } from './align.ts';
import { bagOf, type Candidate, FLAT, type Rarity } from './candidates.ts';
import type { Unit } from './words.ts';

/** A free unit counts as held by the unit of the other side that holds most of its words, from this share on. */
const HELD = 0.3;
/**
 * A unit is taken in where the one on the other side has this share of its words to spare, and both sides come out more alike.
 * In a short unit a word more or less is chance.
 */
const TAKEN = 0.3;
const SHORT_TAKEN = 0.38;
const SHORT = 12;
/** The whole must then be as alike as a pair of versions. */
const ALIKE = 0.4;

/** A unit of one side that became a run of units of the other. */
export interface Proposal {
  readonly one: number;
  readonly many: readonly number[];
  readonly moved: boolean;
  /** How much better the run is than its best unit alone, in weight of words. */
  readonly gain: number;
}

/** For each `one` of A the best run of units of B that it was split into, if any. */
export function proposeRuns(
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
    if (shareOfB >= HELD && shareOfB > (holder.get(j)?.shareOfB ?? 0)) holder.set(j, candidate);
  }
  const proposals: Proposal[] = [];
  for (const one of new Set([...holds.keys(), ...linkOfA.keys()])) {
    const link = linkOfA.get(one);
    const unit = a[one];
    if (unit === undefined || link?.same) continue;
    const row = holds.get(one) ?? new Map<number, Candidate>();
    const isFree = (j: number): boolean => !linkOfB.has(j) && (holder.get(j)?.i ?? one) === one;
    const members = [...row.keys()].filter((j) => j !== link?.j && holder.get(j)?.i === one);
    if (link !== undefined) members.push(link.j);
    members.sort((x, y) => x - y);
    const runs = runsOf(members, isFree, (j) => b[j]?.ids.length ?? 0);
    const run = link === undefined ? heaviest(runs, row) : runs.find((members) => members.includes(link.j));
    if (run === undefined) continue;
    const grown =
      isFlat(unit) || run.some((j) => isFlat(b[j]))
        ? growFlat(unit, b, run, row)
        : grow(unit, b, run, row, link?.j, isFree, rarity);
    if (grown !== undefined) proposals.push({ one, ...grown, moved: link?.moved ?? false });
  }
  return proposals;
}

const isFlat = (unit: Unit | undefined): boolean => (unit?.ids.length ?? 0) > FLAT;

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

type Grown = Pick<Proposal, 'many' | 'gain'> | undefined;

/** A run where breaks were lost: sentences are paired one to one, so the shares of the one unit add up. */
function growFlat(
  one: Unit,
  b: readonly Unit[],
  run: readonly number[],
  row: ReadonlyMap<number, Candidate>,
): Grown {
  const held = run.reduce((sum, j) => sum + (row.get(j)?.shareOfA ?? 0), 0);
  const words = run.reduce((sum, j) => sum + (b[j]?.ids.length ?? 0), 0);
  const alike = (2 * held * one.ids.length) / (one.ids.length + words);
  return run.length >= 2 && alike >= ALIKE ? { many: [...run], gain: alike * one.ids.length } : undefined;
}

/** From the seed outward: what is worth taking in of the run and of the free units beside it. */
function grow(
  one: Unit,
  b: readonly Unit[],
  run: readonly number[],
  row: ReadonlyMap<number, Candidate>,
  linked: number | undefined,
  isFree: (j: number) => boolean,
  rarity: Rarity,
): Grown {
  const share = (j: number): number => row.get(j)?.shareOfA ?? 0;
  const seed = linked ?? [...run].sort((x, y) => share(y) - share(x))[0];
  if (seed === undefined) return undefined;
  const whole = bagOf(one);
  const wholeWeight = rarity.total(whole);
  const measure = (members: readonly number[]): { common: number; weight: number; alike: number } => {
    const bag = bagOf({ ids: members.flatMap((j) => b[j]?.ids ?? []) });
    const common = rarity.common(whole, bag);
    const weight = rarity.total(bag);
    return { common, weight, alike: (2 * common) / (wholeWeight + weight) };
  };
  let many = [seed];
  let now = measure(many);
  const alone = now.alike;
  for (let grew = true; grew; ) {
    grew = false;
    for (const next of [(many[0] ?? 0) - 1, (many.at(-1) ?? 0) + 1]) {
      const words = b[next]?.ids.length ?? 0;
      const between = run.includes(next) && !row.has(next);
      if (!between && (words === 0 || !(run.includes(next) || isFree(next)))) continue;
      const wider = next < (many[0] ?? 0) ? [next, ...many] : [...many, next];
      const then = measure(wider);
      const taken = (then.common - now.common) / (then.weight - now.weight);
      if (between || (taken >= (words < SHORT ? SHORT_TAKEN : TAKEN) && then.alike > now.alike)) {
        many = wider;
        now = then;
        grew = true;
      }
    }
  }
  return many.length >= 2 && now.alike >= ALIKE
    ? { many, gain: (now.alike - alone) * wholeWeight }
    : undefined;
}
