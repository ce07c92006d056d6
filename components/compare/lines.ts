/** Where the rows of a comparison stand on the screen: both texts in their own order, paragraphs that belong together level. */
import type { Row } from '../../lib/compare/types.ts';

/** `both`: the paragraph has its counterpart on the same line. `moved`: its counterpart stands on another line. */
export interface Cell {
  readonly row: Row;
  /** Index of the row in the comparison. */
  readonly index: number;
  readonly place: 'both' | 'moved' | 'alone';
}

/** One line of the side-by-side view; at least one side is there. `both` stands on both sides at once. */
export interface Line {
  readonly a: Cell | null;
  readonly b: Cell | null;
}

const first = (indexes: readonly number[]) => indexes[0] ?? -1;

/**
 * Lays both texts out. Rows that stand in the same order in A and B hold the two columns together; between two of them A's and B's
 * paragraphs follow in their own order, a removed one level with an added one. Every paragraph of either side appears exactly once.
 */
export function linesOf(rows: readonly Row[]): readonly Line[] {
  const cells = rows.map((row, index) => ({ row, index }));
  const inA = cells
    .filter(({ row }) => row.from.length > 0)
    .sort((x, y) => first(x.row.from) - first(y.row.from));
  const inB = cells.filter(({ row }) => row.to.length > 0).sort((x, y) => first(x.row.to) - first(y.row.to));

  // Should a row that is not called moved stand out of order all the same, it is drawn like a moved one.
  const level = new Set<number>();
  let last = -1;
  for (const { row, index } of inA) {
    if (row.kind === 'moved' || first(row.to) <= last) continue;
    level.add(index);
    last = first(row.to);
  }

  const lines: Line[] = [];
  const place = (cell: { row: Row; index: number }): Cell => {
    const alone = cell.row.from.length === 0 || cell.row.to.length === 0;
    return { ...cell, place: alone ? 'alone' : 'moved' };
  };
  let i = 0;
  let j = 0;
  const gap = (cells: typeof inA, at: number) => {
    const cell = cells[at];
    return cell && !level.has(cell.index) ? place(cell) : null;
  };
  while (i < inA.length || j < inB.length) {
    const a = gap(inA, i);
    const b = gap(inB, j);
    if (a?.place === 'moved') {
      lines.push({ a, b: null });
      i += 1;
    } else if (b?.place === 'moved') {
      lines.push({ a: null, b });
      j += 1;
    } else if (a || b) {
      lines.push({ a, b });
      if (a) i += 1;
      if (b) j += 1;
    } else {
      const cell = inA[i];
      if (cell) {
        const both: Cell = { ...cell, place: 'both' };
        lines.push({ a: both, b: both });
      }
      i += 1;
      j += 1;
    }
  }
  return lines;
}

/** Numbers of paragraphs as people count them: `2`, `2, 3`, `2–5`. */
export function paragraphNumbers(indexes: readonly number[]): string {
  const numbers = indexes.map((index) => index + 1);
  if (numbers.length <= 2) return numbers.join(', ');
  return `${numbers[0]}–${numbers.at(-1)}`;
}

/** `3`, `3→4`, `2→2, 3`: where a row stands in A and in B. */
export function rowNumbers({ from, to }: Row): string {
  const a = paragraphNumbers(from);
  const b = paragraphNumbers(to);
  if (from.length === 0) return b;
  return to.length === 0 || a === b ? a : `${a}→${b}`;
}
