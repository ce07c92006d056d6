import { estimateIfAlike } from '../../compare/near-duplicates.ts';
import type { ReadTransaction, WriteTransaction } from '../schema.ts';
import {
  isSound,
  markPrefix,
  type Resemblance,
  resemblanceOf,
  type Segment,
  type SegmentRow,
  unpackRows,
} from './segment.ts';
import { SEARCH_RULE } from './terms.ts';

/** Thrown where the stored index is damaged or of an older rule: it is then built again from the clips. */
export class IndexUnsound extends Error {
  override readonly name = 'IndexUnsound';
  constructor(readonly why: 'damaged' | 'older-rule') {
    super(`search index ${why}`);
  }
}

/** A segment in memory, and where its first row stands among all. */
interface Part {
  readonly key: string;
  readonly segment: Segment;
  readonly base: number;
}

const keyOf = ([from, to]: readonly [number, number]) => `${from}-${to}`;

/**
 * All segments in memory, loaded once a window and brought up to date at every use: the keys in the store say what is new. Rows are numbered
 * across the segments; of several rows of one clip the last counts.
 */
export class Catalogue {
  #parts: readonly Part[] = [];
  /** Null where a later row replaced this one, or the clip is in the bin or gone. */
  #rows: (SegmentRow | null)[] = [];
  #latest = new Map<string, number>();
  #live = 0;

  /** Number of clips a person sees. */
  get live(): number {
    return this.#live;
  }

  /** Rows by number; null for those that no longer count. The array is another one once rows are numbered anew, else it grows. */
  get rows(): readonly (SegmentRow | null)[] {
    return this.#rows;
  }

  get segments(): readonly Segment[] {
    return this.#parts.map(({ segment }) => segment);
  }

  /** Whether document `document` of part `part` is the last word on its clip. */
  isLatest(part: number, document: number): boolean {
    const { base = 0, segment } = this.#parts[part] ?? {};
    const id = segment?.ids[document];
    return id !== undefined && this.#latest.get(id) === base + document;
  }

  /**
   * Takes in what was written since. Call it inside the transaction whose other reads must agree with it, one call at a time.
   * @throws IndexUnsound
   */
  async sync(tx: ReadTransaction | WriteTransaction): Promise<void> {
    const store = tx.objectStore('search');
    const keys = await store.getAllKeys();
    const known = new Map(this.#parts.map((part) => [part.key, part.segment]));
    const missing = keys.filter((key) => !known.has(keyOf(key)));
    if (missing.length === 0 && keys.length === known.size) return;
    // One request for all is far quicker than one for each, on opening.
    const fetched =
      missing.length === keys.length
        ? await store.getAll()
        : await Promise.all(missing.map((key) => store.get(key)));
    for (const segment of fetched) {
      if (!segment || !isSound(segment)) this.#refuse(segment);
      else known.set(keyOf([segment.from, segment.to]), segment);
    }
    const segments = keys.flatMap((key) => known.get(keyOf(key)) ?? []);
    const appended = this.#parts.every(({ segment }, index) => segments[index] === segment);
    if (!appended) this.clear();
    for (const segment of segments.slice(this.#parts.length)) this.#append(segment);
  }

  #refuse(segment: Segment | undefined): never {
    this.clear();
    throw new IndexUnsound(segment && isSound({ ...segment, rule: SEARCH_RULE }) ? 'older-rule' : 'damaged');
  }

  clear(): void {
    this.#parts = [];
    this.#rows = [];
    this.#latest = new Map();
    this.#live = 0;
  }

  #append(segment: Segment): void {
    const base = this.#rows.length;
    this.#parts = [...this.#parts, { key: keyOf([segment.from, segment.to]), segment, base }];
    for (const row of unpackRows(segment)) {
      const before = this.#latest.get(row.id);
      if (before !== undefined && this.#rows[before]) {
        this.#rows[before] = null;
        this.#live -= 1;
      }
      this.#latest.set(row.id, this.#rows.length);
      const live = row.presence === 'live';
      this.#rows.push(live ? row : null);
      if (live) this.#live += 1;
    }
  }

  /** For each row number, `prefixes.length` where the clip holds a term for every prefix, else less. Rows that no longer count too. */
  match(prefixes: readonly string[]): Uint8Array {
    const matches = new Uint8Array(this.#rows.length);
    // Long prefixes first: they leave least, often nothing, for the others to look through.
    const sought = prefixes.toSorted((a, b) => b.length - a.length);
    for (const { segment, base } of this.#parts) {
      const marks = matches.subarray(base, base + segment.ids.length);
      for (const [stage, prefix] of sought.entries())
        if (markPrefix(segment, prefix, stage, marks) === 0) break;
    }
    return matches;
  }

  /** The number of a clip's row; undefined where it is not among those a person sees. */
  numberOf(id: string): number | undefined {
    const number = this.#latest.get(id);
    return number !== undefined && this.#rows[number] ? number : undefined;
  }

  /** What the clip of a row number resembles others by. */
  resemblance(number: number): Resemblance | null {
    const part = this.#parts.findLast(({ base }) => base <= number);
    return part ? resemblanceOf(part.segment, number - part.base) : null;
  }

  /**
   * Row numbers of the clips whose text is like `sketch`, estimated to share at least `least` of it, most alike first; and of those of the
   * series.
   */
  alike(
    { sketch, series }: Resemblance,
    least: number,
  ): { readonly texts: number[]; readonly series: number[] } {
    const texts: { number: number; share: number }[] = [];
    const sameSeries: number[] = [];
    for (const { segment, base } of this.#parts) {
      for (let document = 0; document < segment.ids.length; document += 1) {
        const number = base + document;
        if (!this.#rows[number]) continue;
        const share = estimateIfAlike(sketch, segment.sketches, document);
        if (share >= least) texts.push({ number, share });
        if (series !== 0 && segment.series[document] === series) sameSeries.push(number);
      }
    }
    texts.sort((a, b) => b.share - a.share);
    return { texts: texts.map(({ number }) => number), series: sameSeries };
  }

  /** Row numbers of the clips of some days (`YYYYMMDD`), found in flat arrays: looking at 100,000 rows costs far more. */
  ofDays(days: readonly number[]): number[] {
    const found: number[] = [];
    for (const { segment, base } of this.#parts) {
      for (let document = 0; document < segment.date.length; document += 1)
        if (days.includes(segment.date[document] ?? 0) && this.#rows[base + document])
          found.push(base + document);
    }
    return found;
  }
}
