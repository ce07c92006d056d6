import { describe, expect, it } from 'vitest';
import { changesOf } from '../../../lib/compare/changes.ts';
import { compareTexts } from '../../../lib/compare/compare.ts';

const FIRST = 'The choir of the school sang three songs about the sea at the harbour.';
const SECOND = 'A lighthouse keeper from the northern islands opened the exhibition of ship models.';
const THIRD = 'Visitors came by ferry and stayed until the evening bell.';
const FOURTH = 'Tea was served in the old boathouse beside the pier.';

describe('changesOf', () => {
  it('lists changes in reading order, a deletion with its insertion once', () => {
    const comparison = compareTexts(
      [FIRST, SECOND, THIRD],
      [FIRST.replace('three', 'four').replace('sea', 'ocean'), THIRD, FOURTH],
    );
    const listed = changesOf(comparison).map(({ row, kind, class: about, hunks }) => [
      row,
      kind,
      about,
      hunks.length,
    ]);
    expect(listed).toEqual([
      [0, 'changed', 'number-date', 2],
      [0, 'changed', 'wording', 2],
      [1, 'removed', 'wording', 1],
      [3, 'added', 'wording', 1],
    ]);
    expect(comparison.summary.classes).toEqual({ 'number-date': 1, wording: 3 });
    expect(comparison.summary).toMatchObject({ changed: 1, removed: 1, added: 1, same: 1 });
  });

  it('lists a moved paragraph, and the edits within it', () => {
    const comparison = compareTexts(
      [FIRST, SECOND, THIRD, FOURTH],
      [FIRST, FOURTH.replace('old', 'new'), SECOND, THIRD],
    );
    expect(changesOf(comparison).map(({ class: about, hunks }) => [about, hunks.length])).toEqual([
      ['moved', 0],
      ['wording', 2],
    ]);
  });
});
