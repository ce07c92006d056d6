import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold } from '../../../../lib/library/search/fold.ts';
import { addTerms, queryPrefixes } from '../../../../lib/library/search/terms.ts';

const terms = (text: string) => {
  const found = new Set<string>();
  addTerms(text, found);
  return found;
};

const finds = (query: string, text: string) => {
  const held = [...terms(text)];
  return queryPrefixes(query).every((prefix) => held.some((term) => term.startsWith(prefix)));
};

describe('folding', () => {
  it.each([
    ['ＫＣＮＡ', 'kcna'],
    ['Пхеньян', 'пхеньян'],
    ['Ёлка Й', 'елка и'],
    ['República', 'republica'],
    ['ﬁnal İstanbul', 'final istanbul'],
    ['がぎパ', 'がぎパ'],
    ['ｶﾞ', 'ガ'],
  ])('%s is searched as %s', (text, folded) => expect(fold(text)).toBe(folded));

  it('is the same in any normal form', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (text) => {
        const forms = (['NFC', 'NFD'] as const).map((form) => [...terms(text.normalize(form))]);
        expect(forms[0]).toEqual(forms[1]);
      }),
      { seed: 11, numRuns: 300 },
    );
  });
});

describe('what is found', () => {
  it.each([
    ['pyong', 'Pyongyang, October 9'],
    ['kim visit', 'A visit by Kim Jong Un'],
    ['republica POPULAR', 'la República Popular'],
    ['조선중', '위대한 조선중앙통신'],
    ['기', '김정은동지께서'],
    ['김ㅈ', '김정은동지께서'],
    ['평양', '평양'.normalize('NFD')],
    ['朝', '朝中社平壤10月9日电'],
    ['平壤', '朝中社平壤10月9日电'],
    ['中社平壤', '朝中社平壤10月9日电'],
    ['電', '平壌発電'],
    ['チュチェ', 'チュチェ109(2020)年'],
    ['цтак пхен', 'Пхеньян, 9 октября. /ЦТАК/--'],
    ['2025', 'www.kcna.kp (2025.10.09.)'],
    ['𠀀𠀁', 'x𠀀𠀁𠀂𠀃'],
  ])('%s in %s', (query, text) => expect(finds(query, text)).toBe(true));

  it.each([
    ['yang', 'Pyongyang'],
    ['kim paris', 'A visit by Kim Jong Un'],
    ['壤平', '朝中社平壤10月9日电'],
    ['か', 'が'],
  ])('not %s in %s', (query, text) => expect(finds(query, text)).toBe(false));

  it('every beginning of every word, and every run of Han and kana', () => {
    const word = fc.stringMatching(/^[a-zé조선중앙김은ЦТа1-9]{1,12}$/u);
    const run = fc.stringMatching(/^[朝中社平壤がカー]{1,9}$/u);
    fc.assert(
      fc.property(
        fc.array(fc.oneof(word, run), { minLength: 1, maxLength: 8 }),
        fc.nat(),
        fc.nat(),
        (parts, which, cut) => {
          const part = parts[which % parts.length] ?? '';
          const start = /[朝-鿿が-ー]/.test(part) ? cut % part.length : 0;
          expect(finds(part.slice(start, start + 1 + (cut % part.length)), parts.join(' '))).toBe(true);
        },
      ),
      { seed: 12, numRuns: 500 },
    );
  });

  it('nothing is asked by a query without words', () => {
    expect(queryPrefixes(' — "?" \ud800 ')).toEqual([]);
    expect(queryPrefixes('a '.repeat(1000))).toEqual(['a']);
  });
});
