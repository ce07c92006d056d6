/** What the map beside the text shows. */
import type { Category } from './categories.ts';
import { isMarked } from './changes.ts';
import type { Line } from './lines.ts';
import type { Geometry } from './use-geometry.ts';

/** `del` stands left, `add` right, a reworded paragraph is both; `mov` spans the map. */
export interface MapMark {
  readonly sign: 'del' | 'add' | 'mov';
  /** Share of the height, 0 to 1. */
  readonly at: number;
}

type Sign = MapMark['sign'];

function signsOf({ a, b }: Line, shown: ReadonlySet<Category>): ReadonlySet<Sign> {
  const signs = new Set<Sign>();
  for (const cell of [a, b]) {
    if (!cell || !isMarked(cell.row, shown)) continue;
    if (cell.place === 'moved') signs.add('mov');
    else if (cell.place === 'both') signs.add('del').add('add');
    else signs.add(cell === a ? 'del' : 'add');
  }
  return signs;
}

/**
 * The marks of all lines that are drawn. `steps` is how many the map has room for: marks that would lie on each other are drawn once, so
 * a text of a thousand changes costs no more than the map can show.
 */
export function mapMarks(
  lines: readonly Line[],
  shown: ReadonlySet<Category>,
  geometry: Geometry,
  steps: number,
): readonly MapMark[] {
  const seen = new Set<string>();
  const marks: MapMark[] = [];
  if (geometry.height === 0) return marks;
  for (const [number, { top, height }] of geometry.lines) {
    const line = lines[number];
    if (!line) continue;
    const at = (top + height / 2) / geometry.height;
    for (const sign of signsOf(line, shown)) {
      const step = `${sign} ${Math.round(at * steps)}`;
      if (seen.has(step)) continue;
      seen.add(step);
      marks.push({ sign, at });
    }
  }
  return marks;
}
