import type { Pair } from './pair.ts';

/** A pair with what it adds to a chain. */
export interface WeightedPair extends Pair {
  readonly weight: number;
}

/**
 * The heaviest chain: pairs that increase on both sides, of greatest total weight. What stands off it has moved.
 * O(p log n) with a tree of prefix maxima (Jacobson and Vo 1992).
 */
export function heaviestChain<P extends WeightedPair>(pairs: readonly P[]): P[] {
  // Within one `i` later `j` come first, so that no two pairs of one unit can follow each other.
  const order = [...pairs].sort((x, y) => x.i - y.i || y.j - x.j);
  const places = order.reduce((most, { j }) => Math.max(most, j), -1) + 2;
  const best = new Float64Array(places);
  const bestAt = new Int32Array(places).fill(-1);
  const previous = new Int32Array(order.length);
  let end = -1;
  let most = 0;
  order.forEach(({ j, weight }, at) => {
    let sum = 0;
    let from = -1;
    for (let node = j; node > 0; node -= node & -node) {
      const here = best[node] ?? 0;
      if (here > sum) {
        sum = here;
        from = bestAt[node] ?? -1;
      }
    }
    sum += weight;
    previous[at] = from;
    for (let node = j + 1; node < places; node += node & -node) {
      if (sum > (best[node] ?? 0)) {
        best[node] = sum;
        bestAt[node] = at;
      }
    }
    if (sum > most) {
      most = sum;
      end = at;
    }
  });
  const chain: P[] = [];
  for (let at = end; at !== -1; at = previous[at] ?? -1) {
    const pair = order[at];
    if (pair !== undefined) chain.push(pair);
  }
  return chain.reverse();
}
