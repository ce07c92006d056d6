import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mayCut } from '../../../lib/compare/characters.ts';
import { compareLines, compareTexts } from '../../../lib/compare/compare.ts';
import { expectSound, seenFrom } from './invariants.ts';

const LATIN = [
  'the',
  'of',
  'Party',
  'party',
  'army',
  'centre',
  'center',
  '8th',
  'Eighth',
  'May',
  'Kim',
  'navy',
  'harbour',
  "people's",
  'people’s',
  '5,000',
];
const HANGUL = ['조선', '인민은', '인민이', '당', '중앙위원회', '평양', '9일'];
const HAN = ['金正恩', '朝鲜', '劳动党', '的', '会议', '強化', 'チュチェ'];
const MARKS = [
  ' ',
  ' ',
  ' ',
  ' ',
  ', ',
  '. ',
  '。',
  ' -- ',
  ' — ',
  '"',
  '“',
  '”',
  "'",
  '\u00a0',
  '  ',
  '\u200f',
  '-',
  '\t',
  '(',
  ')',
];
const ODD = [
  'e\u0301',
  'é',
  '👩‍👧',
  '🇰🇵',
  '\ud83d',
  '\udc00',
  '\r',
  'ก็ดี',
  '각',
  '각',
  'नि',
  '\u200d',
  '👍🏽',
  '\u0301',
];

const piece = fc.oneof(
  { weight: 8, arbitrary: fc.constantFrom(...LATIN) },
  { weight: 4, arbitrary: fc.constantFrom(...HANGUL) },
  { weight: 4, arbitrary: fc.constantFrom(...HAN) },
  { weight: 10, arbitrary: fc.constantFrom(...MARKS) },
  { weight: 2, arbitrary: fc.constantFrom(...ODD) },
);
const paragraph = fc.array(piece, { maxLength: 24 }).map((pieces) => pieces.join(''));
const text = fc.array(paragraph, { maxLength: 7 });

/** Two texts of which the second is mostly made from the first: paragraphs in another order, joined, cut, with words changed. */
const versions = fc
  .tuple(
    text,
    fc.array(
      fc.tuple(fc.nat(), fc.nat(), piece, fc.constantFrom('keep', 'edit', 'drop', 'swap', 'join', 'cut')),
      { maxLength: 6 },
    ),
  )
  .map(([a, steps]) => {
    const b = [...a];
    for (const [at, inside, word, step] of steps) {
      const index = b.length === 0 ? 0 : at % b.length;
      const here = b[index] ?? '';
      const place = here.length === 0 ? 0 : inside % here.length;
      if (step === 'edit') b[index] = here.slice(0, place) + word + here.slice(place + 2);
      if (step === 'drop') b.splice(index, 1);
      if (step === 'swap') b.push(...b.splice(index, 1));
      if (step === 'join') b.splice(index, 2, `${here} ${b[index + 1] ?? ''}`);
      if (step === 'cut') b.splice(index, 1, here.slice(0, place), here.slice(place));
    }
    return [a, b] as const;
  });

const settings = { numRuns: 700, seed: 20261123 };

describe('every comparison', () => {
  it('rebuilds both texts, with each paragraph in one row and sound hunks', () => {
    fc.assert(
      fc.property(versions, ([a, b]) => expectSound(compareTexts(a, b), a, b)),
      settings,
    );
  });

  it('does so for texts that have nothing in common', () => {
    fc.assert(
      fc.property(text, text, (a, b) => expectSound(compareTexts(a, b), a, b)),
      settings,
    );
  });

  it('does so for any characters whatever', () => {
    const any = fc.array(fc.string({ unit: 'binary', maxLength: 30 }), { maxLength: 4 });
    fc.assert(
      fc.property(any, any, (a, b) => expectSound(compareTexts(a, b), a, b)),
      settings,
    );
    const code = fc.integer({ min: 0, max: 0xffff }).map((unit) => String.fromCharCode(unit));
    const broken = fc.array(fc.string({ unit: code, maxLength: 20 }), { maxLength: 3 });
    fc.assert(
      fc.property(broken, broken, (a, b) => expectSound(compareTexts(a, b), a, b)),
      settings,
    );
  });

  it('is the same seen from the other side', () => {
    fc.assert(
      fc.property(versions, ([a, b]) => {
        expect(seenFrom('b', compareTexts(b, a))).toEqual(seenFrom('a', compareTexts(a, b)));
      }),
      settings,
    );
  });

  it('of a text with itself finds everything the same', () => {
    fc.assert(
      fc.property(text, (a) => {
        const { rows, summary } = compareTexts(a, a);
        expect(rows.every(({ kind }) => kind === 'same')).toBe(true);
        expect(summary.same).toBe(a.length);
      }),
      settings,
    );
  });

  it('of two lines is one row', () => {
    fc.assert(
      fc.property(paragraph, paragraph, (a, b) => {
        const comparison = compareLines(a, b);
        const lines = (line: string): string[] => (line === '' ? [] : [line]);
        expectSound(comparison, lines(a), lines(b));
        expect(comparison.rows.length).toBe(a === '' && b === '' ? 0 : 1);
      }),
      settings,
    );
  });
});

describe('mayCut', () => {
  it('agrees with the segmenter on whole texts', () => {
    const segmenter = new Intl.Segmenter('und', { granularity: 'grapheme' });
    fc.assert(
      fc.property(paragraph, (source) => {
        const starts = new Set([...segmenter.segment(source)].map(({ index }) => index));
        for (let at = 1; at < source.length; at++)
          expect([at, mayCut(source, at)]).toEqual([at, starts.has(at)]);
      }),
      settings,
    );
  });
});
