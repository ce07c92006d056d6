import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { RowHeights, rowWindow, scrollToShow } from '../../../../components/panel/row-heights.ts';

describe('heights of rows', () => {
  it('answers as a plain array would', () => {
    const changes = fc.array(fc.tuple(fc.nat(299), fc.integer({ min: 20, max: 200 })), { maxLength: 60 });
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 300 }), changes, fc.nat(40_000), (count, sets, y) => {
        const rows = new RowHeights(count, 80);
        const plain = new Array<number>(count).fill(80);
        for (const [row, height] of sets) {
          rows.set(row, height);
          if (row < count) plain[row] = height;
        }
        const total = plain.reduce((sum, height) => sum + height, 0);
        expect(rows.total).toBe(total);
        let at = 0;
        let sum = 0;
        while (at < count - 1 && sum + (plain[at] ?? 0) <= y) sum += plain[at++] ?? 0;
        expect(rows.indexAt(y)).toBe(at);
        expect(rows.offset(at)).toBe(sum);
      }),
      { seed: 7, numRuns: 300 },
    );
  });

  it('tells by how much a row differed, and nothing of rows outside the list', () => {
    const rows = new RowHeights(3, 80);
    expect(rows.set(1, 100)).toBe(20);
    expect(rows.set(1, 100)).toBe(0);
    expect(rows.set(3, 100)).toBe(0);
    expect(rows.total).toBe(260);
  });

  it('draws what is in view and a margin, and nothing of an empty list', () => {
    const rows = new RowHeights(1000, 100);
    expect(rowWindow(rows, 5000, 800, 200)).toEqual({ start: 48, end: 61 });
    expect(rowWindow(rows, 0, 800, 200)).toEqual({ start: 0, end: 11 });
    expect(rowWindow(rows, 99_900, 800, 200).end).toBe(1000);
    expect(rowWindow(new RowHeights(0, 100), 0, 800, 200)).toEqual({ start: 0, end: 0 });
  });

  it('scrolls no further than needed, and clear of the heading', () => {
    const rows = new RowHeights(100, 100);
    expect(scrollToShow(rows, 5, 300, 800, 30)).toBe(300);
    expect(scrollToShow(rows, 2, 300, 800, 30)).toBe(170);
    expect(scrollToShow(rows, 20, 300, 800, 30)).toBe(1300);
    expect(scrollToShow(rows, 0, 300, 800, 30)).toBe(0);
  });
});
