import type { Comparison, Row } from './types.ts';

/**
 * Both texts, paragraph by paragraph, from a comparison alone: exactly what was compared. (A row of several paragraphs is cut at its
 * newlines, so a paragraph with a newline inside comes back whole only from a row of its own.)
 */
export function rebuild(comparison: Comparison): { a: string[]; b: string[] } {
  return {
    a: side(comparison.rows, 'from', 'delete'),
    b: side(comparison.rows, 'to', 'insert'),
  };
}

function side(rows: readonly Row[], indexes: 'from' | 'to', op: 'delete' | 'insert'): string[] {
  return rows
    .filter((row) => row[indexes].length > 0)
    .sort((x, y) => (x[indexes][0] ?? 0) - (y[indexes][0] ?? 0))
    .flatMap((row) => {
      const text = row.hunks
        .filter((hunk) => hunk.op === 'equal' || hunk.op === op)
        .map((hunk) => hunk.text)
        .join('');
      return row[indexes].length === 1 ? [text] : text.split('\n');
    });
}
