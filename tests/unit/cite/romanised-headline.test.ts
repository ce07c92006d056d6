import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { romanisedHeadline } from '../../../lib/cite/romanised-headline.ts';

describe('a Korean headline in Latin letters', () => {
  it.each([
    ['김정은동지께서 새 학교를 보시였다', 'Kim Jong Un tongjikkeso sae hakgyorul posiyotta'],
    ['최선희외무상 담화', 'Choe Son Hui oemusang tamhwa'],
    ['평양에서 회의 진행', 'Pyongyang eso hoeui jinhaeng'],
    ['두 당사이의 공동성명 채택', 'Tu tangsaiui kongdongsongmyong chaethaek'],
    ['(2021) 제8차 대회', '(2021) je8cha taehoe'],
    ['A씨 담화', 'Assi tamhwa'],
    ['', ''],
  ])('%s', (korean, latin) => {
    expect(romanisedHeadline(korean)).toBe(latin);
  });

  it('leaves no Hangul syllable and touches nothing else', () => {
    const syllables = fc.constantFrom(
      '가',
      '각',
      '힣',
      '김',
      '정',
      '은',
      '동',
      '지',
      ' ',
      'a',
      '1',
      '“',
      '\ue000',
    );
    fc.assert(
      fc.property(fc.string({ unit: syllables }), (korean) => {
        const latin = romanisedHeadline(korean);
        expect(latin).not.toMatch(/[가-힣\ue000\ue001]/u);
        expect(latin.replace(/[^1“]/g, '')).toBe(korean.replace(/[^1“]/g, ''));
      }),
      { seed: 20251009 },
    );
  });
});
