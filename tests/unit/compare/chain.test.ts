import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { heaviestChain, type WeightedPair } from '../../../lib/compare/chain.ts';

const total = (pairs: readonly WeightedPair[]): number => pairs.reduce((sum, { weight }) => sum + weight, 0);
const follows = (x: WeightedPair, y: WeightedPair): boolean => x.i < y.i && x.j < y.j;

/** Every chain there is. */
function heaviestByTrying(pairs: readonly WeightedPair[]): number {
  let most = 0;
  for (let set = 0; set < 1 << pairs.length; set++) {
    const chosen = pairs.filter((_, at) => (set >> at) & 1).sort((x, y) => x.i - y.i || x.j - y.j);
    if (chosen.every((pair, at) => at === 0 || follows(chosen[at - 1] ?? pair, pair)))
      most = Math.max(most, total(chosen));
  }
  return most;
}

describe('heaviestChain', () => {
  it('increases on both sides and weighs as much as any chain', () => {
    const pair = fc.record({ i: fc.nat(4), j: fc.nat(4), weight: fc.integer({ min: 1, max: 9 }) });
    fc.assert(
      fc.property(fc.uniqueArray(pair, { maxLength: 9, selector: ({ i, j }) => `${i}>${j}` }), (pairs) => {
        const chain = heaviestChain(pairs);
        expect(chain.every((next, at) => at === 0 || follows(chain[at - 1] ?? next, next))).toBe(true);
        expect(total(chain)).toBe(heaviestByTrying(pairs));
      }),
      { numRuns: 300, seed: 20261123 },
    );
  });
});
