import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readWireCopy } from '../../../lib/article/wire-copy.ts';

/** Opening, sentences, end mark and stamp as the agency prints them. */
const LANGUAGES: readonly [string, string, readonly string[], readonly string[], string][] = [
  [
    'en',
    'Pyongyang, October 9 (KCNA) -- ',
    [
      'The Salt Works were built on Oct. 9, Juche 112 (2023).',
      '- The paper carries an article.',
      'Reporter: What did KCNA say on May 3?',
      'They won 2-0-1 on 3.10.2023, the paper of 2023.5.31. says.',
    ],
    [' -0-', '-0-', '\u00a0-0-'],
    'www.kcna.kp (Juche112.5.31.)',
  ],
  [
    'ko',
    '(평양 12월 6일발 조선중앙통신)',
    [
      '소금밭이 주체112(2023)년 10월 9일 새로 건설되였다.',
      '(끝)이라는 말이 나온다.',
      '조선중앙통신은 5월 3일 보도하였다.',
    ],
    ['(끝)', ' （끝）'],
    'www.kcna.kp (주체112.5.31.)',
  ],
  [
    'ja',
    '【平壌７月５日発朝鮮中央通信】',
    ['塩田がチュチェ１０９（２０２０）年４月１０日に建設された。', '朝鮮中央通信は５月３日に報じた。'],
    ['－－－', '---'],
    'www.kcna.kp (2025.12.14.)',
  ],
  [
    'zh',
    '朝中社平壤10月9日电',
    ['盐田于主体112（2023）年10月9日建成。', '朝中社5月3日报道。'],
    ['（完）', '（完）。'],
    'www.kcna.kp (2025.12.14.)',
  ],
  [
    'es',
    'Pyongyang, 13 de febrero (ACNC) -- ',
    ['La salina fue construida el 9 de octubre de 2023.', 'La ACNC informó el 3 de mayo.'],
    [' -0-'],
    'www.kcna.kp (2025.12.14.)',
  ],
  [
    'ru',
    'Пхеньян, 9 октября. /ЦТАК/-- ',
    ['Солеварня построена 9 октября 2023 года.', 'ЦТАК сообщило 3 мая.'],
    [' -0-'],
    'www.kcna.kp (2025.12.14.)',
  ],
];

describe.each(LANGUAGES)('readWireCopy: %s', (language, opening, sentences, marks, stamp) => {
  it('reads back what was printed, stamp or none, and leaves out what follows', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...sentences), { minLength: 1, maxLength: 6 }),
        fc.constantFrom(...marks),
        fc.constantFrom('none', 'own line', 'same line'),
        (paragraphs, mark, where) => {
          const lines = [...paragraphs];
          lines[0] = `${opening}${lines[0]}`;
          lines[lines.length - 1] += mark + (where === 'same line' ? ` ${stamp}` : '');
          if (where === 'own line') lines.push(stamp);
          const copy = readWireCopy([...lines, 'More from here', 'Another headline']);
          expect(copy.opening?.language).toBe(language);
          expect(copy.paragraphs).toEqual(paragraphs);
          expect(copy.endMark).toBe(true);
          expect(copy.stamp?.raw ?? null).toBe(where === 'none' ? null : stamp);
          expect(copy.last).toBe(lines.length - 1);
        },
      ),
      { seed: 7, numRuns: 60 },
    );
  });

  it('takes nothing in the text for a dateline, a mark or a stamp', () => {
    const copy = readWireCopy(sentences);
    expect(copy).toMatchObject({ opening: null, endMark: false, stamp: null, paragraphs: sentences });
  });
});
