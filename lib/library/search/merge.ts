import {
  MAX_SEGMENT,
  packSegment,
  resemblanceOf,
  type Segment,
  type SegmentEntry,
  type SegmentRow,
  unpackRows,
  unpackTerms,
} from './segment.ts';

/** So many neighbours of one size are merged into one: each clip is then written anew three times at most, up to 4,096 clips a segment. */
const FAN = 16;
const SIZES = [FAN, FAN ** 2, FAN ** 3];

/** Neighbouring segments worth merging, as `[first, end)`; null where there are none. */
export function planMerge(sizes: readonly number[]): readonly [number, number] | null {
  for (const small of SIZES) {
    let start = 0;
    let total = 0;
    for (let at = 0; at <= sizes.length; at += 1) {
      const size = sizes[at];
      if (size !== undefined && size < small && total + size <= MAX_SEGMENT) {
        total += size;
        continue;
      }
      if (at - start >= FAN) return [start, at];
      const begins = size !== undefined && size < small;
      start = begins ? at : at + 1;
      total = begins ? size : 0;
    }
  }
  return null;
}

/**
 * One segment for many.
 * @param keeps - whether a row, document `document` of `segments[part]`, is still needed.
 */
export function mergeSegments(
  segments: readonly Segment[],
  keeps: (part: number, document: number, row: SegmentRow) => boolean,
): Segment | null {
  const first = segments[0];
  const last = segments.at(-1);
  if (!first || !last) return null;
  const entries: SegmentEntry[] = [];
  for (const [part, segment] of segments.entries()) {
    const terms = unpackTerms(segment);
    for (const [document, row] of unpackRows(segment).entries()) {
      if (keeps(part, document, row))
        entries.push({ row, terms: terms[document] ?? [], ...resemblanceOf(segment, document) });
    }
  }
  return packSegment(first.from, last.to, entries);
}
