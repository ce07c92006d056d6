/**
 * Where each row of a long list stands. Rows differ in height (one or two lines of headline, tags or none) and are measured only once
 * drawn, so a row counts as the estimate until then. A Fenwick tree keeps both questions, "how far down is row i" and "which row is at
 * y", at 17 steps for 100,000 rows.
 */
export class RowHeights {
  readonly #heights: Float64Array;
  readonly #tree: Float64Array;

  /** @param count rows in the list. @param estimate height of a row not measured yet, in CSS pixels. */
  constructor(
    readonly count: number,
    estimate: number,
  ) {
    this.#heights = new Float64Array(count).fill(estimate);
    this.#tree = new Float64Array(count + 1);
    for (let i = 1; i <= count; i++) this.#tree[i] = estimate * (i & -i);
  }

  /** Height of the whole list. */
  get total(): number {
    return this.offset(this.count);
  }

  /** Distance from the top of the list to the top of row `index`. */
  offset(index: number): number {
    let sum = 0;
    for (let i = Math.min(index, this.count); i > 0; i -= i & -i) sum += this.#tree[i] ?? 0;
    return sum;
  }

  /** Height of row `index`; 0 outside the list. */
  at(index: number): number {
    return this.#heights[index] ?? 0;
  }

  /** Puts down what a row measured; answers by how much it differed. */
  set(index: number, height: number): number {
    const before = this.#heights[index];
    if (before === undefined || before === height) return 0;
    const delta = height - before;
    this.#heights[index] = height;
    for (let i = index + 1; i <= this.count; i += i & -i) this.#tree[i] = (this.#tree[i] ?? 0) + delta;
    return delta;
  }

  /** The row that covers the point `y`, held inside the list; 0 for an empty list. */
  indexAt(y: number): number {
    let position = 0;
    let rest = Math.max(0, y);
    for (let step = 2 ** Math.floor(Math.log2(this.count || 1)); step > 0; step >>= 1) {
      const next = position + step;
      const here = this.#tree[next];
      if (next <= this.count && here !== undefined && here <= rest) {
        position = next;
        rest -= here;
      }
    }
    return Math.max(0, Math.min(position, this.count - 1));
  }
}

/** Rows `start` to `end`, `end` not included. */
export interface RowWindow {
  readonly start: number;
  readonly end: number;
}

/** The rows to draw for a view of height `view` scrolled to `top`, with `margin` pixels on both sides. */
export function rowWindow(heights: RowHeights, top: number, view: number, margin: number): RowWindow {
  if (heights.count === 0) return { start: 0, end: 0 };
  return { start: heights.indexAt(top - margin), end: heights.indexAt(top + view + margin) + 1 };
}

/** The scroll position that shows row `index` whole, moving as little as possible; `head` pixels at the top are covered. */
export function scrollToShow(
  heights: RowHeights,
  index: number,
  top: number,
  view: number,
  head: number,
): number {
  const rowTop = heights.offset(index);
  const rowEnd = rowTop + heights.at(index);
  if (rowTop - head < top) return Math.max(0, rowTop - head);
  if (rowEnd > top + view) return rowEnd - view;
  return top;
}
