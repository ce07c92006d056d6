import { type Edit, joinEdits, mergeTouching } from './edits.ts';
import type { WordText } from './words.ts';

/** An equal stretch of at most this many words between two changes is an island: it makes a comparison hard to read. */
const ISLAND_WORDS = 2;

/**
 * Joins edits over the islands between them where the island is no heavier than the lighter of its two sides. An edit of marks alone
 * has no weight of its own: two of them join over an island (both quotation marks round a word), and one joins a change it stands next to.
 * A joined edit begins and ends at word edges.
 */
export function joinIslands(
  a: WordText,
  b: WordText,
  edits: readonly Edit[],
  weightOf: (id: number) => number,
): Edit[] {
  const joined: Edit[] = [];
  edits.forEach((edit, at) => {
    let next = edit;
    for (
      let last = joined.at(-1);
      last !== undefined && belongTogether(a, b, last, next, weightOf);
      last = joined.at(-1)
    ) {
      next = toWordEdges(a, b, joinEdits(last, next), joined.at(-2), edits[at + 1]);
      joined.pop();
    }
    joined.push(next);
  });
  return mergeTouching(joined);
}

function belongTogether(
  a: WordText,
  b: WordText,
  left: Edit,
  right: Edit,
  weightOf: (id: number) => number,
): boolean {
  const island = wordsBetween(a, left.toA, right.fromA);
  if (island.length > ISLAND_WORDS) return false;
  if (a.text.slice(left.toA, right.fromA).includes('\n')) return false;
  if (left.markOnly || right.markOnly) return true;
  const weight = island.reduce((sum, id) => sum + weightOf(id), 0);
  const heft = (edit: Edit): number =>
    Math.max(
      wordsBetween(a, edit.fromA, edit.toA).reduce((sum, id) => sum + weightOf(id), 0),
      wordsBetween(b, edit.fromB, edit.toB).reduce((sum, id) => sum + weightOf(id), 0),
    );
  return weight <= Math.min(heft(left), heft(right));
}

/** Ids of the words of `text` that have a character in `from`..`to`. */
function wordsBetween({ ids, starts, ends }: WordText, from: number, to: number): readonly number[] {
  const first = firstEndingAfter(ends, from);
  let last = first;
  while (last < ids.length && (starts[last] ?? 0) < to) last++;
  return ids.slice(first, last);
}

function firstEndingAfter(ends: readonly number[], place: number): number {
  let low = 0;
  let high = ends.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ends[middle] ?? 0) <= place) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The edit widened to whole words. What it takes in is equal on both sides: it stops at its neighbours. */
function toWordEdges(
  a: WordText,
  b: WordText,
  edit: Edit,
  before: Edit | undefined,
  after: Edit | undefined,
): Edit {
  const wantedLeft = Math.max(intoWordBefore(a, edit.fromA), intoWordBefore(b, edit.fromB));
  const wanted = Math.max(intoWordAfter(a, edit.toA), intoWordAfter(b, edit.toB));
  const widened = Math.min(wantedLeft, edit.fromA - (before?.toA ?? 0));
  const right = Math.min(wanted, (after?.fromA ?? a.text.length) - edit.toA);
  return {
    fromA: edit.fromA - widened,
    toA: edit.toA + right,
    fromB: edit.fromB - widened,
    toB: edit.toB + right,
    markOnly: edit.markOnly,
  };
}

/** How many characters of a word stand before `place`, if it is inside one. */
function intoWordBefore({ starts, ends }: WordText, place: number): number {
  const start = starts[firstEndingAfter(ends, place)] ?? place;
  return start < place ? place - start : 0;
}

function intoWordAfter({ starts, ends }: WordText, place: number): number {
  const word = firstEndingAfter(ends, place);
  return (starts[word] ?? place) < place ? (ends[word] ?? place) - place : 0;
}
