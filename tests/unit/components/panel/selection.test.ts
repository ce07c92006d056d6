import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addAll,
  extend,
  keepOnly,
  NOTHING_SELECTED,
  toggle,
} from '../../../../components/panel/selection.ts';

const listed = ['a', 'b', 'c', 'd', 'e'];
const ids = (selection: { ids: ReadonlySet<string> }) => [...selection.ids].sort();

describe('selecting clips', () => {
  it('ticks and unticks', () => {
    const one = toggle(NOTHING_SELECTED, 'b');
    expect(ids(one)).toEqual(['b']);
    expect(ids(toggle(one, 'b'))).toEqual([]);
  });

  it('takes a range from the last one ticked, both ways, more than once', () => {
    const start = toggle(NOTHING_SELECTED, 'c');
    expect(ids(extend(start, 'e', listed))).toEqual(['c', 'd', 'e']);
    expect(ids(extend(extend(start, 'e', listed), 'a', listed))).toEqual(['a', 'b', 'c', 'd', 'e']);
  });

  it('begins anew where the anchor is not in the list', () => {
    const elsewhere = toggle(NOTHING_SELECTED, 'z');
    expect(ids(extend(elsewhere, 'b', listed))).toEqual(['b', 'z']);
    expect(extend(elsewhere, 'b', listed).anchor).toBe('b');
  });

  it('adds all of a list to what is ticked already', () => {
    expect(ids(addAll(toggle(NOTHING_SELECTED, 'z'), listed))).toEqual(['a', 'b', 'c', 'd', 'e', 'z']);
  });

  it('forgets what is gone, and is the same object where nothing is', () => {
    const all = addAll(NOTHING_SELECTED, listed);
    expect(keepOnly(all, listed)).toBe(all);
    expect(ids(keepOnly(all, ['b', 'x']))).toEqual(['b']);
  });

  it('never unticks by extending', () => {
    fc.assert(
      fc.property(
        fc.subarray(listed),
        fc.constantFrom(...listed),
        fc.constantFrom(...listed),
        (on, anchor, to) => {
          const before = toggle(toggle({ ids: new Set(on), anchor: null }, anchor), anchor);
          const after = extend(before, to, listed);
          for (const id of before.ids) expect(after.ids.has(id)).toBe(true);
          expect(after.ids.has(to)).toBe(true);
        },
      ),
      { seed: 3, numRuns: 200 },
    );
  });
});
