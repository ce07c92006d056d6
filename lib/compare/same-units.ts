import { heaviestChain } from './chain.ts';
import type { Pair } from './pair.ts';
import type { Unit } from './words.ts';

/**
 * Pairs units that are the same but for typography where it is plain which belong together (Heckel 1978): first those whose key stands
 * once on each side, then their equal neighbours forward and backward, so that a refrain goes with the verse it stands by; the
 * beginnings and the ends of the texts are neighbours too. Linear in the number of units, however many are identical.
 */
export function pairSameUnits(a: readonly Unit[], b: readonly Unit[]): Pair[] {
  const placesB = placesOf(b);
  const toB = new Array<number>(a.length).fill(-1);
  const taken = new Set<number>();
  const pair = (i: number, j: number): void => {
    toB[i] = j;
    taken.add(j);
  };
  const free = (i: number, j: number): boolean =>
    i >= 0 &&
    j >= 0 &&
    i < a.length &&
    j < b.length &&
    toB[i] === -1 &&
    !taken.has(j) &&
    a[i]?.key === b[j]?.key;

  for (const [key, [i, ...moreA]] of placesOf(a)) {
    const [j, ...moreB] = placesB.get(key) ?? [];
    if (i !== undefined && j !== undefined && moreA.length === 0 && moreB.length === 0) pair(i, j);
  }
  for (let i = -1; i < a.length - 1; i++) {
    const j = i === -1 ? -1 : (toB[i] ?? -1);
    if ((i === -1 || j !== -1) && free(i + 1, j + 1)) pair(i + 1, j + 1);
  }
  for (let i = a.length; i > 0; i--) {
    const j = i === a.length ? b.length : (toB[i] ?? -1);
    if (j !== -1 && free(i - 1, j - 1)) pair(i - 1, j - 1);
  }
  return toB.flatMap((j, i) => (j === -1 ? [] : [{ i, j }]));
}

/** Places of each key, in order. */
function placesOf(units: readonly Unit[], among?: readonly number[]): Map<string, number[]> {
  const places = new Map<string, number[]>();
  for (const index of among ?? units.keys()) {
    const key = units[index]?.key ?? '';
    const known = places.get(key);
    if (known === undefined) places.set(key, [index]);
    else known.push(index);
  }
  return places;
}

/** Past this many pairs of equal units between two neighbours they are taken as they come. */
const MANY = 4096;

/**
 * Pairs what is the same among units that stand between the same neighbours (`amongA`, `amongB`: their indexes, in order), in order
 * and as many as can be. For the keys that stand more than once, when the rest of the text has said where they belong.
 */
export function pairSameBetween(
  a: readonly Unit[],
  b: readonly Unit[],
  amongA: readonly number[],
  amongB: readonly number[],
): Pair[] {
  if (amongA.length === 0 || amongB.length === 0) return [];
  const placesB = placesOf(b, amongB);
  const partners = (i: number): readonly number[] => placesB.get(a[i]?.key ?? '') ?? [];
  if (amongA.reduce((sum, i) => sum + partners(i).length, 0) <= MANY) {
    return heaviestChain(amongA.flatMap((i) => partners(i).map((j) => ({ i, j, weight: 1 }))));
  }
  const pairs: Pair[] = [];
  let last = -1;
  for (const i of amongA) {
    const places = placesB.get(a[i]?.key ?? '');
    while (places !== undefined && (places[0] ?? last + 1) <= last) places.shift();
    const j = places?.shift();
    if (j === undefined) continue;
    pairs.push({ i, j });
    last = j;
  }
  return pairs;
}
