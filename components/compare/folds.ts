/** Runs of unchanged paragraphs, folded into one line. */
import type { Category } from './categories.ts';
import { isMarked } from './changes.ts';
import type { Line } from './lines.ts';

export type Display =
  | { readonly kind: 'line'; readonly line: number }
  /** `line` is the first of `count` lines left out. */
  | { readonly kind: 'fold'; readonly line: number; readonly count: number };

/** Shorter runs take as little room as the line that would stand for them. */
const SHORTEST = 2;

/**
 * What is drawn when only changes are wanted: every line with a mark, one line on either side of it to read it by, and folds for the
 * rest. `opened` holds the first lines of folds that were pressed.
 */
export function foldLines(
  lines: readonly Line[],
  shown: ReadonlySet<Category>,
  opened: ReadonlySet<number>,
): readonly Display[] {
  const marked = lines.map(({ a, b }) =>
    [a, b].some((cell) => cell && (cell.place === 'moved' || isMarked(cell.row, shown))),
  );
  const kept = marked.map((mark, i) => mark || marked[i - 1] === true || marked[i + 1] === true);
  const display: Display[] = [];
  for (let line = 0; line < lines.length; line += 1) {
    let count = 0;
    while (line + count < lines.length && !kept[line + count]) count += 1;
    if (count < SHORTEST || opened.has(line)) {
      for (let i = 0; i < Math.max(1, count); i += 1) display.push({ kind: 'line', line: line + i });
    } else {
      display.push({ kind: 'fold', line, count });
    }
    line += Math.max(1, count) - 1;
  }
  return display;
}

/** The whole text, nothing folded. */
export const wholeText = (lines: readonly Line[]): readonly Display[] =>
  lines.map((_, line) => ({ kind: 'line', line }));
