import type { SegmentRow } from './segment.ts';

type Compare = (a: SegmentRow, b: SegmentRow) => number;

const byText = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
const bySaved: Compare = (a, b) => a.savedAt - b.savedAt || byText(a.id, b.id);
const byDate: Compare = (a, b) => a.date - b.date || bySaved(a, b);

/** Row numbers in one ascending order, kept up to date: new rows are merged in, so that one save at 100,000 clips sorts one row. */
class Ordering {
  #numbers: readonly number[] = [];
  #reversed: readonly number[] | null = null;
  #covered = 0;
  #rows: readonly (SegmentRow | null)[] | null = null;

  constructor(private readonly compare: Compare) {}

  /** Numbers of the rows that count, ascending. */
  of(rows: readonly (SegmentRow | null)[]): readonly number[] {
    if (this.#rows !== rows) {
      this.#rows = rows;
      this.#numbers = [];
      this.#covered = 0;
    }
    if (this.#covered === rows.length) return this.#numbers;
    this.#reversed = null;
    const fresh: number[] = [];
    for (let number = this.#covered; number < rows.length; number += 1) if (rows[number]) fresh.push(number);
    fresh.sort((a, b) => this.#compareNumbers(rows, a, b));
    const merged: number[] = [];
    let next = 0;
    for (const number of this.#numbers) {
      if (!rows[number]) continue;
      for (; next < fresh.length && this.#compareNumbers(rows, fresh[next] ?? 0, number) < 0; next += 1) {
        merged.push(fresh[next] ?? 0);
      }
      merged.push(number);
    }
    this.#numbers = merged.concat(fresh.slice(next));
    this.#covered = rows.length;
    return this.#numbers;
  }

  /** The same, descending. */
  reversed(rows: readonly (SegmentRow | null)[]): readonly number[] {
    const numbers = this.of(rows);
    this.#reversed ??= numbers.toReversed();
    return this.#reversed;
  }

  #compareNumbers(rows: readonly (SegmentRow | null)[], a: number, b: number): number {
    const [left, right] = [rows[a], rows[b]];
    return left && right ? this.compare(left, right) : 0;
  }
}

/** The orders a list can have. Clips without a date stand last, whichever way dates run. */
export class Orderings {
  readonly #saved = new Ordering(bySaved);
  readonly #dated = new Ordering(byDate);

  numbers(
    order: 'saved-newest' | 'saved-oldest' | 'date-newest' | 'date-oldest',
    rows: readonly (SegmentRow | null)[],
  ): readonly number[] {
    if (order === 'saved-oldest') return this.#saved.of(rows);
    if (order === 'saved-newest') return this.#saved.reversed(rows);
    if (order === 'date-newest') return this.#dated.reversed(rows);
    const dated = this.#dated.of(rows);
    const first = dated.findIndex((number) => rows[number]?.date !== 0);
    return first <= 0 ? dated : [...dated.slice(first), ...dated.slice(0, first)];
  }
}
