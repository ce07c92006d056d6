import { describe, expect, it } from 'vitest';
import { compareLines, compareTexts } from '../../../lib/compare/compare.ts';
import { sizeOfChange } from '../../../lib/compare/versions.ts';

interface Version {
  readonly headline: string;
  readonly paragraphs: readonly string[];
}

const size = (a: Version, b: Version) =>
  sizeOfChange(
    compareTexts(a.paragraphs, b.paragraphs),
    compareLines(a.headline, b.headline).rows.some(({ kind }) => kind !== 'same'),
  );

const first = {
  headline: 'Mill Opened',
  paragraphs: ['The new mill was opened.', 'People rejoiced over it all day.'],
};

describe('the size of a change', () => {
  it('measures nothing where nothing changed', () => {
    expect(size(first, first)).toEqual({
      headlineChanged: false,
      wordsDeleted: 0,
      wordsInserted: 0,
      moved: 0,
      share: 0,
      smallOnly: true,
    });
  });

  it('counts words, the headline, and moves', () => {
    const second = {
      headline: 'Mill Opens',
      paragraphs: [first.paragraphs[0] ?? '', 'People wept over it all day.'],
    };
    const step = size(first, second);
    expect(step).toMatchObject({
      headlineChanged: true,
      wordsDeleted: 1,
      wordsInserted: 1,
      smallOnly: false,
    });
    expect(step.share).toBeCloseTo(2 / 22);
  });

  it('knows small changes from others', () => {
    const dashed = { ...first, paragraphs: ['A new mill was opened.', 'People rejoiced over it all day!'] };
    expect(size(first, dashed)).toMatchObject({ smallOnly: true });
    const moved = { ...first, paragraphs: [...first.paragraphs].reverse() };
    expect(size(first, moved)).toMatchObject({ smallOnly: false, moved: 1 });
  });

  it('ends at a whole text and at nothing', () => {
    const empty = { headline: '', paragraphs: [] };
    expect([size(empty, first).share, size(first, empty).share]).toEqual([1, 1]);
    expect(size(empty, empty).share).toBe(0);
  });
});
