import { useMemo } from 'preact/hooks';
import type { Line } from './lines.ts';
import type { Geometry } from './use-geometry.ts';

/** Width of the lane between the two texts, px; `side-by-side.css` gives the column the same. */
const LANE = 72;
/** From the top of a paragraph to the middle of its first line, px. */
const FIRST_LINE = 22;

export interface Move {
  /** Lines on which the paragraph stands in A and in B. */
  readonly a: number;
  readonly b: number;
}

/** The moved paragraphs, each with its two lines. */
export function movesOf(lines: readonly Line[]): readonly Move[] {
  const leaves = new Map<number, number>();
  lines.forEach(({ a }, line) => {
    if (a?.place === 'moved') leaves.set(a.index, line);
  });
  return lines.flatMap(({ b }, line) => {
    const from = b?.place === 'moved' ? leaves.get(b.index) : undefined;
    return from === undefined ? [] : [{ a: from, b: line }];
  });
}

/** A dotted curve from each moved paragraph's old place to its new one. Ornament: both places say it in words. */
export function MoveCurves({ lines, geometry }: { lines: readonly Line[]; geometry: Geometry }) {
  const moves = useMemo(() => movesOf(lines), [lines]);
  return (
    <svg class="curves" width={LANE} height={1} aria-hidden="true" focusable="false">
      {moves.map(({ a, b }) => {
        const from = geometry.lines.get(a);
        const to = geometry.lines.get(b);
        if (!from || !to) return null;
        const y1 = from.top + FIRST_LINE;
        const y2 = to.top + FIRST_LINE;
        return <path key={b} d={`M0 ${y1}C${LANE * 0.55} ${y1} ${LANE * 0.45} ${y2} ${LANE} ${y2}`} />;
      })}
    </svg>
  );
}
