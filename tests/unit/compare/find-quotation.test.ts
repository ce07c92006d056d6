import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findQuotation } from '../../../lib/compare/find-quotation.ts';

const BEFORE = [
  'The sample plant opened with due ceremony on Thursday, officials of the county being present.',
  'Its director said that the plant would turn out ten thousand buoys a year for the fishing fleet.',
  'An art performance followed, and all those present paid tribute at the monument.',
];
const QUOTED = { paragraph: 1, words: 'the plant would turn out ten thousand buoys a year' };
const joined = (hunks: readonly { op: string; text: string }[], without: string) =>
  hunks.map(({ op, text }) => (op === without ? '' : text)).join('');

describe('a quotation in a rewritten text', () => {
  it('is found where it was', () => {
    expect(findQuotation(QUOTED, BEFORE, BEFORE)).toEqual({ kind: 'same', paragraph: 1 });
  });

  it('is found where it moved to, whatever breaks its lines', () => {
    const now = ['A new first paragraph.', ...BEFORE.map((text) => text.replaceAll(' ', '\n '))];
    expect(findQuotation(QUOTED, BEFORE, now)).toEqual({ kind: 'moved', paragraph: 2 });
  });

  it('is shown as it was altered, and nothing around it', () => {
    const now = [...BEFORE];
    now[1] = 'Its manager said that the plant would turn out twenty thousand buoys a year for the navy.';
    const found = findQuotation(QUOTED, BEFORE, now);
    if (found.kind !== 'altered') throw new Error(found.kind);
    expect(found.paragraph).toBe(1);
    expect(joined(found.hunks, 'insert')).toBe(QUOTED.words);
    expect(joined(found.hunks, 'delete')).toBe('the plant would turn out twenty thousand buoys a year');
  });

  it('is shown with words put for its first and last ones', () => {
    const quoted = { paragraph: 1, words: 'director said that the plant would turn' };
    const now = [...BEFORE];
    now[1] =
      'Its manager said that the plant would grind out ten thousand buoys a year for the fishing fleet.';
    const found = findQuotation(quoted, BEFORE, now);
    if (found.kind !== 'altered') throw new Error(found.kind);
    expect(joined(found.hunks, 'delete')).toBe('manager said that the plant would grind');
  });

  it('is gone with its paragraph, and where hardly a word of it stands', () => {
    const [first = '', , third = ''] = BEFORE;
    expect(findQuotation(QUOTED, BEFORE, [first, third])).toEqual({ kind: 'gone' });
    const now = [
      first,
      'Its director said that they hoped for a better harvest of apples this autumn.',
      third,
    ];
    expect(findQuotation(QUOTED, BEFORE, now)).toEqual({ kind: 'gone' });
  });

  it('is known in Korean', () => {
    const before = [
      '평양에서 견본공장 준공식이 진행되였다.',
      '지배인은 해마다 부표 만개를 생산하게 된다고 말하였다.',
    ];
    const now = [
      '평양에서 견본공장 준공식이 진행되였다.',
      '지배인은 해마다 부표 2만개를 생산하게 된다고 말하였다.',
    ];
    const found = findQuotation({ paragraph: 1, words: '해마다 부표 만개를 생산하게 된다고' }, before, now);
    if (found.kind !== 'altered') throw new Error(found.kind);
    expect(joined(found.hunks, 'delete')).toBe('해마다 부표 2만개를 생산하게 된다고');
  });

  it('is found near by in a very long text', () => {
    const long = Array.from(
      { length: 3000 },
      (_, n) => `Paragraph ${n} of a long report on sample plants and buoys.`,
    );
    const now = long.with(1500, 'Paragraph 1500 of a short report on sample plants and buoys.');
    const found = findQuotation({ paragraph: 1500, words: 'of a long report on sample' }, long, now);
    expect(found).toMatchObject({ kind: 'altered', paragraph: 1500 });
  });

  it('always gives the quoted words back, whatever else was rewritten', () => {
    const word = fc.constantFrom('plant', 'buoys', 'fleet', 'county', 'sample', 'tribute', '10', 'people');
    const text = fc.array(
      fc.array(word, { minLength: 3, maxLength: 12 }).map((w) => w.join(' ')),
      { minLength: 1, maxLength: 5 },
    );
    fc.assert(
      fc.property(text, text, fc.nat(), fc.nat(), (before, now, at, from) => {
        const paragraph = at % before.length;
        const all = before[paragraph]?.split(' ') ?? [];
        const words = all.slice(from % all.length).join(' ');
        const found = findQuotation({ paragraph, words }, before, now);
        if (found.kind === 'altered') expect(joined(found.hunks, 'insert')).toBe(words);
        else if (found.kind !== 'gone') expect(now[found.paragraph]).toContain(words);
      }),
    );
  });
});

describe('a quotation over several paragraphs', () => {
  const OVER = {
    paragraph: 0,
    to: 1,
    words:
      'officials of the county being present.\nIts director said that the plant would turn out ten thousand buoys',
  };

  it('is found where it was, and where its paragraphs moved to together', () => {
    expect(findQuotation(OVER, BEFORE, BEFORE)).toEqual({ kind: 'same', paragraph: 0 });
    expect(findQuotation(OVER, BEFORE, ['A new first paragraph.', ...BEFORE])).toEqual({
      kind: 'moved',
      paragraph: 1,
    });
  });

  const alteredTo = (now: readonly string[]) => {
    const found = findQuotation(OVER, BEFORE, now);
    if (found.kind !== 'altered') throw new Error(found.kind);
    expect(joined(found.hunks, 'insert')).toBe(OVER.words);
    return joined(found.hunks, 'delete');
  };
  const [first = '', second = '', third = ''] = BEFORE;

  it('is altered by a word, by a paragraph put between and by two that were joined', () => {
    expect(alteredTo([first, second.replace('ten', 'twelve'), third])).toBe(
      OVER.words.replace('ten', 'twelve'),
    );
    expect(alteredTo([first, third, second])).toBe(OVER.words.replace('\n', `\n${third}\n`));
    expect(alteredTo([`${first} ${second}`, third])).toBe(OVER.words.replace('\n', ' '));
    expect(alteredTo([`${first} A band played.`, second, third])).toBe(
      OVER.words.replace('\n', ' A band played.\n'),
    );
  });

  it('is altered where one of its paragraphs is gone, and gone with both', () => {
    expect(alteredTo([second, third])).toBe(
      'Its director said that the plant would turn out ten thousand buoys',
    );
    expect(findQuotation(OVER, BEFORE, [third])).toEqual({ kind: 'gone' });
  });

  it('always gives the quoted words back', () => {
    const word = fc.constantFrom('plant', 'buoys', 'fleet', 'county', 'sample', '10');
    const paragraph = fc.array(word, { minLength: 2, maxLength: 9 }).map((w) => w.join(' '));
    const text = fc.array(paragraph, { minLength: 2, maxLength: 5 });
    fc.assert(
      fc.property(text, text, fc.nat(), (before, now, at) => {
        const start = at % (before.length - 1);
        const words = before.slice(start).join('\n');
        const found = findQuotation({ paragraph: start, to: before.length - 1, words }, before, now);
        if (found.kind === 'altered') expect(joined(found.hunks, 'insert')).toBe(words);
        else if (found.kind !== 'gone') expect(now.slice(found.paragraph).join('\n')).toContain(words);
      }),
    );
  });
});
