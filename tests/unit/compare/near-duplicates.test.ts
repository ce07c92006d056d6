import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  estimateJaccard,
  exactJaccard,
  isSameStory,
  shinglesOf,
  sketchOf,
} from '../../../lib/compare/near-duplicates.ts';
import { seeded, sentence } from '../../eval/compare.generator.ts';

const text = (seed: number, sentences: number): string[] => {
  const random = seeded(seed);
  return Array.from({ length: sentences }, () => `${sentence(random).join(' ')}.`);
};
const sketched = (paragraphs: readonly string[]): Uint8Array => sketchOf(shinglesOf(paragraphs));

describe('near duplicates', () => {
  it('sees a rewrite as one story and another text as another', () => {
    const a = text(1, 30);
    const rewritten = a.map((paragraph, at) => (at % 3 === 0 ? (text(2, 30)[at] ?? '') : paragraph));
    const other = text(3, 30);
    expect(isSameStory(shinglesOf(a), shinglesOf(rewritten))).toBe(true);
    expect(isSameStory(shinglesOf(a), shinglesOf(other))).toBe(false);
    expect(estimateJaccard(sketched(a), sketched(rewritten))).toBeGreaterThan(0.2);
    expect(estimateJaccard(sketched(a), sketched(other))).toBeLessThan(0.1);
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
    expect(sketched(['', ' — ']).every((byte) => byte === 0)).toBe(true);
    expect(exactJaccard(shinglesOf([]), shinglesOf([]))).toBe(0);
    expect(exactJaccard(shinglesOf(['Word']), shinglesOf(['word']))).toBe(1);
  });

  it('finds a sketch among others by its place', () => {
    const [a, b] = [sketched(text(4, 5)), sketched(text(5, 5))];
    const both = Uint8Array.from([...a, ...b]);
    expect(estimateJaccard(b, both, 1)).toBe(1);
    expect(estimateJaccard(b, both, 0)).toBeLessThan(0.1);
  });

  it('is symmetric, 1 with itself, and the estimate is near the truth', () => {
    fc.assert(
      fc.property(fc.nat(1000), fc.nat(1000), fc.integer({ min: 0, max: 20 }), (one, other, kept) => {
        const a = text(one, 20);
        const b = [...a.slice(0, kept), ...text(other + 2000, 20 - kept)];
        const [x, y] = [shinglesOf(a), shinglesOf(b)];
        expect(exactJaccard(x, y)).toBe(exactJaccard(y, x));
        expect(exactJaccard(x, x)).toBe(1);
        expect(estimateJaccard(sketchOf(x), sketchOf(x))).toBe(1);
        expect(Math.abs(estimateJaccard(sketchOf(x), sketchOf(y)) - exactJaccard(x, y))).toBeLessThan(0.25);
      }),
      { numRuns: 40 },
    );
  });
});
