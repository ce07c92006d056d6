/** What next and previous step through. */
import type { Comparison, Row } from '../../lib/compare/types.ts';
import { type Category, categoryOf, editsOf } from './categories.ts';
import type { Cell, Line } from './lines.ts';

/** The headline's number where rows are numbered from 0. */
export const HEADLINE = -1;

/** One stop: a paragraph, or in a very long paragraph one change within it. */
export interface Change {
  /** Index of the row in the comparison of the bodies; `HEADLINE` for the headline. */
  readonly row: number;
  /** Number of the change within a long paragraph, from 0; null where the paragraph is one stop. */
  readonly edit: number | null;
  /** Index of the line it stands on; -1 for the headline. */
  readonly line: number;
  /** Which side has it: a paragraph added stands in B alone. */
  readonly side: 'both' | 'a' | 'b';
}

/** A paragraph longer than this (characters) is taller than a panel: a ring around it would point nowhere. */
const LONG = 1500;

/** The category a row as a whole falls under; null where only its words can differ. */
function fateOf(row: Row): Category | null {
  return row.kind === 'moved' || row.kind === 'added' || row.kind === 'removed' ? row.kind : null;
}

/** Numbers of the changes of a row that are to be marked, from 0. */
function markedEdits(row: Row, shown: ReadonlySet<Category>): readonly number[] {
  return editsOf(row.hunks).flatMap((edit, n) => (shown.has(edit.category) ? [n] : []));
}

/** Whether anything about a row is to be marked. Paragraphs split or joined always are: no chip folds them. */
export function isMarked(row: Row, shown: ReadonlySet<Category>): boolean {
  const fate = fateOf(row);
  if (fate === 'added' || fate === 'removed') return shown.has(fate);
  if (fate === 'moved' && shown.has(fate)) return true;
  if (row.kind === 'split' || row.kind === 'merged') return true;
  return row.hunks.some(({ op, class: name }) => op !== 'equal' && shown.has(categoryOf(name)));
}

/** A headline that is another one altogether comes as one row removed and one added: that is always marked. */
export function headlineIsMarked({ rows }: Comparison, shown: ReadonlySet<Category>): boolean {
  return rows.some((row) => row.kind === 'added' || row.kind === 'removed' || isMarked(row, shown));
}

function stopsOf(cell: Cell, line: number, side: Change['side'], shown: ReadonlySet<Category>): Change[] {
  const { row, index } = cell;
  if (!isMarked(row, shown)) return [];
  const length = row.hunks.reduce((sum, { text }) => sum + text.length, 0);
  const edits = length > LONG && cell.place !== 'alone' ? markedEdits(row, shown) : [];
  if (edits.length < 2) return [{ row: index, edit: null, line, side }];
  return edits.map((edit) => ({ row: index, edit, line, side }));
}

/**
 * The changes in the order in which they stand, the headline first. A moved paragraph counts once, at its new place. `shown` says which
 * categories are marked; what is folded is not stepped to.
 */
export function changesOf(
  headline: Comparison,
  lines: readonly Line[],
  shown: ReadonlySet<Category>,
): readonly Change[] {
  const changes: Change[] = [];
  if (headlineIsMarked(headline, shown)) changes.push({ row: HEADLINE, edit: null, line: -1, side: 'both' });
  lines.forEach(({ a, b }, line) => {
    if (a?.place === 'both') changes.push(...stopsOf(a, line, 'both', shown));
    else {
      if (a?.place === 'alone') changes.push(...stopsOf(a, line, 'a', shown));
      if (b) changes.push(...stopsOf(b, line, 'b', shown));
    }
  });
  return changes;
}
