import { describe, expect, it } from 'vitest';
import { categoryOf, editsOf, piecesOf, SHOWN_AT_FIRST } from '../../../../components/compare/categories.ts';
import { commandOf } from '../../../../components/compare/change-keys.ts';
import { datelineWords, factsOf } from '../../../../components/compare/facts.ts';
import { foldLines, wholeText } from '../../../../components/compare/folds.ts';
import { linesOf } from '../../../../components/compare/lines.ts';
import { mapMarks } from '../../../../components/compare/map-marks.ts';
import { movesOf } from '../../../../components/compare/move-curves.tsx';
import { changeWords, movedWords } from '../../../../components/compare/row-words.ts';
import { sameFactsWords, warningsOf } from '../../../../components/compare/side-words.ts';
import { isIdentical, isOnlySmall, tallyOf } from '../../../../components/compare/tally.ts';
import { ferry, korean } from '../../../preview/invented.ts';
import { hunksOf, identical, lighthouses, row, tides, viewOf } from '../../../preview/invented-comparison.ts';
import { sideOf } from '../../../preview/invented-side.ts';

describe('changes of a paragraph', () => {
  it('pairs a deletion with the insertion beside it, either first, but not across classes', () => {
    expect(
      editsOf(hunksOf('a [-b-]{+c+} d {+e+}[-f-]')).map(({ removed, added }) => [removed, added]),
    ).toEqual([
      ['b', 'c'],
      ['f', 'e'],
    ]);
    expect(editsOf(hunksOf('[-b|wording-]{+,|typography+}'))).toHaveLength(2);
  });

  it('loses no character', () => {
    const hunks = hunksOf('one [-two-]{+three+} four{+ five+}[- six|typography-]');
    const text = piecesOf(hunks).map((piece) => ('same' in piece ? piece.same : piece.edit.added));
    expect(text.join('')).toBe('one three four five');
  });

  it('hides nothing on a guess: a change without a class is one of wording', () => {
    expect(categoryOf(undefined)).toBe('wording');
    expect(categoryOf('function-words')).toBe('small');
    expect(SHOWN_AT_FIRST.has('small')).toBe(false);
  });
});

describe('the tally', () => {
  it('counts changes as a person sees them', () => {
    const tally = tallyOf(lighthouses.headline, lighthouses.body);
    expect(tally).toMatchObject({ headline: true, paragraphs: 4 });
    expect(tally.categories).toEqual({
      wording: 4,
      'name-post': 3,
      'number-date': 2,
      moved: 1,
      added: 1,
      removed: 1,
      small: 2,
    });
    expect(tally.small).toMatchObject({ typography: 1, 'function-words': 1 });
  });

  it('counts words moved inside a paragraph once', () => {
    expect(tallyOf(tides.headline, tides.body).categories.moved).toBe(1);
  });

  it('tells identical texts from texts with small changes only', () => {
    expect(isIdentical(identical.headline, identical.body)).toBe(true);
    const small = viewOf('Headline', [row('changed', [0], [0], 'well[- |typography-]{+-|typography+}kept')]);
    expect(isIdentical(small.headline, small.body)).toBe(false);
    expect(isOnlySmall(tallyOf(small.headline, small.body))).toBe(true);
    expect(isOnlySmall(tallyOf(lighthouses.headline, lighthouses.body))).toBe(false);
  });
});

describe('folding', () => {
  const shape = (display: ReturnType<typeof foldLines>) =>
    display.map((item) => (item.kind === 'fold' ? `(${item.count})` : `${item.line}`)).join(' ');

  it('folds runs of unchanged paragraphs and leaves one beside each change', () => {
    expect(shape(foldLines(linesOf(tides.body.rows), SHOWN_AT_FIRST, new Set()))).toBe('0 1 (3) 5 6 7');
  });

  it('opens the fold that was pressed', () => {
    const lines = linesOf(tides.body.rows);
    expect(shape(foldLines(lines, SHOWN_AT_FIRST, new Set([2])))).toBe('0 1 2 3 4 5 6 7');
    expect(shape(wholeText(lines))).toBe('0 1 2 3 4 5 6 7');
  });

  it('folds nothing for the sake of a single paragraph', () => {
    const rows = [0, 1, 2, 3, 4].map((i) =>
      row(i % 4 === 0 ? 'changed' : 'same', [i], [i], i % 4 ? 'x' : '{+y+}'),
    );
    expect(shape(foldLines(linesOf(rows), SHOWN_AT_FIRST, new Set()))).toBe('0 1 2 3 4');
  });

  it('folds a text without changes as a whole', () => {
    expect(shape(foldLines(linesOf(identical.body.rows), SHOWN_AT_FIRST, new Set()))).toBe('(4)');
  });
});

describe('keys', () => {
  const press = (key: string, more: Partial<KeyboardEvent> = {}) =>
    commandOf({ key, code: '', ctrlKey: false, metaKey: false, altKey: false, isComposing: false, ...more });

  it('knows next and previous, small changes and the whole text', () => {
    expect([...'njpkfsw'].map((key) => press(key))).toEqual([
      'next',
      'next',
      'previous',
      'previous',
      'small',
      'small',
      'whole',
    ]);
    expect(press('S')).toBe('small');
    expect(press('x')).toBeNull();
  });

  it('goes by the place of the key on a Hangul keyboard', () => {
    expect(press('ㅜ', { code: 'KeyN' })).toBe('next');
    expect(press('ㅏ', { code: 'KeyK' })).toBe('previous');
  });

  it('leaves the shortcuts of the browser alone', () => {
    expect(press('n', { ctrlKey: true })).toBeNull();
    expect(press('s', { metaKey: true })).toBeNull();
  });
});

describe('words', () => {
  it('says how a paragraph moved and whether its wording held', () => {
    expect(movedWords(row('moved', [4], [2], 'x'))).toBe('Moved up from 5, wording the same');
    expect(movedWords(row('moved', [0], [2], 'x {+y+}'))).toBe('Moved down from 1, reworded');
    expect(movedWords(row('moved', [0], [2], 'x{+,|typography+}'))).toBe(
      'Moved down from 1, only small changes',
    );
  });

  it('says each step aloud', () => {
    const at = (index: number) =>
      changeWords({ row: index, edit: null, line: 0, side: 'both' }, lighthouses.body.rows[index]);
    expect([at(-1), at(0), at(4), at(5), at(6)]).toEqual([
      'the headline',
      'paragraph 1, reworded',
      'paragraph 5, moved to 3',
      'paragraph 6, removed',
      'paragraph 6, added',
    ]);
    expect(changeWords({ row: 0, edit: null, line: 0, side: 'both' }, tides.body.rows[0])).toBe(
      'Paragraph split: 1 → 1, 2',
    );
  });

  it('names what is the same about the two', () => {
    expect(sameFactsWords(factsOf(lighthouses.a, lighthouses.b))).toBe(
      'Dateline, date and source are the same.',
    );
    expect(sameFactsWords(factsOf(tides.a, tides.b))).toBe('Dateline and source are the same.');
    expect(datelineWords(sideOf(ferry, {}))).toBe('Wonsan, April 16 (KCNA)');
  });

  it('warns of two languages and of a coarse result', () => {
    expect(warningsOf(lighthouses)).toEqual([]);
    expect(warningsOf(tides)).toHaveLength(1);
    expect(warningsOf({ ...tides, b: sideOf(korean, {}) })[0]).toContain(
      'One text is in English, the other in Korean',
    );
  });
});

describe('the map', () => {
  it('marks lines where they lie, each spot once', () => {
    const lines = linesOf(lighthouses.body.rows);
    const geometry = {
      height: 800,
      lines: new Map(lines.map((_, i) => [i, { top: i * 100, height: 100 }])),
    };
    const marks = mapMarks(lines, SHOWN_AT_FIRST, geometry, 120).map(({ sign, at }) => `${sign} ${at * 8}`);
    expect(marks).toEqual([
      ...['del 0.5', 'add 0.5', 'del 1.5', 'add 1.5', 'mov 2.5', 'del 3.5', 'add 3.5', 'del 4.5', 'add 4.5'],
      ...['mov 5.5', 'del 6.5', 'add 6.5'],
    ]);
    expect(mapMarks(lines, SHOWN_AT_FIRST, geometry, 1)).toHaveLength(6);
  });

  it('joins both places of a move', () => {
    expect(movesOf(linesOf(lighthouses.body.rows))).toEqual([{ a: 5, b: 2 }]);
  });
});
