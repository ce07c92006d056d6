import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseDateline, yearInDateline } from '../../../lib/article/dateline.ts';

const ENGLISH = 'January February March April May June July August September October November December'.split(
  ' ',
);
const SPANISH =
  'enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre'.split(' ');
const RUSSIAN = 'января февраля марта апреля мая июня июля августа сентября октября ноября декабря'.split(
  ' ',
);
const LATIN_CITIES = [
  'Pyongyang',
  'Rason',
  'Chongjin',
  'Yangdok',
  'Kangryong',
  'Paechon',
  'Anju',
  'Kaesong',
  'Ho Chi Minh City',
];

/** The agency's own printing, language by language. */
const PRINTED: readonly [string, readonly string[], (city: string, month: number, day: number) => string][] =
  [
    ['en', LATIN_CITIES, (city, month, day) => `${city}, ${ENGLISH[month - 1]} ${day} (KCNA) -- `],
    ['es', LATIN_CITIES, (city, month, day) => `${city}, ${day} de ${SPANISH[month - 1]} (ACNC) -- `],
    [
      'ko',
      ['평양', '라선', '삼지연', '모스크바'],
      (city, month, day) => `(${city} ${month}월 ${day}일발 조선중앙통신)`,
    ],
    ['ja', ['平壌', '元山', 'モスクワ'], (city, month, day) => `【${city}${month}月${day}日発朝鮮中央通信】`],
    ['zh', ['平壤', '清津', '莫斯科'], (city, month, day) => `朝中社${city}${month}月${day}日电`],
    ['ru', ['Пхеньян', 'Чхончжин'], (city, month, day) => `${city}, ${day} ${RUSSIAN[month - 1]}. /ЦТАК/-- `],
  ];

/** Digits as the Japanese wire has them. */
const widened = (text: string) =>
  text.replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));

const PROSE = [
  'Pyongyang,',
  'October',
  'May',
  'on',
  '(KCNA)',
  'KCNA',
  '--',
  'Kim',
  'Juche',
  '平壌',
  '10月9日',
  '朝中社',
  '电',
  '(평양',
  '12월',
  '6일발',
  '조선중앙통신)',
  '/ЦТАК/',
  'октября',
];

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

  it.each([
    ['Pyongyang,October 9(KCNA)--Kim', 10, 9, 'Kim'],
    ['PYONGYANG, OCT. 9 (KCNA) -- x', 10, 9, 'x'],
    ['Pyongyang, Februar 3 (KCNA) -- x', 2, 3, 'x'],
    ['Pyongyang, Feburary 3 (KCNA) - - x', 2, 3, 'x'],
    ['ongyang, November 14 (KCNA) — x', 11, 14, 'x'],
    ['Mt. Kumgang, July 27 (KCNA) -- x', 7, 27, 'x'],
    ['South Hamgyong Province, July 27 (KCNA) -- x', 7, 27, 'x'],
    ['Rio de Janeiro, July 27 (KCNA) -- x', 7, 27, 'x'],
    ['Pyongyang, October 9, 2025 (KCNA) -- x', 10, 9, 'x'],
    ['Pyongyang, October 9, Juche 114 (2025) (KCNA) -- x', 10, 9, 'x'],
    ['Pyongyang, primero de mayo (ACNC) -- x', 5, 1, 'x'],
    ['Pyongyang, 1ro de mayo (ACNC) – x', 5, 1, 'x'],
    ['Pyongyang,13 de febrero de 2017 (ACNC)--x', 2, 13, 'x'],
    ['(평양 2025년 12월 6일발 조선중앙통신) 글', 12, 6, '글'],
    ['(평양 주체114(2025)년 12월 6일발 조선중앙통신) 글', 12, 6, '글'],
    ['(신의주 12월6일발 조선중앙통신사)글', 12, 6, '글'],
    ['【平壌２０２５年７月５日発＝朝鮮中央通信】文', 7, 5, '文'],
    ['【平壌チュチェ１１４(２０２５)年７月５日発朝鮮中央通信】文', 7, 5, '文'],
    ['朝中社平壤2025年10月9日电 文', 10, 9, '文'],
    ['【朝中社平壤１０月９日電】文', 10, 9, '文'],
    ['Пхеньян, 9 октября 2025 г. /ЦТАК/ -- Текст', 10, 9, 'Текст'],
  ])('%s', (text, month, day, rest) => {
    expect(parseDateline(text)).toMatchObject({ dateline: { month, day }, rest });
  });

  it.each([
    'In a report from Pyongyang, October 9 (KCNA) wrote',
    'Pyongyang, Marshal 9 (KCNA) -- x',
    'Pyongyang, October 9 (KCNA-Yonhap) -- x',
    'Pyongyang, October 9 (Yonhap) -- KCNA reported',
    'Kim Jong Un visited a farm on October 9, KCNA said',
    '평양 12월 6일 조선중앙통신은 보도하였다',
    '（調査団12月6日発表、朝鮮中央通信）',
    '朝中社10月9日发表评论',
    '朝中社记者10月9日电视',
    'Пхеньян, 9 октября. Как сообщает ЦТАК',
    'Пхеньян, октября 9 /ЦТАК/',
    'Пхеньян, 31 сентября. /ЦТАК/--',
    'пхеньян, 9 октября. /ЦТАК/--',
  ])('%j is none', (text) => expect(parseDateline(text)).toBeNull());

  it.each([
    ['Pyongyang, October 9 (KCNA) --', null],
    ['Pyongyang, October 9, 2025 (KCNA) --', 2025],
    ['Pyongyang, October 9, Juche 114 (KCNA) --', 2025],
    ['(평양 주체114(2025)년 12월 6일발 조선중앙통신)', 2025],
    ['【平壌チュチェ１１４年７月５日発朝鮮中央通信】', 2025],
  ])('the year in %s', (raw, year) => expect(yearInDateline(raw)).toBe(year));

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

  it.each(PRINTED)('reads back what it would print: %s', (language, cities, print) => {
    fc.assert(
      fc.property(
        fc.constantFrom(...cities),
        fc.integer({ min: 1, max: 12 }),
        fc.integer({ min: 1, max: 28 }),
        fc.boolean(),
        fc.string({ minLength: 1, maxLength: 300 }),
        (city, month, day, wide, noise) => {
          const text = `${print(city, month, day)}K${noise}`;
          const found = parseDateline(wide ? widened(text) : text);
          expect(found?.language).toBe(language);
          expect(found?.dateline).toMatchObject({ place: city, month, day });
          expect(found?.rest).toBe((wide ? widened(`K${noise}`) : `K${noise}`).trim());
        },
      ),
      { seed: 7, numRuns: 200 },
    );
  });

  it('finds none in prose that names day, place and agency', () => {
    const word = fc.oneof(
      fc.constantFrom(...PROSE),
      fc.stringMatching(/^[a-z]{1,10}$/),
      fc.integer({ min: 1, max: 2100 }).map(String),
    );
    fc.assert(
      fc.property(fc.array(word, { maxLength: 40 }), (words) => {
        expect(parseDateline(`the ${words.join(' ')}`)).toBeNull();
        expect(parseDateline(`조선은 ${words.join(' ')}`)).toBeNull();
        expect(parseDateline(`記者は${words.join('')}`)).toBeNull();
      }),
      { seed: 7, numRuns: 500 },
    );
  });

  it('comes to an end on long lines made to mislead it', () => {
    for (const part of [
      'A',
      'Aa ',
      'Aa, ',
      'Aa, Aa ',
      'Pyongyang, ',
      '平',
      '가 ',
      '【平壌',
      ' ',
      '1',
      'Aa, May 1 ',
    ]) {
      for (const before of ['', '【', '(', '朝中社']) {
        const text = `${before}${part.repeat(40)}KCNA (KCNA) 조선중앙통신 朝鮮中央通信 ${part.repeat(100_000)}`;
        expect(parseDateline(text)).toBeNull();
      }
    }
  });

  it('never throws', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => void parseDateline(`KCNA${text}(KCNA)`)),
      { seed: 7 },
    );
  });
});
