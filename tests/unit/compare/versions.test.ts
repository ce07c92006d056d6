import { describe, expect, it } from 'vitest';
import { timelineOf } from '../../../lib/compare/versions.ts';

const first = {
  headline: 'Mill Opened',
  paragraphs: ['The new mill was opened.', 'People rejoiced over it all day.'],
};

describe('timelineOf', () => {
  it('has a step between each two versions', () => {
    expect(timelineOf([])).toEqual([]);
    expect(timelineOf([first])).toEqual([]);
    expect(timelineOf([first, first, first])).toHaveLength(2);
  });

  it('measures nothing where nothing changed', () => {
    expect(timelineOf([first, first])).toEqual([
      { headlineChanged: false, wordsDeleted: 0, wordsInserted: 0, moved: 0, share: 0, smallOnly: true },
    ]);
  });

  it('counts words, the headline, and moves', () => {
    const second = {
      headline: 'Mill Opens',
      paragraphs: [first.paragraphs[0] ?? '', 'People wept over it all day.'],
    };
    const [step] = timelineOf([first, second]);
    expect(step).toMatchObject({
      headlineChanged: true,
      wordsDeleted: 1,
      wordsInserted: 1,
      smallOnly: false,
    });
    expect(step?.share).toBeCloseTo(2 / 22);
  });

  it('knows small changes from others', () => {
    const dashed = { ...first, paragraphs: ['A new mill was opened.', 'People rejoiced over it all day!'] };
    expect(timelineOf([first, dashed])[0]).toMatchObject({ smallOnly: true });
    const moved = { ...first, paragraphs: [...first.paragraphs].reverse() };
    expect(timelineOf([first, moved])[0]).toMatchObject({ smallOnly: false, moved: 1 });
  });

  it('ends at a whole text and at nothing', () => {
    const empty = { headline: '', paragraphs: [] };
    expect(timelineOf([empty, first, empty]).map(({ share }) => share)).toEqual([1, 1]);
    expect(timelineOf([empty, empty])[0]?.share).toBe(0);
  });
});
