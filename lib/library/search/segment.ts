/**
 * A segment: the rows that lists filter and sort by, and the inverted index, of a few clips (one save) to some thousand (after merging).
 * Flat arrays, so that the browser loads it with a few block copies.
 */
import type { Language } from '../../article/types.ts';
import { SKETCH_BYTES } from '../../compare/near-duplicates.ts';
import { SEARCH_RULE } from './terms.ts';

/** Clips in one segment; documents are numbered in 16 bits, and a merge of this size takes a fraction of a second. */
export const MAX_SEGMENT = 8192;

const LANGUAGES: readonly Language[] = ['und', 'en', 'ko', 'ja', 'zh', 'es', 'ru'];
/**
 * Begins a term of our own: `INITIAL` and a letter, for all clips with a word that begins with it. The first letter typed would else run
 * through a tenth of all there is. Words never hold this character.
 */
const INITIAL = '\u0000';

const CHANGED = 1;
const BINNED = 2;
const GONE = 4;

/** One clip as the list knows it. A later row of the same clip, in this or a later segment, replaces it. */
export interface SegmentRow {
  readonly id: string;
  /** Milliseconds. */
  readonly savedAt: number;
  /** `YYYYMMDD` as a number, 0 for no date. */
  readonly date: number;
  readonly outlet: string;
  readonly language: Language;
  readonly tags: readonly string[];
  readonly changed: boolean;
  /** `binned`: deleted, can come back. `gone`: purged. Neither is listed. */
  readonly presence: 'live' | 'binned' | 'gone';
}

/** What resembles a clip is found by. */
export interface Resemblance {
  /** Of the newest text (`sketchOf`); all zero where there is none. */
  readonly sketch: Uint8Array;
  /** The series it belongs to (`seriesNumber`), 0 for none. */
  readonly series: number;
}

export interface SegmentEntry extends Resemblance {
  readonly row: SegmentRow;
  readonly terms: Iterable<string>;
}

export interface Segment {
  /** Numbers of the first and last write this covers; segments never overlap. */
  readonly from: number;
  readonly to: number;
  readonly rule: number;
  readonly ids: readonly string[];
  readonly savedAt: Float64Array;
  readonly date: Int32Array;
  readonly outlets: readonly string[];
  readonly outlet: Uint16Array;
  readonly language: Uint8Array;
  readonly tagSets: readonly (readonly string[])[];
  readonly tagSet: Uint16Array;
  readonly flags: Uint8Array;
  /** `SKETCH_BYTES` for each clip. */
  readonly sketches: Uint8Array;
  readonly series: Uint32Array;
  /** All terms in the order of their UTF-16 units, one after the other, and where each ends. */
  readonly terms: Uint16Array;
  readonly termEnds: Uint32Array;
  /** The documents of each term, one term after the other, and where each term's end. */
  readonly postings: Uint16Array;
  readonly postingEnds: Uint32Array;
}

/** Packs at most `MAX_SEGMENT` entries. */
export function packSegment(from: number, to: number, entries: readonly SegmentEntry[]): Segment {
  const documents = new Map<string, number[]>();
  for (const [document, { terms }] of entries.entries()) {
    for (const term of terms) {
      for (const key of [term, INITIAL + term.charAt(0)]) {
        const known = documents.get(key);
        if (!known) documents.set(key, [document]);
        else if (known.at(-1) !== document) known.push(document);
      }
    }
  }
  const sketches = new Uint8Array(entries.length * SKETCH_BYTES);
  for (const [document, { sketch }] of entries.entries()) sketches.set(sketch, document * SKETCH_BYTES);
  return {
    from,
    to,
    rule: SEARCH_RULE,
    ...packRows(entries.map(({ row }) => row)),
    sketches,
    series: Uint32Array.from(entries, ({ series }) => series),
    ...packTerms(documents),
  };
}

function packRows(rows: readonly SegmentRow[]) {
  const outlets = new Map<string, number>();
  const tagSets = new Map<string, { readonly at: number; readonly tags: readonly string[] }>();
  return {
    ids: rows.map((row) => row.id),
    savedAt: Float64Array.from(rows, (row) => row.savedAt),
    date: Int32Array.from(rows, (row) => row.date),
    outlet: Uint16Array.from(rows, ({ outlet }) => {
      const at = outlets.get(outlet) ?? outlets.size;
      outlets.set(outlet, at);
      return at;
    }),
    outlets: [...outlets.keys()],
    language: Uint8Array.from(rows, (row) => Math.max(0, LANGUAGES.indexOf(row.language))),
    tagSet: Uint16Array.from(rows, ({ tags }) => {
      const key = JSON.stringify(tags);
      const known = tagSets.get(key) ?? { at: tagSets.size, tags };
      tagSets.set(key, known);
      return known.at;
    }),
    tagSets: [...tagSets.values()].map(({ tags }) => [...tags]),
    flags: Uint8Array.from(
      rows,
      ({ changed, presence }) =>
        (changed ? CHANGED : 0) | (presence === 'binned' ? BINNED : 0) | (presence === 'gone' ? GONE : 0),
    ),
  };
}

function packTerms(documents: ReadonlyMap<string, readonly number[]>) {
  const sorted = [...documents.keys()].sort();
  const termEnds = new Uint32Array(sorted.length);
  const postingEnds = new Uint32Array(sorted.length);
  let units = 0;
  let count = 0;
  for (const [index, term] of sorted.entries()) {
    units += term.length;
    count += documents.get(term)?.length ?? 0;
    termEnds[index] = units;
    postingEnds[index] = count;
  }
  const terms = new Uint16Array(units);
  const postings = new Uint16Array(count);
  let unit = 0;
  let posting = 0;
  for (const term of sorted) {
    for (let at = 0; at < term.length; at += 1) terms[unit + at] = term.charCodeAt(at);
    unit += term.length;
    const list = documents.get(term) ?? [];
    postings.set(list, posting);
    posting += list.length;
  }
  return { terms, termEnds, postings, postingEnds };
}

/** The rows of a segment, in order. */
export function unpackRows(segment: Segment): readonly SegmentRow[] {
  return segment.ids.map((id, at): SegmentRow => {
    const flags = segment.flags[at] ?? 0;
    return {
      id,
      savedAt: segment.savedAt[at] ?? 0,
      date: segment.date[at] ?? 0,
      outlet: segment.outlets[segment.outlet[at] ?? 0] ?? '',
      language: LANGUAGES[segment.language[at] ?? 0] ?? 'und',
      tags: segment.tagSets[segment.tagSet[at] ?? 0] ?? [],
      changed: (flags & CHANGED) !== 0,
      presence: flags & GONE ? 'gone' : flags & BINNED ? 'binned' : 'live',
    };
  });
}

/** What a document resembles others by. */
export const resemblanceOf = ({ sketches, series }: Segment, document: number): Resemblance => ({
  sketch: sketches.subarray(document * SKETCH_BYTES, (document + 1) * SKETCH_BYTES),
  series: series[document] ?? 0,
});

/** The terms of each document, in the order of the documents. */
export function unpackTerms(segment: Segment): readonly (readonly string[])[] {
  const terms: string[][] = segment.ids.map(() => []);
  const all = decodeUnits(segment.terms);
  let start = 0;
  let first = 0;
  for (let index = 0; index < segment.termEnds.length; index += 1) {
    const end = segment.termEnds[index] ?? 0;
    const last = segment.postingEnds[index] ?? 0;
    const term = all.slice(start, end);
    if (term.startsWith(INITIAL)) first = last;
    for (; first < last; first += 1) terms[segment.postings[first] ?? 0]?.push(term);
    start = end;
  }
  return terms;
}

/** `String.fromCharCode` takes its units as arguments, and engines allow some ten thousand. */
const CHUNK = 8192;

function decodeUnits(units: Uint16Array): string {
  let text = '';
  for (let at = 0; at < units.length; at += CHUNK) {
    text += Reflect.apply(String.fromCharCode, undefined, units.subarray(at, at + CHUNK));
  }
  return text;
}

/**
 * Counts up `marks` for every document that holds a term beginning with `prefix` and has `stage` marks so far: after the n-th word those
 * with n marks hold all of them.
 * @returns how many it counted up.
 */
export function markPrefix(segment: Segment, typed: string, stage: number, marks: Uint8Array): number {
  const prefix = typed.length === 1 ? INITIAL + typed : typed;
  let marked = 0;
  const first = firstTerm(segment, (comparison) => comparison >= 0, prefix);
  const end = firstTerm(segment, (comparison) => comparison > 0, prefix);
  if (first >= end) return marked;
  const from = first === 0 ? 0 : (segment.postingEnds[first - 1] ?? 0);
  const to = segment.postingEnds[end - 1] ?? 0;
  for (let at = from; at < to; at += 1) {
    const document = segment.postings[at] ?? 0;
    if (marks[document] !== stage) continue;
    marks[document] = stage + 1;
    marked += 1;
  }
  return marked;
}

/** The first term whose beginning compares with `prefix` as `holds` wants it; binary, since it holds for all after. */
function firstTerm(segment: Segment, holds: (comparison: number) => boolean, prefix: string): number {
  let low = 0;
  let high = segment.termEnds.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(compareBeginning(segment, middle, prefix))) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** Below, at or above zero: the term's first units against the prefix; a term that is the prefix's own beginning stands below it. */
function compareBeginning(segment: Segment, index: number, prefix: string): number {
  const start = index === 0 ? 0 : (segment.termEnds[index - 1] ?? 0);
  const length = (segment.termEnds[index] ?? 0) - start;
  for (let at = 0; at < prefix.length; at += 1) {
    if (at >= length) return -1;
    const difference = (segment.terms[start + at] ?? 0) - prefix.charCodeAt(at);
    if (difference !== 0) return difference;
  }
  return 0;
}

/** Whether a stored segment is whole and of the current rule. */
export function isSound(segment: Segment): boolean {
  const documents = segment.ids?.length;
  const columns = [
    segment.savedAt,
    segment.date,
    segment.outlet,
    segment.language,
    segment.tagSet,
    segment.flags,
    segment.series,
  ];
  return (
    segment.rule === SEARCH_RULE &&
    documents <= MAX_SEGMENT &&
    columns.every((column) => column?.length === documents) &&
    segment.sketches?.length === documents * SKETCH_BYTES &&
    segment.termEnds?.length === segment.postingEnds?.length &&
    (segment.termEnds.at(-1) ?? 0) === segment.terms?.length &&
    (segment.postingEnds.at(-1) ?? 0) === segment.postings?.length
  );
}
