import { describe, expect, it } from 'vitest';
import { CATEGORIES, SHOWN_AT_FIRST } from '../../../../components/compare/categories.ts';
import { type Change, changesOf, HEADLINE } from '../../../../components/compare/changes.ts';
import { linesOf } from '../../../../components/compare/lines.ts';
import type { Row } from '../../../../lib/compare/types.ts';
import { comparisonOf, lighthouses, row, tides } from '../../../preview/invented-comparison.ts';

const all = new Set(CATEGORIES);
const steps = ({ headline, body }: Pick<typeof lighthouses, 'headline' | 'body'>, shown = SHOWN_AT_FIRST) =>
  changesOf(headline, linesOf(body.rows), shown);
const where = (changes: readonly Change[]) =>
  changes.map(({ row: index, side, edit }) => `${index}${side}${edit === null ? '' : `#${edit}`}`);
const same = comparisonOf([row('same', [0], [0], 'Headline')]);
const alone = (...rows: Row[]) => ({ headline: same, body: comparisonOf(rows) });

describe('changesOf', () => {
  it('steps through the headline and each paragraph in the order of the screen, a move once at its new place', () => {
    expect(where(steps(lighthouses))).toEqual([
      `${HEADLINE}both`,
      '0both',
      '1both',
      '4b',
      '2both',
      '3both',
      '5a',
      '6b',
    ]);
  });

  it('steps to small changes only where they are shown', () => {
    expect(steps(lighthouses)).toHaveLength(8);
    expect(steps(lighthouses, all)).toHaveLength(9);
  });

  it('skips what a reader has folded', () => {
    const shown = new Set(all);
    for (const name of ['moved', 'added', 'small', 'wording'] as const) shown.delete(name);
    expect(where(steps(lighthouses, shown))).toEqual([`${HEADLINE}both`, '0both', '2both', '3both', '5a']);
  });

  it('stops at a moved paragraph whose words changed even where moves are folded', () => {
    const moved = row('moved', [1], [0], 'one [-two|wording-]{+three|wording+}');
    const view = alone(moved, row('same', [0], [1], 'x'));
    expect(where(steps(view, new Set(['wording'])))).toEqual(['0b']);
  });

  it('always stops where a paragraph was split or two were joined', () => {
    expect(where(steps(tides, new Set()))).toEqual(['0both', '6both']);
  });

  it('steps inside a paragraph too long to be ringed as a whole', () => {
    const filler = 'word '.repeat(200);
    const long = row(
      'changed',
      [0],
      [0],
      `${filler}[-a-]{+b+}${filler}[-’|typography-]{+'|typography+}${filler}{+c+}`,
    );
    expect(where(steps(alone(long)))).toEqual(['0both#0', '0both#2']);
    expect(where(steps(alone(long), all))).toEqual(['0both#0', '0both#1', '0both#2']);
  });

  it('finds nothing in identical texts', () => {
    expect(steps(alone(row('same', [0], [0], 'x')), all)).toEqual([]);
  });

  it('stops at a headline that is another one altogether', () => {
    const headline = comparisonOf([row('removed', [0], [], '[-Old-]'), row('added', [], [0], '{+New+}')]);
    expect(where(changesOf(headline, [], new Set()))).toEqual([`${HEADLINE}both`]);
  });
});
