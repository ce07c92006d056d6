import { SKETCH_BYTES, shinglesOf, sketchOf } from '../compare/near-duplicates.ts';
import { seriesNumber, seriesOf } from '../compare/series.ts';
import { type Counters, EMPTY_COUNTERS, type StoreName, type WriteTransaction } from './schema.ts';
import { dayNumber } from './search/filter.ts';
import {
  MAX_SEGMENT,
  packSegment,
  type Resemblance,
  type SegmentEntry,
  type SegmentRow,
} from './search/segment.ts';
import { clipTerms } from './search/terms.ts';
import { removeSends } from './sends.ts';
import type { Capture, Clip } from './types.ts';

/** The stores that a transaction must span to write clips. */
export const CLIP_STORES: readonly StoreName[] = ['clips', 'captures', 'pages', 'meta', 'search', 'sends'];

/**
 * Writes rows of clips within one transaction, and with them what must never disagree: the counters and the search index. Call `finish`
 * once at the end.
 */
export class ClipWriter {
  #entries: SegmentEntry[] = [];

  private constructor(
    private readonly tx: WriteTransaction,
    private counters: Counters,
  ) {}

  static async begin(tx: WriteTransaction): Promise<ClipWriter> {
    return new ClipWriter(tx, (await tx.objectStore('meta').get('counters')) ?? EMPTY_COUNTERS);
  }

  /**
   * @param before - the row as it stands, null for a new clip.
   * @param captures - all captures of the clip; may be empty for one that goes to the bin, which is not searched.
   */
  async put(before: Clip | null, after: Clip, captures: readonly Capture[]): Promise<void> {
    this.#count(before, -1);
    this.#count(after, 1);
    this.#entries.push(segmentEntry(after, captures));
    await this.tx.objectStore('clips').put(after);
    if (this.#entries.length >= MAX_SEGMENT / 4) await this.#writeSegment();
  }

  /** Takes a clip's row out for good; its captures and pages too, unless another clip takes them over. */
  async erase(clip: Clip, keepCaptures = false): Promise<void> {
    this.#count(clip, -1);
    this.#entries.push({ row: { ...segmentRow(clip), presence: 'gone' }, terms: [], ...NOTHING_ALIKE });
    const captures = keepCaptures ? [] : clip.captures;
    await Promise.all([
      this.tx.objectStore('clips').delete(clip.id),
      ...captures.map(async ({ id }) => this.tx.objectStore('captures').delete(id)),
      ...captures.map(async ({ id }) => this.tx.objectStore('pages').delete(id)),
      ...(keepCaptures ? [] : [removeSends(this.tx, clip.id)]),
    ]);
  }

  async finish(): Promise<void> {
    await this.#writeSegment();
    await this.tx.objectStore('meta').put(this.counters);
  }

  #count(clip: Clip | null, by: 1 | -1): void {
    if (!clip) return;
    const field = clip.deletedAt === null ? 'live' : 'binned';
    this.counters = { ...this.counters, [field]: this.counters[field] + by };
  }

  async #writeSegment(): Promise<void> {
    while (this.#entries.length > 0) {
      const sequence = this.counters.sequence + 1;
      const entries = this.#entries.splice(0, MAX_SEGMENT);
      this.counters = { ...this.counters, sequence };
      await this.tx.objectStore('search').put(packSegment(sequence, sequence, entries));
    }
  }
}

const NOTHING_ALIKE: Resemblance = { sketch: new Uint8Array(SKETCH_BYTES), series: 0 };

/** All that the index keeps of a clip; of one in the bin no more than its row. */
export function segmentEntry(clip: Clip, captures: readonly Capture[]): SegmentEntry {
  const row = segmentRow(clip);
  if (clip.deletedAt !== null) return { row, terms: [], ...NOTHING_ALIKE };
  return { row, terms: clipTerms(clip, captures), ...resemblance(clip, captures) };
}

function resemblance(clip: Clip, captures: readonly Capture[]): Resemblance {
  const newest = captures.at(-1);
  if (!newest) return NOTHING_ALIKE;
  return {
    sketch: sketchOf(shinglesOf(newest.article.paragraphs)),
    series: seriesNumber(seriesOf(shownArticle(clip, newest))),
  };
}

/** What the series of a clip is read from: its newest text under the headline that the person gave it. */
export const shownArticle = ({ shown }: Clip, { article }: Capture) => ({
  headline: shown.headline,
  language: shown.language,
  form: article.form,
});

/** What the list keeps in memory of a clip. */
function segmentRow(clip: Clip): SegmentRow {
  return {
    id: clip.id,
    savedAt: Date.parse(clip.savedAt) || 0,
    date: dayNumber(clip.shown.date),
    outlet: clip.shown.outlet,
    language: clip.shown.language,
    tags: clip.tags,
    changed: clip.changed !== null,
    presence: clip.deletedAt === null ? 'live' : 'binned',
  };
}

/** The captures of a clip, in its order. */
export async function capturesOf(
  tx: { objectStore(name: 'captures'): { get(id: string): Promise<Capture | undefined> } },
  clip: Clip,
): Promise<readonly Capture[]> {
  const captures = tx.objectStore('captures');
  const found = await Promise.all(clip.captures.map(({ id }) => captures.get(id)));
  return found.filter((capture) => capture !== undefined);
}
