import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { linesOf, paragraphNumbers, rowNumbers } from '../../../../components/compare/lines.ts';
import type { Row } from '../../../../lib/compare/types.ts';
import { lighthouses, row } from '../../../preview/invented-comparison.ts';

/** `1|1` both, `5>` left for another line, `>3` came from one, `6-` removed, `+6` added. */
const drawn = (rows: readonly Row[]) =>
  linesOf(rows).map(({ a, b }) => {
    if (a && a === b) return `${paragraphNumbers(a.row.from)}|${paragraphNumbers(a.row.to)}`;
    const left = a ? `${paragraphNumbers(a.row.from)}${a.place === 'moved' ? '>' : '-'}` : '';
    const right = b ? `${b.place === 'moved' ? '>' : '+'}${paragraphNumbers(b.row.to)}` : '';
    return left + right;
  });

describe('linesOf', () => {
  it('levels what belongs together, a removed paragraph with an added one, and gives a move both its places', () => {
    expect(drawn(lighthouses.body.rows)).toEqual(['1|1', '2|2', '>3', '3|4', '4|5', '5>', '6-+6', '7|7']);
  });

  it('draws rows that cross without being called moved as moved', () => {
    const rows = [row('same', [0], [1], 'x'), row('same', [1], [0], 'y'), row('same', [2], [2], 'z')];
    expect(drawn(rows)).toEqual(['>1', '1|2', '2>', '3|3']);
  });

  it('keeps several paragraphs of one row on one line', () => {
    const rows = [row('split', [0], [0, 1], 'x'), row('merged', [1, 2], [2], 'y')];
    expect(drawn(rows)).toEqual(['1|1, 2', '2, 3|3']);
  });

  it('shows every paragraph of either side once, in its own order', () => {
    const anyRows = fc
      .array(fc.constantFrom('same', 'moved', 'removed', 'added'), { maxLength: 14 })
      .chain((kinds) =>
        fc.shuffledSubarray([...kinds.keys()], { minLength: kinds.length }).map((order): readonly Row[] => {
          let from = 0;
          // B's order: moved paragraphs change places among themselves, all others keep theirs.
          const slots = [...kinds.keys()].filter((i) => kinds[i] !== 'removed');
          const moved = order.filter((i) => kinds[i] === 'moved');
          const inB = slots.map((i) => (kinds[i] === 'moved' ? (moved.shift() ?? i) : i));
          return kinds.map((kind, i) =>
            row(kind, kind === 'added' ? [] : [from++], kind === 'removed' ? [] : [inB.indexOf(i)], 'x'),
          );
        }),
      );
    fc.assert(
      fc.property(anyRows, (rows) => {
        const lines = linesOf(rows);
        const a = lines.flatMap((line) => line.a?.row.from ?? []);
        const b = lines.flatMap((line) => line.b?.row.to ?? []);
        expect(a).toEqual(rows.flatMap(({ from }) => from));
        expect(b).toEqual(rows.flatMap(({ to }) => to).sort((x, y) => x - y));
        expect(lines.every((line) => line.a !== null || line.b !== null)).toBe(true);
      }),
      { seed: 20260418, numRuns: 300 },
    );
  });
});

describe('numbers of paragraphs', () => {
  it('counts from 1 and shortens long runs', () => {
    expect(paragraphNumbers([1])).toBe('2');
    expect(paragraphNumbers([1, 2])).toBe('2, 3');
    expect(paragraphNumbers([1, 2, 3, 4])).toBe('2–5');
  });

  it('says both where they differ', () => {
    expect(rowNumbers(row('changed', [2], [3], 'x'))).toBe('3→4');
    expect(rowNumbers(row('same', [2], [2], 'x'))).toBe('3');
    expect(rowNumbers(row('removed', [5], [], 'x'))).toBe('6');
    expect(rowNumbers(row('split', [1], [1, 2], 'x'))).toBe('2→2, 3');
  });
});
