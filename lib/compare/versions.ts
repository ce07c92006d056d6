import { rebuild } from './rebuild.ts';
import type { Comparison, Summary } from './types.ts';
import { countWords } from './words.ts';

/** How much changed from one version to the next. */
export interface ChangeSize {
  readonly headlineChanged: boolean;
  readonly wordsDeleted: number;
  readonly wordsInserted: number;
  /** Paragraphs that stand elsewhere, as rows of the comparison. */
  readonly moved: number;
  /** Words deleted and inserted over the words of both versions: 0 the same, 1 nothing in common. */
  readonly share: number;
  /** Whether nothing but small changes was made: typography, spelling, abbreviation, function words. */
  readonly smallOnly: boolean;
}

const SMALL = new Set(['typography', 'spelling', 'abbreviation', 'function-words']);

/** The size of the change that a comparison shows, headlines apart. */
export function sizeOfChange(comparison: Comparison, headlineChanged: boolean): ChangeSize {
  const { wordsDeleted, wordsInserted, moved, classes }: Summary = comparison.summary;
  const { a, b } = rebuild(comparison);
  const words = [...a, ...b].reduce((sum, paragraph) => sum + countWords(paragraph), 0);
  return {
    headlineChanged,
    wordsDeleted,
    wordsInserted,
    moved,
    share: words === 0 ? 0 : Math.min(1, (wordsDeleted + wordsInserted) / words),
    smallOnly: moved === 0 && !headlineChanged && Object.keys(classes).every((name) => SMALL.has(name)),
  };
}
