import { describe, expect, it } from 'vitest';
import { compareLines, compareTexts } from '../../../lib/compare/compare.ts';
import type { Hunk, Row } from '../../../lib/compare/types.ts';
import { expectSound } from './invariants.ts';

const BUOYS =
  'Drifting buoys of unknown origin were found one after another in the coastal waters off Ryongyon County.';
const SURVEY = 'The spring survey of tidal flats has been hampered, and fishing boats cannot pass in safety.';
const INQUIRY =
  'The bureau has already sent an inquiry to the hydrographic circles and expects a responsible answer.';
const MANNERS = 'To leave unmarked instruments adrift is an act bereft of elementary seafaring manners.';
const OWNERS = 'The owners would be well advised to collect their property within the shortest time.';
const POEM = 'A poetry recital took place at the House of Culture on Friday evening with full seats.';

const kinds = (rows: readonly Row[]): string[] =>
  rows.map(({ kind, from, to }) => `${kind} ${from.join()}>${to.join()}`);

/** Hunks in one line: `[-gone-]{class}[+come+]{class}`, equal text as it is. */
const shown = (hunks: readonly Hunk[] = []): string =>
  hunks
    .map(({ op, text, class: kind }) => {
      if (op === 'equal') return text;
      return op === 'delete' ? `[-${text}-]{${kind}}` : `[+${text}+]{${kind}}`;
    })
    .join('');

const lines = (a: string, b: string): string => shown(compareLines(a, b).rows[0]?.hunks);

describe('rows', () => {
  it('of empty and one-sided texts', () => {
    expect(compareTexts([], [])).toMatchObject({ rows: [], summary: { same: 0, capped: false } });
    expect(kinds(compareTexts([BUOYS], []).rows)).toEqual(['removed 0>']);
    expect(kinds(compareTexts([], [BUOYS, SURVEY]).rows)).toEqual(['added >0', 'added >1']);
    expect(kinds(compareTexts([''], ['']).rows)).toEqual(['same 0>0']);
  });

  it('tell a moved paragraph once, with the edits within it', () => {
    const a = [BUOYS, SURVEY, INQUIRY, MANNERS, OWNERS];
    expect(kinds(compareTexts(a, [BUOYS, MANNERS, SURVEY, INQUIRY, OWNERS]).rows)).toEqual([
      'same 0>0',
      'same 1>2',
      'same 2>3',
      'moved 3>1',
      'same 4>4',
    ]);
    const edited = MANNERS.replace('elementary', 'basic');
    const row = compareTexts(a, [BUOYS, edited, SURVEY, INQUIRY, OWNERS]).rows[3];
    expect(row?.kind).toBe('moved');
    expect(shown(row?.hunks)).toContain('[-elementary-]{wording}[+basic+]{wording}');
  });

  it('tell a split and a merged paragraph', () => {
    expect(
      kinds(compareTexts([BUOYS, `${SURVEY} ${INQUIRY}`, OWNERS], [BUOYS, SURVEY, INQUIRY, OWNERS]).rows),
    ).toEqual(['same 0>0', 'split 1>1,2', 'same 2>3']);
    const merged = compareTexts(
      [BUOYS, SURVEY, INQUIRY, OWNERS],
      [BUOYS, `${SURVEY} ${INQUIRY}`, OWNERS],
    ).rows;
    expect(kinds(merged)).toEqual(['same 0>0', 'merged 1,2>1', 'same 3>2']);
    expect(shown(merged[1]?.hunks)).toBe(`${SURVEY}[-\n-]{typography}[+ +]{typography}${INQUIRY}`);
  });

  it('place what was added after what was removed, before what follows both', () => {
    expect(
      kinds(compareTexts([BUOYS, SURVEY, OWNERS], [POEM, BUOYS, MANNERS, OWNERS, INQUIRY]).rows),
    ).toEqual(['added >0', 'same 0>1', 'removed 1>', 'added >2', 'same 2>3', 'added >4']);
  });

  it('pair a refrain with the verse it stands by', () => {
    const refrain = 'Hurrah!';
    const a = [BUOYS, refrain, SURVEY, refrain, INQUIRY, refrain];
    expect(kinds(compareTexts(a, [SURVEY, refrain, INQUIRY, refrain]).rows)).toEqual([
      'removed 0>',
      'removed 1>',
      'same 2>0',
      'same 3>1',
      'same 4>2',
      'same 5>3',
    ]);
  });

  it('keep repeated lines in place among edited paragraphs', () => {
    const voices = [BUOYS, SURVEY, INQUIRY, MANNERS, OWNERS, POEM];
    const a = voices.flatMap((text) => ['Reporter:', text, '* * *']);
    const b = voices.flatMap((text) => ['Reporter:', text.replace('the', 'all the'), '* * *']);
    expect(compareTexts(a, b).rows.every(({ from, to }) => from[0] === to[0])).toBe(true);
  });

  it('pair one of many identical paragraphs in order', () => {
    const { rows, summary } = compareTexts(
      Array.from({ length: 500 }, () => SURVEY),
      Array.from({ length: 497 }, () => SURVEY),
    );
    expect(summary).toMatchObject({ same: 497, removed: 3, moved: 0 });
    expectSound(
      { rows, summary },
      Array.from({ length: 500 }, () => SURVEY),
      Array.from({ length: 497 }, () => SURVEY),
    );
  });

  it('call no short list item moved', () => {
    const { summary } = compareTexts(['1. Rice', '2. Maize', '3. Fish'], ['3. Fish', '1. Rice', '2. Maize']);
    expect(summary.moved).toBe(0);
  });

  it('split a text whose breaks were lost', () => {
    const paragraphs = [BUOYS, SURVEY, INQUIRY, MANNERS, OWNERS, POEM].flatMap((text, round) =>
      Array.from({ length: 5 }, (_, n) => text.replace('of', `of ${round}${n} ${n}${round}`)),
    );
    const flat = [paragraphs.join(' ')];
    expect(kinds(compareTexts(flat, paragraphs).rows)).toEqual([
      `split 0>${paragraphs.map((_, index) => index).join()}`,
    ]);
  });
});

describe('hunks', () => {
  it('show a changed mark as nothing but the mark', () => {
    expect(lines("the Workers' Party", 'the Workers’ Party')).toBe(
      "the Workers[-'-]{typography}[+’+]{typography} Party",
    );
    expect(lines('grain - and fish', 'grain — and fish')).toBe(
      'grain [---]{typography}[+—+]{typography} and fish',
    );
    expect(lines('new year', 'new\u00a0year')).toBe('new[- -]{typography}[+\u00a0+]{typography}year');
    expect(lines('at "Rason" port', 'at “Rason” port')).toBe(
      'at [-"Rason"-]{typography}[+“Rason”+]{typography} port',
    );
  });

  it('leave shared marks and spaces out of a change', () => {
    expect(lines('the tidal, muddy flats', 'the tidal, sandy flats')).toBe(
      'the tidal, [-muddy-]{wording}[+sandy+]{wording} flats',
    );
    expect(lines('the wide tidal flats', 'the tidal flats')).toBe('the [-wide -]{wording}tidal flats');
    expect(lines('It rained. It snowed.', 'It rained.')).toBe('It rained.[- It snowed.-]{wording}');
  });

  it('cut no combined character', () => {
    expect(lines('cafe, x', 'cafe\u0301, x')).toBe('[-cafe-]{spelling}[+cafe\u0301+]{spelling}, x');
    expect(lines('a 👩‍👧 b', 'a 👩‍👦 b')).toBe('a [-👩‍👧-]{typography}[+👩‍👦+]{typography} b');
    expect(lines('김정은동지께서 오셨다', '김정은동지께서는 오셨다')).toBe(
      '[-김정은동지께서-]{function-words}[+김정은동지께서는+]{function-words} 오셨다',
    );
  });

  it('join over an island', () => {
    expect(
      lines('they waged a heroic and stubborn fight there', 'they waged a brave and lasting fight there'),
    ).toBe('they waged a [-heroic and stubborn-]{wording}[+brave and lasting+]{wording} fight there');
  });

  it('tell a move inside a paragraph as gone and come', () => {
    const a = `${SURVEY} ${INQUIRY} ${OWNERS}`;
    expect(lines(a, `${INQUIRY} ${OWNERS} ${SURVEY}`)).toBe(
      `[-${SURVEY} -]{moved}${INQUIRY} ${OWNERS}[+ ${SURVEY}+]{moved}`,
    );
    const edited = INQUIRY.replace('The bureau', 'Our office');
    expect(lines(a, `${edited} ${OWNERS} ${SURVEY}`)).toBe(
      `[-${SURVEY} -]{moved}[+Our office+]{wording}[-The bureau-]{wording}${INQUIRY.slice(10)} ${OWNERS}[+ ${SURVEY}+]{moved}`,
    );
    expect(compareLines(a, `${INQUIRY} ${OWNERS} ${SURVEY}`).summary.classes).toEqual({ moved: 1 });
  });

  it('keep words of Han whole', () => {
    expect(lines('金正恩同志参观了工厂。', '金正恩同志参观了农场。')).toBe(
      '金正恩同志参观了[-工厂-]{wording}[+农场+]{wording}。',
    );
  });
});

describe('cost', () => {
  const words = (count: number, salt: number): string[] =>
    Array.from(
      { length: count },
      (_, n) => `w${(Math.imul(n + salt * 7919, 2654435761) >>> 12) % 5000}${n % 17 === 0 ? '.' : ''}`,
    );

  it('is not capped by 200,000 words', () => {
    const a = words(200_000, 1);
    const b = a.map((word, n) => (n % 31 === 0 ? `${word}x` : word));
    const comparison = compareTexts([a.join(' ')], [b.join(' ')]);
    expect(comparison.summary.capped).toBe(false);
    expectSound(comparison, [a.join(' ')], [b.join(' ')]);
  });

  it('is reported where it is capped, and the texts are still rebuilt', () => {
    const a = [words(400, 1).join(' ')];
    const b = [
      words(400, 1)
        .filter((_, n) => n % 5 !== 0)
        .join(' '),
    ];
    const comparison = compareTexts(a, b, { cells: 100 });
    expect(comparison.summary.capped).toBe(true);
    expectSound(comparison, a, b);
  });
});
