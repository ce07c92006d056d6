import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareTexts } from '../../../lib/compare/compare.ts';
import { planComparison, splitIntoParts } from '../../../lib/compare/parts.ts';
import { seeded, sentence } from '../../eval/compare.generator.ts';

function longText(seed: number, words: number): string[] {
  const random = seeded(seed);
  const paragraphs: string[] = [];
  for (let count = 0; count < words; ) {
    const text = Array.from({ length: 4 }, () => sentence(random)).flat();
    count += text.length;
    paragraphs.push(`${text.join(' ')}.`);
  }
  return paragraphs;
}

describe('planComparison', () => {
  it.each([
    [[], []],
    [[], ['One.']],
    [['One.'], []],
    [['One.'], ['One.']],
    [['\ud800 lone'], ['\udc00 \u200fשלום\u200e']],
  ])('compares %j and %j at once', (a, b) => expect(planComparison(a, b)).toEqual({ kind: 'whole' }));

  it('compares 30,000 words at once and offers parts for 200,000', () => {
    const long = longText(1, 30_000);
    expect(planComparison(long, long).kind).toBe('whole');
    const huge = longText(2, 200_000);
    const plan = planComparison(huge, huge.toSpliced(100, 3, 'Something else.'));
    expect(plan.kind === 'by-parts' && plan.words >= 200_000 && plan.parts.length >= 8).toBe(true);
  });

  it('counts a text without spaces by its characters', () => {
    expect(planComparison(['朝鲜'.repeat(70_000)], []).kind).toBe('by-parts');
  });
});

describe('splitIntoParts', () => {
  it('cuts where both sides are the same, so that the parts show just the changes', () => {
    const a = longText(3, 70_000);
    const b = a.toSpliced(50, 1, 'A new paragraph about the old mill.').toSpliced(900, 2);
    const changes = splitIntoParts(a, b).flatMap(({ fromA, toA, fromB, toB }) =>
      compareTexts(a.slice(fromA, toA), b.slice(fromB, toB)).rows.filter(({ kind }) => kind !== 'same'),
    );
    expect(changes.map(({ kind }) => kind)).toEqual(['removed', 'added', 'removed', 'removed']);
  });

  it('makes parts of bearable size also where nothing is the same', () => {
    const parts = splitIntoParts(longText(4, 100_000), longText(5, 80_000));
    expect(parts.length).toBeGreaterThan(3);
    expect(Math.max(...parts.map(({ words }) => words))).toBeLessThan(40_000);
  });

  it('has every paragraph in one part, in order', () => {
    const paragraph = fc.oneof(
      fc.constantFrom('same', 'other', '', 'long '.repeat(9000), 'longer '.repeat(30_000)),
      fc.string(),
    );
    fc.assert(
      fc.property(fc.array(paragraph, { maxLength: 12 }), fc.array(paragraph, { maxLength: 12 }), (a, b) => {
        const parts = splitIntoParts(a, b);
        let [doneA, doneB] = [0, 0];
        for (const { fromA, toA, fromB, toB } of parts) {
          expect([fromA, fromB]).toEqual([doneA, doneB]);
          expect(toA + toB).toBeGreaterThan(fromA + fromB);
          [doneA, doneB] = [toA, toB];
        }
        expect([doneA, doneB]).toEqual([a.length, b.length]);
      }),
      { numRuns: 40 },
    );
  });
});
