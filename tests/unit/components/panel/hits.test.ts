import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hitRuns } from '../../../../components/panel/hits.ts';

const hits = (text: string, search: string) =>
  hitRuns(text, search)
    .filter(({ hit }) => hit)
    .map((run) => run.text);

describe('marking what a search found', () => {
  it('marks the beginnings of words, whatever their case', () => {
    expect(hits('Ferry pilots of the ferry lane; no offery', 'ferr')).toEqual(['Ferr', 'ferr']);
  });

  it('marks Korean, Japanese and Chinese anywhere', () => {
    expect(hits('강원도등대관리국 대변인', '등대')).toEqual(['등대']);
    expect(hits('新華朝鮮通信', '朝鮮')).toEqual(['朝鮮']);
  });

  it('takes signs for themselves', () => {
    expect(hits('a (KCNA) -- b', '(kcna)')).toEqual(['(KCNA)']);
    expect(hits('why? because', 'y?')).toEqual([]);
    expect(hits('c++ and [d-e]', '[d-e] c++')).toEqual(['c++', '[d-e]']);
  });

  it('loses no character of the text', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', maxLength: 80 }),
        fc.string({ unit: 'grapheme', maxLength: 12 }),
        (text, search) => {
          expect(
            hitRuns(text, search)
              .map((run) => run.text)
              .join(''),
          ).toBe(text);
        },
      ),
      { seed: 11, numRuns: 500 },
    );
  });
});
