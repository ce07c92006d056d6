import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseDateline } from '../../../lib/article/dateline.ts';

describe('parseDateline', () => {
  it.each([
    [
      'Pyongyang, October 9 (KCNA) -- A joint',
      'Pyongyang',
      10,
      9,
      'KCNA',
      'Pyongyang, October 9 (KCNA) --',
      'A joint',
      'en',
    ],
    [
      'Pyongyang, January 12 (KCNA) --Kim Jong Un',
      'Pyongyang',
      1,
      12,
      'KCNA',
      'Pyongyang, January 12 (KCNA) --',
      'Kim Jong Un',
      'en',
    ],
    ['Pyongyang, June 1 (KCNA) — Kim', 'Pyongyang', 6, 1, 'KCNA', 'Pyongyang, June 1 (KCNA) —', 'Kim', 'en'],
    [
      'Pyongyang, November 3 (KCNA) – Avengers',
      'Pyongyang',
      11,
      3,
      'KCNA',
      'Pyongyang, November 3 (KCNA) –',
      'Avengers',
      'en',
    ],
    ['Rason, Sept. 2 (KCNA) -- x', 'Rason', 9, 2, 'KCNA', 'Rason, Sept. 2 (KCNA) --', 'x', 'en'],
    ['Kaesong, May 31 (KCNA)', 'Kaesong', 5, 31, 'KCNA', 'Kaesong, May 31 (KCNA)', '', 'en'],
    [
      'Pyongyang,\u00a0July 20 (KCNA) --\u00a0An',
      'Pyongyang',
      7,
      20,
      'KCNA',
      'Pyongyang, July 20 (KCNA) --',
      'An',
      'en',
    ],
    [
      'Pyongyang, March １４ (KCNA) -- x',
      'Pyongyang',
      3,
      14,
      'KCNA',
      'Pyongyang, March １４ (KCNA) --',
      'x',
      'en',
    ],
    [
      'Pyongyang, 13 de febrero (ACNC) -- Tuvo',
      'Pyongyang',
      2,
      13,
      'ACNC',
      'Pyongyang, 13 de febrero (ACNC) --',
      'Tuvo',
      'es',
    ],
    [
      'Pyongyang, 5 de junio (ATCC) - Un',
      'Pyongyang',
      6,
      5,
      'ATCC',
      'Pyongyang, 5 de junio (ATCC) -',
      'Un',
      'es',
    ],
    [
      '(평양 12월 6일발 조선중앙통신)조선',
      '평양',
      12,
      6,
      '조선중앙통신',
      '(평양 12월 6일발 조선중앙통신)',
      '조선',
      'ko',
    ],
    [
      '（평양 １２월６일발 조선중앙통신） 조선',
      '평양',
      12,
      6,
      '조선중앙통신',
      '（평양 １２월６일발 조선중앙통신）',
      '조선',
      'ko',
    ],
    [
      '【平壌７月５日発朝鮮中央通信】金',
      '平壌',
      7,
      5,
      '朝鮮中央通信',
      '【平壌７月５日発朝鮮中央通信】',
      '金',
      'ja',
    ],
    [
      '【平壌3月21日発朝鮮中央通信】朝',
      '平壌',
      3,
      21,
      '朝鮮中央通信',
      '【平壌3月21日発朝鮮中央通信】',
      '朝',
      'ja',
    ],
    ['朝中社平壤10月9日电俄罗斯', '平壤', 10, 9, '朝中社', '朝中社平壤10月9日电', '俄罗斯', 'zh'],
    ['朝中社平壤1月13日電 朝鮮', '平壤', 1, 13, '朝中社', '朝中社平壤1月13日電', '朝鮮', 'zh'],
    [
      'Пхеньян, 9 октября. /ЦТАК/-- Текст',
      'Пхеньян',
      10,
      9,
      'ЦТАК',
      'Пхеньян, 9 октября. /ЦТАК/--',
      'Текст',
      'ru',
    ],
  ])('%s', (text, place, month, day, agency, raw, rest, language) => {
    expect(parseDateline(text)).toEqual({ dateline: { place, month, day, agency, raw }, rest, language });
  });

  it.each([
    'SEOUL, Oct. 9 (Yonhap) -- North Korea',
    'The Korean Central News Agency (KCNA) made public',
    'On October 9 the KCNA said',
    'Pyongyang, February 30 (KCNA) -- x',
    'Pyongyang, October 32 (KCNA) -- x',
    '(평양 13월 6일발 조선중앙통신)',
    'Пхеньян 9 октября ЦТАК',
    'One day in Juche 112 (2023) KCNA',
    '',
  ])('%j opens with none', (text) => expect(parseDateline(text)).toBeNull());

  it('keeps what it read', () => {
    const place = fc.constantFrom('Pyongyang', 'Rason', 'Chongjin', 'Yangdok', 'Kangryong');
    const month = fc.constantFrom('January', 'March', 'May', 'July', 'December');
    const dash = fc.constantFrom(' -- ', ' --', ' — ', ' – ', ' - ');
    const body = fc.string({ minLength: 1 }).map((text) => `K${text}`.replace(/\s+/g, ' ').trim());
    fc.assert(
      fc.property(
        place,
        month,
        fc.integer({ min: 1, max: 31 }),
        dash,
        body,
        (city, name, day, mark, text) => {
          const found = parseDateline(`${city}, ${name} ${day} (KCNA)${mark}${text}`);
          expect(found?.dateline.raw).toBe(`${city}, ${name} ${day} (KCNA)${mark.trimEnd()}`);
          expect(found?.rest).toBe(text);
        },
      ),
      { seed: 7, numRuns: 300 },
    );
  });

  it('never throws', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => void parseDateline(`KCNA${text}(KCNA)`)),
      { seed: 7 },
    );
  });
});
