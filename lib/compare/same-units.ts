import type { Unit } from './words.ts';

/** Unit `i` of A and unit `j` of B. */
export interface Pair {
  readonly i: number;
  readonly j: number;
}

/**
 * Pairs the units that are the same but for typography, one to one (Heckel 1978): first those whose key stands once on each side, then
 * their equal neighbours forward and backward (so a refrain goes with the verse it belongs to), at last what is left of each key,
 * nearest to where its neighbours went. Linear in the number of units, however many are identical.
 */
export function pairSameUnits(a: readonly Unit[], b: readonly Unit[]): Pair[] {
  const placesA = placesOf(a);
  const placesB = placesOf(b);
  const toB = new Array<number>(a.length).fill(-1);
  const toA = new Array<number>(b.length).fill(-1);
  const pair = (i: number, j: number): void => {
    toB[i] = j;
    toA[j] = i;
  };
  const free = (i: number, j: number): boolean =>
    i >= 0 &&
    j >= 0 &&
    i < a.length &&
    j < b.length &&
    toB[i] === -1 &&
    toA[j] === -1 &&
    a[i]?.key === b[j]?.key;

  for (const [key, places] of placesA) {
    const [i, ...moreA] = places;
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
  pairLeftovers(placesA, placesB, toB, toA, pair);
  return toB.flatMap((j, i) => (j === -1 ? [] : [{ i, j }]));
}

function placesOf(units: readonly Unit[]): Map<string, number[]> {
  const places = new Map<string, number[]>();
  units.forEach(({ key }, index) => {
    const known = places.get(key);
    if (known === undefined) places.set(key, [index]);
    else known.push(index);
  });
  return places;
}

/** Past this many left-overs of one key they are paired in order: looking for the nearest is quadratic. */
const MANY = 64;

function pairLeftovers(
  placesA: ReadonlyMap<string, readonly number[]>,
  placesB: ReadonlyMap<string, readonly number[]>,
  toB: readonly number[],
  toA: readonly number[],
  pair: (i: number, j: number) => void,
): void {
  const expected = expectedPlaces(toB);
  for (const [key, places] of placesA) {
    const left = places.filter((i) => toB[i] === -1);
    const right = (placesB.get(key) ?? []).filter((j) => toA[j] === -1);
    if (left.length === 0 || right.length === 0) continue;
    if (left.length > MANY || right.length > MANY) {
      left.slice(0, right.length).forEach((i, n) => {
        pair(i, right[n] ?? 0);
      });
      continue;
    }
    const distances = left.flatMap((i) =>
      right.map((j) => ({ i, j, distance: Math.abs((expected[i] ?? i) - j) })),
    );
    distances.sort((x, y) => x.distance - y.distance || x.i - y.i || x.j - y.j);
    for (const { i, j } of distances) if (toB[i] === -1 && toA[j] === -1) pair(i, j);
  }
}

/** For each unit of A the place in B that follows from the nearest paired unit before it. */
function expectedPlaces(toB: readonly number[]): number[] {
  let last = -1;
  let lastPlace = -1;
  return toB.map((j, i) => {
    if (j !== -1) {
      last = i;
      lastPlace = j;
    }
    return lastPlace + (i - last);
  });
}
