import type { Row, RowKind } from './types.ts';

/** The kind of a row from what stands in it. `moved` wins over `changed`; a split or merged paragraph is that wherever it went. */
export function kindOf(from: number, to: number, moved: boolean, identical: boolean): RowKind {
  if (to === 0) return 'removed';
  if (from === 0) return 'added';
  if (to > 1) return 'split';
  if (from > 1) return 'merged';
  if (moved) return 'moved';
  return identical ? 'same' : 'changed';
}

/**
 * Puts rows in the order of A. An added row, which has no place in A, stands before the next row in place that follows it in B:
 * what was removed comes before what was added instead.
 * @param inPlace whether a row stands on the backbone; rows off it are no landmark for what was added.
 */
export function orderRows(rows: readonly Row[], inPlace: (row: Row) => boolean): Row[] {
  const kept = rows.filter(({ from }) => from.length > 0).sort((x, y) => start(x.from) - start(y.from));
  const added = rows.filter(({ from }) => from.length === 0).sort((x, y) => start(x.to) - start(y.to));
  const ordered: Row[] = [];
  let next = 0;
  for (const row of kept) {
    if (row.to.length > 0 && inPlace(row)) {
      for (let here = added[next]; here !== undefined && start(here.to) < start(row.to); here = added[next]) {
        ordered.push(here);
        next++;
      }
    }
    ordered.push(row);
  }
  return [...ordered, ...added.slice(next)];
}

const start = (indexes: readonly number[]): number => indexes[0] ?? 0;
