import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { placeSelection } from '../../../lib/page/place-selection.ts';

const PARAGRAPHS = [
  'The bureau issued a statement.',
  'Our surveyors will go on. The buoys were found.',
  'The buoys were found. Nothing else was said.',
];
const DATELINE = {
  place: 'Pyongyang',
  month: 3,
  day: 14,
  agency: 'KCNA',
  raw: 'Pyongyang, March 14 (KCNA) --',
};
const place = (words: string, before = '') =>
  placeSelection({ words, before }, { paragraphs: PARAGRAPHS, dateline: DATELINE });

describe('placeSelection', () => {
  it('finds the paragraph that holds the words, white space aside', () => {
    expect(place('Nothing  else\nwas said')).toEqual({ paragraph: 2, words: 'Nothing else was said' });
  });

  it('tells a refrain by the words before it', () => {
    expect(place('The buoys were found.')?.paragraph).toBe(1);
    expect(place('found. Nothing', 'The buoys were')?.paragraph).toBe(2);
    expect(place('The buoys were found.', 'Our surveyors will go on.')?.paragraph).toBe(1);
  });

  it('has a line for each paragraph of a selection over several', () => {
    expect(place('The buoys were found.\n\nThe buoys were found. Nothing')).toEqual({
      paragraph: 1,
      to: 2,
      words: 'The buoys were found.\nThe buoys were found. Nothing',
    });
  });

  it('leaves out the dateline, the end mark and a caption between', () => {
    const all = [
      `${DATELINE.raw} ${PARAGRAPHS[0]}`,
      'Photo: a buoy',
      PARAGRAPHS[1],
      `${PARAGRAPHS[2]} -0-`,
    ].join('\n\n');
    expect(place(all)).toEqual({ paragraph: 0, to: 2, words: PARAGRAPHS.join('\n') });
    expect(place('14 (KCNA) -- The bureau issued')).toEqual({ paragraph: 0, words: 'The bureau issued' });
    const korean = { paragraphs: ['담화를 발표하였다.'], dateline: null };
    expect(placeSelection({ words: '담화를 발표하였다. (끝)', before: '' }, korean)?.words).toBe(
      '담화를 발표하였다.',
    );
  });

  it('says null for words that are not in the text, and for none', () => {
    for (const words of ['Press Review', '   ', '-0-', DATELINE.raw]) expect(place(words)).toBeNull();
    expect(place('The bureau issued a statement.\nThe buoys were found. Nothing')).toBeNull();
  });

  it('gives back whatever stretch of the text was selected', () => {
    const word = fc.constantFrom('buoys', 'were', 'found', '부표', '発見', '-0-', 'a');
    const paragraphs = fc.array(
      fc.array(word, { minLength: 1, maxLength: 6 }).map((w) => w.join(' ')),
      { minLength: 1, maxLength: 4 },
    );
    fc.assert(
      fc.property(paragraphs, fc.nat(), fc.nat(), (texts, a, b) => {
        const words = texts.join('\n').split(/(?<=[ \n])/);
        const [from, to] = [a % words.length, b % words.length].sort((x, y) => x - y);
        const selected = words
          .slice(from, (to ?? 0) + 1)
          .join('')
          .trim();
        const placed = placeSelection({ words: selected, before: '' }, { paragraphs: texts, dateline: null });
        expect(placed?.words.replaceAll('\n', ' ')).toBe(selected.replaceAll('\n', ' '));
        for (const [n, line] of (placed?.words ?? '').split('\n').entries())
          expect(texts[(placed?.paragraph ?? 0) + n]).toContain(line);
      }),
    );
  });
});
