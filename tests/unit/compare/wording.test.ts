import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FirstOccurrences, markWording, wordingOf } from '../../../lib/compare/wording.ts';

const EARLIER: readonly (readonly [year: number, text: readonly string[]])[] = [
  [2013, ['The mill was built in the spring of that year by soldiers.']],
  [2012, ['A mill was built in the spring of this year.', 'All people rejoiced.']],
];

const occurrences = (text: readonly string[], earlier = EARLIER): FirstOccurrences<number> => {
  const first = new FirstOccurrences<number>(wordingOf(text), (year, than) => year < than);
  for (const [year, paragraphs] of earlier) first.add(year, wordingOf(paragraphs));
  return first;
};
const shown = (text: readonly string[], earlier = EARLIER): [string, readonly number[]][][] =>
  markWording(text, occurrences(text, earlier)).map((stretches, at) =>
    stretches.map(({ start, end, places }) => [(text[at] ?? '').slice(start, end), places]),
  );

describe('markWording', () => {
  it('tells what is new, and where the rest stood first', () => {
    expect(shown(['Last week a mill was built in the spring of plenty, they said.'])).toEqual([
      [
        ['Last week ', []],
        ['a mill was built in the spring of ', [2012]],
        ['plenty, they said.', []],
      ],
    ]);
    expect(shown(['Mill was built in the spring of that year by soldiers.'])).toEqual([
      [['Mill was built in the spring of that year by soldiers.', [2012, 2013]]],
    ]);
  });

  it('counts the texts looked at', () => expect(occurrences(['x']).texts).toBe(2));

  it('knows short paragraphs as a whole, and nothing in an empty one', () => {
    expect(shown(['All people rejoiced!', 'All people', '', ' — '])).toEqual([
      [['All people rejoiced!', [2012]]],
      [['All people', []]],
      [],
      [],
    ]);
  });

  it('goes by characters where there are no spaces', () => {
    const earlier = [[2012, ['平壤市的新街道已经竣工，许多劳动者迁入了新居。']]] as const;
    expect(shown(['据悉平壤市的新街道已经竣工。'], earlier)).toEqual([
      [
        ['据悉', []],
        ['平壤市的新街道已经竣工。', [2012]],
      ],
    ]);
  });

  const texts = fc.array(fc.string({ unit: 'binary', maxLength: 60 }), { maxLength: 4 });

  it('covers every paragraph that has words, in order and without a gap', () => {
    fc.assert(
      fc.property(texts, texts, (text, earlier) => {
        markWording(text, occurrences(text, [[1, earlier]])).forEach((stretches, at) => {
          const paragraph = text[at] ?? '';
          if (stretches.length === 0) return;
          expect(stretches.map(({ start, end }) => paragraph.slice(start, end)).join('')).toBe(paragraph);
        });
      }),
    );
  });

  it('finds a text wholly old that was kept before, and wholly new where nothing was', () => {
    fc.assert(
      fc.property(texts, (text) => {
        for (const stretches of markWording(text, occurrences(text, [[1, text]])))
          for (const { places } of stretches) expect(places).toEqual([1]);
        for (const stretches of markWording(text, occurrences(text, [])))
          for (const { places } of stretches) expect(places).toEqual([]);
      }),
    );
  });
});
