import type { Comparison, Hunk, HunkClass, Row, RowKind } from './types.ts';

/** A change a person can go to: a row that came, went or moved, or a place within a row. */
export interface Change {
  /** Index into `comparison.rows`. */
  readonly row: number;
  /** Indexes into the row's hunks: a deletion with the insertion that took its place. Empty for a paragraph moved as it was. */
  readonly hunks: readonly number[];
  readonly kind: RowKind;
  readonly class: HunkClass;
}

/**
 * The changes of a comparison in reading order, for "next" and "previous". A paragraph that moved is a change (with no hunks), and the
 * edits within it are changes too.
 */
export function changesOf(comparison: Comparison): Change[] {
  return comparison.rows.flatMap((row, index) => {
    const edits = changesOfRow(row).map((change) => ({ row: index, kind: row.kind, ...change }));
    return row.kind === 'moved'
      ? [{ row: index, kind: row.kind, hunks: [], class: 'moved' as const }, ...edits]
      : edits;
  });
}

/** The changed hunks of a row: neighbours of one class and different op are one change. */
export function changesOfRow(row: Pick<Row, 'hunks'>): { hunks: number[]; class: HunkClass }[] {
  const changes: { hunks: number[]; class: HunkClass }[] = [];
  let before: Hunk | undefined;
  row.hunks.forEach((hunk, index) => {
    const last = changes.at(-1);
    if (hunk.op !== 'equal') {
      const belongs =
        before !== undefined &&
        before.op !== 'equal' &&
        before.class === hunk.class &&
        last?.hunks.length === 1;
      if (belongs && last !== undefined) last.hunks.push(index);
      else changes.push({ hunks: [index], class: hunk.class ?? 'wording' });
    }
    before = hunk;
  });
  return changes;
}
