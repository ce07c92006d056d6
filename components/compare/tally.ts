/** How much changed, in numbers. */
import type { Comparison } from '../../lib/compare/types.ts';
import { CATEGORIES, type Category, editsOf, SMALL_CLASSES, type SmallClass } from './categories.ts';

export interface Tally {
  readonly headline: boolean;
  /** Paragraphs reworded in place, by more than small changes; split and merged ones are counted apart. */
  readonly paragraphs: number;
  readonly split: number;
  readonly merged: number;
  readonly wordsAdded: number;
  readonly wordsRemoved: number;
  readonly categories: Readonly<Record<Category, number>>;
  readonly small: Readonly<Record<SmallClass, number>>;
}

/** Counts changes as a person sees them: a deletion with its insertion once, a paragraph added, removed or moved once. */
export function tallyOf(headline: Comparison, body: Comparison): Tally {
  const categories = Object.fromEntries(CATEGORIES.map((name) => [name, 0])) as Record<Category, number>;
  const small = Object.fromEntries(SMALL_CLASSES.map((name) => [name, 0])) as Record<SmallClass, number>;
  const count = ({ rows }: Comparison): number => {
    let reworded = 0;
    for (const { kind, hunks } of rows) {
      if (kind === 'moved') categories.moved += 1;
      if (kind === 'added' || kind === 'removed') continue;
      const edits = editsOf(hunks);
      for (const { category, name, added } of edits) {
        // Words moved inside a paragraph leave one place and come to another: one move.
        if (name === 'moved' && added === '') continue;
        categories[category] += 1;
        if (category === 'small') small[name as SmallClass] += 1;
      }
      if (kind === 'changed' && edits.some(({ category }) => category !== 'small')) reworded += 1;
    }
    return reworded;
  };
  const headlineReworded = headline.rows.some(({ kind }) => kind === 'added' || kind === 'removed');
  categories.added = body.summary.added;
  categories.removed = body.summary.removed;
  return {
    paragraphs: count(body),
    headline: count(headline) > 0 || headlineReworded,
    split: body.summary.split,
    merged: body.summary.merged,
    wordsAdded: headline.summary.wordsInserted + body.summary.wordsInserted,
    wordsRemoved: headline.summary.wordsDeleted + body.summary.wordsDeleted,
    categories,
    small,
  };
}

/** True where not one character differs. */
export function isIdentical(headline: Comparison, body: Comparison): boolean {
  return [...headline.rows, ...body.rows].every(({ kind }) => kind === 'same');
}

/** True where all that differs is small changes. */
export function isOnlySmall({ categories, headline, paragraphs, split, merged }: Tally): boolean {
  const rest = CATEGORIES.some((name) => name !== 'small' && categories[name] > 0);
  return categories.small > 0 && !rest && !headline && paragraphs + split + merged === 0;
}
