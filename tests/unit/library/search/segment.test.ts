import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SKETCH_BYTES } from '../../../../lib/compare/near-duplicates.ts';
import { mergeSegments, planMerge } from '../../../../lib/library/search/merge.ts';
import {
  isSound,
  markPrefix,
  packSegment,
  resemblanceOf,
  type SegmentRow,
  unpackRows,
  unpackTerms,
} from '../../../../lib/library/search/segment.ts';

const row = fc.record({
  id: fc.string({ minLength: 1, maxLength: 8 }),
  savedAt: fc.nat(),
  date: fc.constantFrom(0, 20251009, 19970101),
  outlet: fc.constantFrom('KCNA', 'Rodong Sinmun', ''),
  language: fc.constantFrom('en', 'ko', 'und'),
  tags: fc.array(fc.constantFrom('a', 'b', 'c\n"'), { maxLength: 2 }),
  changed: fc.boolean(),
  presence: fc.constantFrom('live', 'binned', 'gone'),
}) satisfies fc.Arbitrary<SegmentRow>;
const term = fc
  .string({ unit: 'binary', minLength: 1, maxLength: 4 })
  .filter((text) => !text.includes('\u0000'));
const entries = fc.array(
  fc.record({
    row,
    terms: fc.uniqueArray(term, { maxLength: 8 }),
    sketch: fc.uint8Array({ minLength: SKETCH_BYTES, maxLength: SKETCH_BYTES }),
    series: fc.nat(),
  }),
  { maxLength: 12 },
);

describe('a segment', () => {
  it('gives back the rows and terms it was packed from', () => {
    fc.assert(
      fc.property(entries, (given) => {
        const segment = packSegment(1, 1, given);
        expect(isSound(segment)).toBe(true);
        expect(unpackRows(segment)).toEqual(given.map((entry) => entry.row));
        expect(unpackTerms(segment).map((terms) => terms.toSorted())).toEqual(
          given.map(({ terms }) => terms.toSorted()),
        );
      }),
      { seed: 21, numRuns: 300 },
    );
  });

  it('marks exactly the documents that hold a term with each prefix', () => {
    fc.assert(
      fc.property(entries, fc.array(term, { minLength: 1, maxLength: 3 }), (given, prefixes) => {
        const marks = new Uint8Array(given.length);
        const segment = packSegment(1, 1, given);
        for (const [stage, prefix] of prefixes.entries()) markPrefix(segment, prefix, stage, marks);
        expect([...marks].map((mark) => mark === prefixes.length)).toEqual(
          given.map(({ terms }) => prefixes.every((prefix) => terms.some((held) => held.startsWith(prefix)))),
        );
      }),
      { seed: 22, numRuns: 500 },
    );
  });

  it('is merged with its neighbours without loss, but for the rows left out', () => {
    fc.assert(
      fc.property(fc.array(entries, { minLength: 1, maxLength: 4 }), (parts) => {
        const segments = parts.map((part, index) => packSegment(index + 1, index + 1, part));
        const merged = mergeSegments(segments, (_part, _document, { presence }) => presence !== 'gone');
        const kept = parts.flat().filter((entry) => entry.row.presence !== 'gone');
        expect(merged).toMatchObject({ from: 1, to: parts.length });
        expect(merged && unpackRows(merged)).toEqual(kept.map((entry) => entry.row));
        for (const [document, { sketch, series }] of kept.entries())
          expect(merged && resemblanceOf(merged, document)).toEqual({ sketch, series });
        expect(merged && unpackTerms(merged).map((terms) => terms.toSorted())).toEqual(
          kept.map(({ terms }) => terms.toSorted()),
        );
      }),
      { seed: 23, numRuns: 200 },
    );
  });
});

describe('planning merges', () => {
  it('keeps the number of segments small, and never makes one too large', () => {
    let sizes: number[] = [];
    let most = 0;
    for (let saved = 0; saved < 20_000; saved += 1) {
      sizes.push(1);
      for (let plan = planMerge(sizes); plan; plan = planMerge(sizes)) {
        const [start, end] = plan;
        const total = sizes.slice(start, end).reduce((sum, size) => sum + size, 0);
        expect(end - start).toBeGreaterThan(1);
        sizes = [...sizes.slice(0, start), total, ...sizes.slice(end)];
      }
      most = Math.max(most, sizes.length);
    }
    expect(Math.max(...sizes)).toBeLessThanOrEqual(8192);
    expect(most).toBeLessThan(60);
  });
});
