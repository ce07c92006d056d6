import { expect } from 'vitest';
import { mayCut } from '../../../lib/compare/characters.ts';
import { rebuild } from '../../../lib/compare/rebuild.ts';
import type { Comparison, Row } from '../../../lib/compare/types.ts';

/** Everything that is true of every comparison, whatever was compared. */
export function expectSound(comparison: Comparison, a: readonly string[], b: readonly string[]): void {
  const { rows } = comparison;
  expect(joined(rows, 'from', 'delete')).toBe(a.join('\n'));
  expect(joined(rows, 'to', 'insert')).toBe(b.join('\n'));
  if (![...a, ...b].some((text) => text.includes('\n'))) expect(rebuild(comparison)).toEqual({ a, b });
  expect(rows.flatMap(({ from }) => from)).toEqual(a.map((_, index) => index));
  expect(rows.flatMap(({ to }) => to).sort((x, y) => x - y)).toEqual(b.map((_, index) => index));
  for (const row of rows) expectSoundRow(row);
}

function expectSoundRow({ kind, from, to, hunks }: Row): void {
  for (const indexes of [from, to]) {
    indexes.forEach((index, at) => {
      expect(index).toBe((indexes[0] ?? 0) + at);
    });
  }
  const [fromCount, toCount] = [from.length, to.length];
  const counts = { removed: fromCount === 1 && toCount === 0, added: fromCount === 0 && toCount === 1 };
  if (kind === 'split') expect(fromCount === 1 && toCount > 1).toBe(true);
  else if (kind === 'merged') expect(fromCount > 1 && toCount === 1).toBe(true);
  else if (kind === 'removed' || kind === 'added') expect(counts[kind]).toBe(true);
  else expect([fromCount, toCount]).toEqual([1, 1]);

  const identical = hunks.every(({ op }) => op === 'equal');
  if (kind === 'same') expect(identical && hunks.length <= 1).toBe(true);
  if (kind === 'changed' || kind === 'split' || kind === 'merged') expect(identical).toBe(false);
  hunks.forEach((hunk, at) => {
    expect(hunk.text).not.toBe('');
    expect(hunk.op).not.toBe(hunks[at + 1]?.op);
    expect(hunk.class === undefined).toBe(hunk.op === 'equal');
  });
  for (const op of ['delete', 'insert'] as const) expectWholeGraphemes({ hunks }, op);
}

/** No hunk begins or ends inside a surrogate pair or a grapheme of the side it belongs to. */
function expectWholeGraphemes({ hunks }: Pick<Row, 'hunks'>, op: 'delete' | 'insert'): void {
  const pieces = hunks.filter((hunk) => hunk.op === 'equal' || hunk.op === op).map(({ text }) => text);
  const text = pieces.join('');
  let at = 0;
  for (const piece of pieces) {
    expect(mayCut(text, at)).toBe(true);
    at += piece.length;
  }
}

function joined(rows: readonly Row[], indexes: 'from' | 'to', op: 'delete' | 'insert'): string {
  return rows
    .filter((row) => row[indexes].length > 0)
    .sort((x, y) => (x[indexes][0] ?? 0) - (y[indexes][0] ?? 0))
    .map(({ hunks }) =>
      hunks
        .filter((hunk) => hunk.op === 'equal' || hunk.op === op)
        .map(({ text }) => text)
        .join(''),
    )
    .join('\n');
}

/** A comparison as an unordered set of rows, seen from A or from B: equal for mirrored comparisons. */
export function seenFrom(side: 'a' | 'b', { rows }: Comparison): string[] {
  const ops =
    side === 'a' ? { equal: '=', delete: '-', insert: '+' } : { equal: '=', delete: '+', insert: '-' };
  return rows
    .map(({ from, to, hunks }) => {
      const signs = hunks.map(({ op, text, class: kind }) => `${ops[op]}${kind ?? ''}:${text}`);
      return JSON.stringify([side === 'a' ? [from, to] : [to, from], signs.sort()]);
    })
    .sort();
}
