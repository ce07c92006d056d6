import { mayCut } from './characters.ts';
import type { Pair } from './pair.ts';
import type { WordText } from './words.ts';

/** A change: characters `fromA`..`toA` of A's text became `fromB`..`toB` of B's. What lies between two edits is equal, character for character. */
export interface Edit {
  readonly fromA: number;
  readonly toA: number;
  readonly fromB: number;
  readonly toB: number;
  /** Only marks and spaces differ: no word is in it, or the same words written with other marks. */
  readonly markOnly: boolean;
}

/**
 * From paired words to edits in characters. Between two pairs everything that differs is an edit, less the white space and marks that
 * both sides share at its ends; a paired word that is written otherwise (`Workers'`, `Workers’`) is an edit of just those characters.
 */
export function editsBetween(a: WordText, b: WordText, pairs: readonly Pair[]): Edit[] {
  const edits: Edit[] = [];
  let doneA = 0;
  let doneB = 0;
  let wordA = 0;
  let wordB = 0;
  const upTo = (nextA: number, nextB: number): void => {
    const endA = a.starts[nextA] ?? a.text.length;
    const endB = b.starts[nextB] ?? b.text.length;
    const noWords = nextA === wordA && nextB === wordB;
    const headA = (nextA > wordA ? (a.starts[wordA] ?? endA) : endA) - doneA;
    const headB = (nextB > wordB ? (b.starts[wordB] ?? endB) : endB) - doneB;
    const tailA = endA - (nextA > wordA ? (a.ends[nextA - 1] ?? doneA) : doneA);
    const tailB = endB - (nextB > wordB ? (b.ends[nextB - 1] ?? doneB) : doneB);
    const limits = { head: Math.min(headA, headB), tail: Math.min(tailA, tailB) };
    addEdit(
      edits,
      a.text,
      b.text,
      { fromA: doneA, toA: endA, fromB: doneB, toB: endB, markOnly: noWords },
      limits,
    );
  };
  for (const { i, j } of pairs) {
    upTo(i, j);
    doneA = a.ends[i] ?? 0;
    doneB = b.ends[j] ?? 0;
    wordA = i + 1;
    wordB = j + 1;
    const whole = {
      fromA: a.starts[i] ?? 0,
      toA: doneA,
      fromB: b.starts[j] ?? 0,
      toB: doneB,
      markOnly: true,
    };
    addEdit(edits, a.text, b.text, whole, { head: Number.POSITIVE_INFINITY, tail: Number.POSITIVE_INFINITY });
  }
  upTo(a.ids.length, b.ids.length);
  return mergeTouching(onGraphemes(edits, a.text, b.text));
}

function addEdit(
  edits: Edit[],
  a: string,
  b: string,
  edit: Edit,
  limits: { head: number; tail: number },
): void {
  let { fromA, toA, fromB, toB } = edit;
  if (a.slice(fromA, toA) === b.slice(fromB, toB)) return;
  const head = Math.min(limits.head, toA - fromA, toB - fromB);
  let equal = 0;
  while (equal < head && a.charCodeAt(fromA) === b.charCodeAt(fromB)) {
    fromA++;
    fromB++;
    equal++;
  }
  const tail = Math.min(limits.tail, toA - fromA, toB - fromB);
  equal = 0;
  while (equal < tail && a.charCodeAt(toA - 1) === b.charCodeAt(toB - 1)) {
    toA--;
    toB--;
    equal++;
  }
  edits.push({ fromA, toA, fromB, toB, markOnly: edit.markOnly });
}

/** Widens edits until they cut no surrogate pair and no grapheme on either side; never past the edit next to them. */
function onGraphemes(edits: readonly Edit[], a: string, b: string): Edit[] {
  return edits.map((edit, at) => {
    let { fromA, toA, fromB, toB } = edit;
    const first = edits[at - 1]?.toA ?? 0;
    const last = edits[at + 1]?.fromA ?? a.length;
    while (fromA > first && !(mayCut(a, fromA) && mayCut(b, fromB))) {
      fromA--;
      fromB--;
    }
    while (toA < last && !(mayCut(a, toA) && mayCut(b, toB))) {
      toA++;
      toB++;
    }
    return { fromA, toA, fromB, toB, markOnly: edit.markOnly };
  });
}

/** Edits that touch or, after widening, overlap become one. */
export function mergeTouching(edits: readonly Edit[]): Edit[] {
  const merged: Edit[] = [];
  for (const edit of edits) {
    const last = merged.at(-1);
    if (last !== undefined && edit.fromA <= last.toA && edit.fromB <= last.toB)
      merged[merged.length - 1] = joinEdits(last, edit);
    else merged.push(edit);
  }
  return merged;
}

/** Two edits and what lies between them, as one. */
export function joinEdits(first: Edit, second: Edit): Edit {
  return {
    fromA: Math.min(first.fromA, second.fromA),
    toA: Math.max(first.toA, second.toA),
    fromB: Math.min(first.fromB, second.fromB),
    toB: Math.max(first.toB, second.toB),
    markOnly: first.markOnly && second.markOnly,
  };
}
