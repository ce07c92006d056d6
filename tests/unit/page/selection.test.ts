import { describe, expect, it } from 'vitest';
import { paragraphOf } from '../../../lib/page/selection.ts';

const PARAGRAPHS = [
  'The bureau issued a statement.',
  'Our surveyors will go on. The buoys were found.',
  'The buoys were found. Nothing else was said.',
];

describe('paragraphOf', () => {
  it('finds the paragraph that holds the words, white space aside', () => {
    expect(paragraphOf('Nothing  else\nwas said', '', PARAGRAPHS)).toBe(2);
  });

  it('tells a refrain by the words before it', () => {
    expect(paragraphOf('The buoys were found.', '', PARAGRAPHS)).toBe(1);
    expect(paragraphOf('found. Nothing', 'The buoys were', PARAGRAPHS)).toBe(2);
    expect(paragraphOf('The buoys were found.', 'Our surveyors will go on.', PARAGRAPHS)).toBe(1);
  });

  it('takes the first paragraph of a selection over several', () => {
    expect(
      paragraphOf('will go on. The buoys were found.\nThe buoys were found. Nothing', '', PARAGRAPHS),
    ).toBe(1);
  });

  it('says null for words that are not in the text, and for none', () => {
    expect(paragraphOf('Press Review', '', PARAGRAPHS)).toBeNull();
    expect(paragraphOf('   ', '', PARAGRAPHS)).toBeNull();
  });
});
