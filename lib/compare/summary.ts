import { changesOfRow } from './changes.ts';
import type { Hunk, HunkClass, Row, RowKind, Summary } from './types.ts';
import { countWords } from './words.ts';

/**
 * Counts of a comparison: rows by kind; words standing in deleted and inserted hunks; changes by class, a deletion with its insertion
 * once. A stretch moved inside a row counts once, though it is gone in one place and new in another.
 */
export function summarise(rows: readonly Row[], capped: boolean): Summary {
  const count = (kind: RowKind): number => rows.filter((row) => row.kind === kind).length;
  const words = (op: Hunk['op']): number =>
    rows.reduce(
      (sum, { hunks }) =>
        sum + hunks.filter((hunk) => hunk.op === op).reduce((words, { text }) => words + countWords(text), 0),
      0,
    );
  const classes: Partial<Record<HunkClass, number>> = {};
  for (const row of rows) {
    for (const change of changesOfRow(row)) {
      if (change.class !== 'moved') classes[change.class] = (classes[change.class] ?? 0) + 1;
    }
    const moved = (op: Hunk['op']): number =>
      row.hunks.filter((hunk) => hunk.class === 'moved' && hunk.op === op).length;
    const moves = Math.max(moved('delete'), moved('insert'));
    if (moves > 0) classes.moved = (classes.moved ?? 0) + moves;
  }
  return {
    same: count('same'),
    changed: count('changed'),
    moved: count('moved'),
    split: count('split'),
    merged: count('merged'),
    removed: count('removed'),
    added: count('added'),
    wordsDeleted: words('delete'),
    wordsInserted: words('insert'),
    classes,
    capped,
  };
}
