import { alignUnits } from './align.ts';
import { alignWords, Budget } from './align-words.ts';
import { classifyChange } from './classify.ts';
import { editsBetween } from './edits.ts';
import { type Group, groupUnits } from './groups.ts';
import { hunksOf } from './hunks.ts';
import { joinIslands } from './islands.ts';
import { kindOf, orderRows } from './rows.ts';
import { slideGaps } from './slide.ts';
import { summarise } from './summary.ts';
import type { Comparison, Hunk, Row } from './types.ts';
import { joinUnits, type Unit, Vocabulary } from './words.ts';

export interface CompareOptions {
  /** Most work on word alignment, in table cells (about 200 million a second). Past it rows are coarser and `summary.capped` says so. */
  readonly cells?: number;
}

const CELLS = 120_000_000;

/**
 * Compares two texts given as paragraphs: what is the same, changed, moved, split, merged, removed, added, and within each row the
 * words. Pure and without dependencies; the same in a page, a worker and Node.
 *
 * The result rebuilds both texts exactly (`rebuild`), and is symmetric: with the sides swapped, deletions and insertions, splits and
 * merges, removed and added change places and nothing else changes but the order of rows, which is that of the first text.
 */
export function compareTexts(
  a: readonly string[],
  b: readonly string[],
  options: CompareOptions = {},
): Comparison {
  return compareInOrder(
    a,
    b,
    (unitsA, unitsB, vocabulary) => {
      return groupUnits(unitsA, unitsB, alignUnits(unitsA, unitsB, vocabulary), vocabulary);
    },
    options,
  );
}

/** Compares two single lines, headlines say: always as one row, however little they share. An empty line is no row. */
export function compareLines(a: string, b: string): Comparison {
  const lines = (line: string): string[] => (line === '' ? [] : [line]);
  return compareInOrder(
    lines(a),
    lines(b),
    (unitsA, unitsB) => [
      ...(unitsA.length + unitsB.length === 0
        ? []
        : [{ from: unitsA.map(() => 0), to: unitsB.map(() => 0), moved: false }]),
    ],
    {},
  );
}

type Grouping = (a: readonly Unit[], b: readonly Unit[], vocabulary: Vocabulary) => Group[];

/**
 * Every choice between equals would go by side, and so differ when the sides are swapped. So the text that sorts first is always the
 * first, and the result is mirrored where that is not the caller's order.
 */
function compareInOrder(
  a: readonly string[],
  b: readonly string[],
  grouping: Grouping,
  options: CompareOptions,
): Comparison {
  const swapped = sortsAfter(a, b);
  const [first, second] = swapped ? [b, a] : [a, b];
  const vocabulary = new Vocabulary();
  const budget = new Budget(options.cells ?? CELLS);
  const unitsA = first.map((text) => vocabulary.unit(text));
  const unitsB = second.map((text) => vocabulary.unit(text));
  const inPlace = new Set<Row>();
  const rows = grouping(unitsA, unitsB, vocabulary).map((group) => {
    const row = rowOf(group, unitsA, unitsB, vocabulary, budget);
    const turned = swapped ? mirror(row) : row;
    if (!group.moved) inPlace.add(turned);
    return turned;
  });
  const ordered = orderRows(rows, (row) => inPlace.has(row));
  return { rows: ordered, summary: summarise(ordered, budget.spent) };
}

function sortsAfter(a: readonly string[], b: readonly string[]): boolean {
  for (let index = 0; index < Math.min(a.length, b.length); index++) {
    const [x, y] = [a[index] ?? '', b[index] ?? ''];
    if (x !== y) return x > y;
  }
  return a.length > b.length;
}

function rowOf(
  { from, to, moved }: Group,
  a: readonly Unit[],
  b: readonly Unit[],
  vocabulary: Vocabulary,
  budget: Budget,
): Row {
  const unitsOf = (units: readonly Unit[], indexes: readonly number[]): Unit[] =>
    indexes.flatMap((index) => units[index] ?? []);
  const sideA = joinUnits(unitsOf(a, from));
  const sideB = joinUnits(unitsOf(b, to));
  if (from.length === 0 || to.length === 0) {
    const op = from.length === 0 ? 'insert' : 'delete';
    return {
      kind: kindOf(from.length, to.length, moved, false),
      from,
      to,
      hunks: whole(op, sideA.text + sideB.text),
    };
  }
  if (sideA.text === sideB.text) {
    return { kind: kindOf(from.length, to.length, moved, true), from, to, hunks: whole('equal', sideA.text) };
  }
  const pairs = slideGaps(sideA, sideB, alignWords(sideA, sideB, vocabulary, budget));
  const edits = joinIslands(sideA, sideB, editsBetween(sideA, sideB, pairs), (id) => vocabulary.weight(id));
  return {
    kind: kindOf(from.length, to.length, moved, false),
    from,
    to,
    hunks: hunksOf(sideA, sideB, edits),
  };
}

function whole(op: Hunk['op'], text: string): Hunk[] {
  if (text === '') return [];
  if (op === 'equal') return [{ op, text }];
  return [{ op, text, class: /[\p{L}\p{N}]/u.test(text) ? 'wording' : classifyChange(text, '') }];
}

/** The row seen from the other side. Within a change a deletion still comes first. */
function mirror({ kind, from, to, hunks }: Row): Row {
  const kinds = {
    split: 'merged',
    merged: 'split',
    removed: 'added',
    added: 'removed',
    same: 'same',
    changed: 'changed',
    moved: 'moved',
  } as const;
  const ops = { equal: 'equal', delete: 'insert', insert: 'delete' } as const;
  const turned = hunks.map((hunk) => ({ ...hunk, op: ops[hunk.op] }));
  const ordered: Hunk[] = [];
  turned.forEach((hunk, at) => {
    const before = ordered.at(-1);
    const lonely = turned[at - 2]?.op ?? 'equal';
    const follows = turned[at + 1]?.op ?? 'equal';
    const pairOnly =
      hunk.op === 'delete' && before?.op === 'insert' && lonely === 'equal' && follows === 'equal';
    if (pairOnly) ordered.splice(ordered.length - 1, 0, hunk);
    else ordered.push(hunk);
  });
  return { kind: kinds[kind], from: to, to: from, hunks: ordered };
}
