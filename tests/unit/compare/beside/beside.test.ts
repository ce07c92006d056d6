import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { putBeside } from '../../../../lib/compare/beside/beside.ts';
import { cutSentences } from '../../../../lib/compare/beside/cut-sentences.ts';

const KO = [
  '김정은동지께서 10월 9일 룡성기계공장을 돌아보시였다.',
  '공장에서는 지난해에 비해 기계 5천대를 더 생산하였다. 로동자들이 120일전투를 벌리였다.',
  '박봉주동지가 동행하였다.',
  '행사에는 WFP 대표도 참가하였다.',
];
const EN = [
  'Kim Jong Un looked round the Ryongsong Machine Complex on October 9.',
  'The complex produced 5,000 machines more than last year. Its workers waged a 120-day campaign.',
  'He was accompanied by Pak Pong Ju.',
  'A representative of WFP was also there.',
];

describe('putBeside', () => {
  it('puts Korean beside English, paragraph by paragraph and sentence by sentence', () => {
    const rows = putBeside(KO, EN);
    expect(rows.map(({ kind, from, to }) => [kind, from, to])).toEqual(
      KO.map((_, n) => ['one-to-one', [n], [n]]),
    );
    expect(rows[1]?.sentences.map(({ from, to }) => [from.length, to.length])).toEqual([
      [1, 1],
      [1, 1],
    ]);
  });

  it('leaves alone what the other side does not have', () => {
    const rows = putBeside(KO, EN.toSpliced(1, 1));
    expect(rows.map(({ kind }) => kind)).toEqual(['one-to-one', 'only-a', 'one-to-one', 'one-to-one']);
    expect(rows[1]?.sentences.map(({ kind }) => kind)).toEqual(['only-a', 'only-a']);
  });

  it('sees one paragraph that became two', () => {
    const rows = putBeside(
      KO,
      EN.flatMap((text) => text.split(/(?<=year\.) /)),
    );
    expect(rows.map(({ kind, from, to }) => [kind, from, to])).toContainEqual(['one-to-many', [1], [1, 2]]);
  });

  it('puts any two languages side by side: Spanish and Russian, Chinese and Japanese', () => {
    const es = [
      'Vladimir Orlov llegó a Pyongyang el 5 de mayo.',
      'Se firmó un acuerdo.',
      'Visitó 12 granjas.',
    ];
    const ru = [
      'Владимир Орлов прибыл в Пхеньян 5 мая.',
      'Было подписано соглашение.',
      'Он посетил 12 ферм.',
    ];
    const zh = ['5月5日，代表团抵达平壤。', '双方签署了协定。', '参观了12个农场。'];
    const ja = ['代表団は5月5日、平壌に到着した。', '双方は協定に署名した。', '12の農場を見学した。'];
    for (const [a, b] of [
      [es, ru],
      [zh, ja],
      [ru, ja],
    ] as const)
      expect(putBeside(a, b).map(({ kind }) => kind)).toEqual(Array(3).fill('one-to-one'));
  });

  it('takes nothing at all, on either side or both', () => {
    expect(putBeside([], [])).toEqual([]);
    expect(putBeside([], ['One.']).map(({ kind }) => kind)).toEqual(['only-b']);
    expect(putBeside(['하나.'], []).map(({ kind }) => kind)).toEqual(['only-a']);
  });

  const texts = fc.array(
    fc.oneof(
      fc.constantFrom(...KO, ...EN, '', ' ', '\ud800 lone', '\u202bשלום\u202c. 2012?'),
      fc.string({ unit: 'grapheme', maxLength: 80 }),
    ),
    { maxLength: 30 },
  );

  it('has every paragraph and every sentence once, in order', () => {
    fc.assert(
      fc.property(texts, texts, (a, b) => {
        const rows = putBeside(a, b);
        for (const [side, all] of [
          ['from', a],
          ['to', b],
        ] as const) {
          expect(rows.flatMap((row) => row[side])).toEqual(all.map((_, index) => index));
          const sentences = rows.flatMap((row) => row.sentences.flatMap((sentence) => sentence[side]));
          expect(sentences).toEqual(
            all.flatMap((text, paragraph) => cutSentences(text).map((place) => ({ paragraph, ...place }))),
          );
        }
        for (const { from, to, kind, sentences } of rows) {
          expect(from.length + to.length).toBeGreaterThan(0);
          expect(kind === 'only-a').toBe(to.length === 0);
          expect(kind === 'only-b').toBe(from.length === 0);
          for (const { paragraph } of sentences.flatMap((sentence) => sentence.from))
            expect(from).toContain(paragraph);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('stays in a band where the texts are long', () => {
    const a = Array.from({ length: 2500 }, (_, n) => `Item ${n} of the list.`);
    const b = Array.from({ length: 2600 }, (_, n) => `목록의 ${n}번째 항목.`);
    const rows = putBeside(a, b);
    expect(rows.flatMap(({ from }) => from)).toHaveLength(2500);
    expect(rows.flatMap(({ to }) => to)).toHaveLength(2600);
    for (const few of [a.slice(0, 1), a.slice(0, 7)]) {
      expect(putBeside(few, b).flatMap(({ to }) => to)).toHaveLength(2600);
      expect(putBeside(b, few).flatMap(({ from }) => from)).toHaveLength(2600);
    }
  });
});

describe('cutSentences', () => {
  const cut = (text: string): string[] => cutSentences(text).map(({ start, end }) => text.slice(start, end));

  it.each([
    ['One. Two! "Three?" Four', ['One. ', 'Two! ', '"Three?" ', 'Four']],
    [
      'Col. Gen. Pak met Mr. Lee of the U.S. Navy. He left.',
      ['Col. Gen. Pak met Mr. Lee of the U.S. Navy. ', 'He left.'],
    ],
    ['하나이다. 둘이다.', ['하나이다. ', '둘이다.']],
    ['第一。第二！“第三。”', ['第一。', '第二！', '“第三。”']],
    ['about 1.5 t. of it', ['about 1.5 t. of it']],
    ['', []],
    ['\n', ['\n']],
  ])('cuts %j', (text, sentences) => expect(cut(text)).toEqual(sentences));

  it('covers any text without a gap', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(cut(text).join('')).toBe(text);
      }),
    );
  });
});
