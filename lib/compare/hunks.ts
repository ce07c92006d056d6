import { mayCut } from './characters.ts';
import { classifyChange } from './classify.ts';
import type { Edit } from './edits.ts';
import { findInnerMoves, type Span } from './inner-moves.ts';
import type { Hunk, HunkClass } from './types.ts';
import type { WordText } from './words.ts';

/** The hunks of a row: its edits with their classes, and the equal text between them. No hunk is empty, no two of one op touch. */
export function hunksOf(a: WordText, b: WordText, edits: readonly Edit[]): Hunk[] {
  const moves = findInnerMoves(a, b, edits);
  const inHeadline = isHeadline(a.text) && isHeadline(b.text);
  const hunks: Hunk[] = [];
  let done = 0;
  edits.forEach((edit, at) => {
    if (edit.fromA > done) hunks.push({ op: 'equal', text: a.text.slice(done, edit.fromA) });
    const deleted = partsOf(a.text, edit.fromA, edit.toA, moves.deleted[at]);
    const inserted = partsOf(b.text, edit.fromB, edit.toB, moves.inserted[at]);
    hunks.push(...hunksOfEdit(deleted, inserted, inHeadline));
    done = edit.toA;
  });
  if (done < a.text.length) hunks.push({ op: 'equal', text: a.text.slice(done) });
  return hunks;
}

/** Whether most longer words of a line have capitals, as in a headline: then a capital does not show a name. */
function isHeadline(text: string): boolean {
  const words = text.match(/\p{L}{4,}/gu) ?? [];
  return words.length < 40 && words.filter((word) => /^\p{Lu}/u.test(word)).length > 0.8 * words.length;
}

interface Part {
  readonly text: string;
  readonly moved: boolean;
}

/** One side of an edit: whole, or in two where its beginning or end has moved. */
function partsOf(text: string, from: number, to: number, moved: Span | undefined): Part[] {
  if (from === to) return [];
  if (moved === undefined) return [{ text: text.slice(from, to), moved: false }];
  const bare = (start: number, end: number): boolean => !/[\p{L}\p{N}]/u.test(text.slice(start, end));
  const atStart = bare(from, moved.from);
  const atEnd = bare(moved.to, to);
  if (atStart && atEnd) return [{ text: text.slice(from, to), moved: true }];
  // The marks between stay with the part that ends there: a full stop with its sentence.
  const after = text.slice(moved.to, to).search(/[\p{L}\p{N}]/u);
  const cut = atStart ? moved.to + Math.max(0, after) : moved.from;
  if (cut <= from || cut >= to || !mayCut(text, cut)) return [{ text: text.slice(from, to), moved: false }];
  return [
    { text: text.slice(from, cut), moved: atStart },
    { text: text.slice(cut, to), moved: !atStart },
  ];
}

/** Two hunks of one op may not touch: where nothing stands between, the longer part says what both are. */
function joinParts(parts: readonly Part[]): Part {
  const length = (moved: boolean): number =>
    parts.filter((part) => part.moved === moved).reduce((sum, { text }) => sum + text.length, 0);
  return { text: parts.map(({ text }) => text).join(''), moved: length(true) > length(false) };
}

/** Deletions and insertions in turn, so that a moved part and another change beside it stay two hunks wherever the other side has text. */
function hunksOfEdit(deleted: readonly Part[], inserted: readonly Part[], inHeadline: boolean): Hunk[] {
  const one = (parts: readonly Part[]): readonly Part[] => (parts.length < 2 ? parts : [joinParts(parts)]);
  const left = inserted.length === 0 ? one(deleted) : deleted;
  const right = deleted.length === 0 ? one(inserted) : inserted;
  const plainLeft = left.find(({ moved }) => !moved)?.text ?? '';
  const plainRight = right.find(({ moved }) => !moved)?.text ?? '';
  const plainClass = classifyChange(plainLeft, plainRight, inHeadline);
  const hunk = (op: 'delete' | 'insert', part: Part): Hunk => {
    const kind: HunkClass = part.moved ? 'moved' : plainClass;
    return { op, text: part.text, class: kind };
  };
  const insertFirst = right.length > left.length && left.length > 0;
  const hunks: Hunk[] = [];
  for (let turn = 0; turn < 2; turn++) {
    const pieces: [op: 'delete' | 'insert', part: Part | undefined][] = [
      ['delete', left[turn]],
      ['insert', right[turn]],
    ];
    for (const [op, part] of insertFirst ? pieces.reverse() : pieces)
      if (part !== undefined) hunks.push(hunk(op, part));
  }
  return hunks;
}
