import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  bandKeys,
  estimateJaccard,
  exactJaccard,
  isSameStory,
  shinglesOf,
  signatureOf,
} from '../../../lib/compare/near-duplicates.ts';
import { seeded, sentence } from '../../eval/compare.generator.ts';

const text = (seed: number, sentences: number): string[] => {
  const random = seeded(seed);
  return Array.from({ length: sentences }, () => `${sentence(random).join(' ')}.`);
};
const signed = (paragraphs: readonly string[]): Uint32Array => signatureOf(shinglesOf(paragraphs));

describe('near duplicates', () => {
  it('sees a rewrite as one story and another text as another', () => {
    const a = text(1, 30);
    const rewritten = a.map((paragraph, at) => (at % 3 === 0 ? (text(2, 30)[at] ?? '') : paragraph));
    const other = text(3, 30);
    expect(isSameStory(shinglesOf(a), shinglesOf(rewritten))).toBe(true);
    expect(isSameStory(shinglesOf(a), shinglesOf(other))).toBe(false);
    const keys = new Set(bandKeys(signed(a)));
    expect(bandKeys(signed(rewritten)).some((key) => keys.has(key))).toBe(true);
  });

  it('does not mind capitals, apostrophes and where paragraphs end', () => {
    expect(shinglesOf(["The Party's great plan", 'was carried out'])).toEqual(
      shinglesOf(['the party’s GREAT', 'plan was carried out.']),
    );
  });

  it('knows texts without spaces and in Hangul', () => {
    const zh = '朝鲜中央通讯社报道说，平壤市的新街道已经竣工，许多劳动者迁入了新居。';
    const ko = '평양시의 새 거리가 준공되여 많은 근로자들이 새집들이를 하였다고 한다.';
    expect(exactJaccard(shinglesOf([zh]), shinglesOf([zh.replace('许多', '众多')]))).toBeGreaterThan(0.6);
    expect(exactJaccard(shinglesOf([ko]), shinglesOf([ko.replace('많은', '여러')]))).toBeGreaterThan(0.2);
    expect(exactJaccard(shinglesOf([ko]), shinglesOf([zh]))).toBe(0);
  });

  it('makes nothing of nothing', () => {
    expect(signed([])).toHaveLength(0);
    expect(signed(['', ' — '])).toHaveLength(0);
    expect(bandKeys(signed([]))).toEqual([]);
    expect(estimateJaccard(signed([]), signed([]))).toBe(0);
    expect(exactJaccard(shinglesOf([]), shinglesOf([]))).toBe(0);
    expect(exactJaccard(shinglesOf(['Word']), shinglesOf(['word']))).toBe(1);
  });

  it('gives 48 whole numbers that a store can keep as keys', () => {
    const keys = bandKeys(signed(text(4, 5)));
    expect(new Set(keys).size).toBe(48);
    expect(keys.every(Number.isSafeInteger)).toBe(true);
  });

  it('is symmetric, 1 with itself, and the estimate is near the truth', () => {
    fc.assert(
      fc.property(fc.nat(1000), fc.nat(1000), fc.integer({ min: 0, max: 20 }), (one, other, kept) => {
        const a = text(one, 20);
        const b = [...a.slice(0, kept), ...text(other + 2000, 20 - kept)];
        const [x, y] = [shinglesOf(a), shinglesOf(b)];
        expect(exactJaccard(x, y)).toBe(exactJaccard(y, x));
        expect(exactJaccard(x, x)).toBe(1);
        expect(estimateJaccard(signatureOf(x), signatureOf(x))).toBe(1);
        expect(Math.abs(estimateJaccard(signatureOf(x), signatureOf(y)) - exactJaccard(x, y))).toBeLessThan(
          0.25,
        );
      }),
      { numRuns: 40 },
    );
  });
});
