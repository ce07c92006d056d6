import type { Hunk, Row } from '../types.ts';
import type { ComparisonExport } from './types.ts';

/** What is printed of a comparison, in order: a row with its note, or so many rows left out. */
export type Block =
  | { readonly kind: 'row'; readonly note: string; readonly hunks: readonly Hunk[] }
  | { readonly kind: 'folded'; readonly note: string };

/** The blocks of the text; paragraphs that are the same are left out and counted where only changes are wanted. */
export function blocksOf({ text, onlyChanges, words }: ComparisonExport): Block[] {
  const blocks: Block[] = [];
  let same = 0;
  const fold = (): void => {
    if (same > 0) blocks.push({ kind: 'folded', note: words.folded(same) });
    same = 0;
  };
  for (const row of text.rows) {
    if (onlyChanges && row.kind === 'same') same++;
    else {
      fold();
      blocks.push({
        kind: 'row',
        note: words.row(row.kind, numbers(row.from), numbers(row.to)),
        hunks: row.hunks,
      });
    }
  }
  fold();
  return blocks;
}

/** The headline's hunks; where one side has none they are all of one kind. */
export function headlineHunks({ headline }: ComparisonExport): readonly Hunk[] {
  return headline.rows.flatMap(({ hunks }: Row) => hunks);
}

/** Paragraphs are numbered from 1. */
function numbers(indexes: readonly number[]): string {
  const [first, last] = [indexes[0], indexes.at(-1)];
  if (first === undefined || last === undefined) return '';
  return first === last ? String(first + 1) : `${first + 1}–${last + 1}`;
}
