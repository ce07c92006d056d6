/** What is said about a row as a whole. */
import type { Row } from '../../lib/compare/types.ts';
import { t } from '../../lib/words.ts';
import { categoryOf } from './categories.ts';
import type { Change } from './changes.ts';
import { HEADLINE } from './changes.ts';
import { paragraphNumbers } from './lines.ts';

/** How a moved paragraph reads at its new place: the same, the same but for small changes, or reworded. */
function wordingOf({ hunks }: Row): string {
  const changed = hunks.filter(({ op }) => op !== 'equal');
  if (changed.length === 0) return t('compareWordingSame');
  const small = changed.every(({ class: name }) => categoryOf(name) === 'small');
  return small ? t('compareWordingSmall') : t('compareWordingChanged');
}

/** `Moved up from 5, wording the same`. */
export function movedWords(row: Row): string {
  const from = row.from[0] ?? 0;
  const to = row.to[0] ?? 0;
  const way = to < from ? 'compareMovedUp' : to > from ? 'compareMovedDown' : 'compareMovedFrom';
  return t(way, paragraphNumbers(row.from), wordingOf(row));
}

/** `From 5, wording the same`, for the side-by-side view, where the eye sees the way. */
export function fromWords(row: Row): string {
  return t('compareFrom', paragraphNumbers(row.from), wordingOf(row));
}

/** `Split: 2 → 2, 3`. */
export function joinWords(row: Row): string | null {
  const numbers = [paragraphNumbers(row.from), paragraphNumbers(row.to)] as const;
  if (row.kind === 'split') return t('compareSplit', ...numbers);
  return row.kind === 'merged' ? t('compareMerged', ...numbers) : null;
}

/** What a step to a change says aloud. */
export function changeWords(change: Change, row: Row | undefined): string {
  if (change.row === HEADLINE || !row) return t('compareAtHeadline');
  if (row.kind === 'removed') return t('compareAtRemoved', paragraphNumbers(row.from));
  const number = paragraphNumbers(row.to);
  if (row.kind === 'added') return t('compareAtAdded', number);
  if (row.kind === 'moved') return t('compareAtMoved', paragraphNumbers(row.from), number);
  return joinWords(row) ?? t('compareAtChanged', number);
}
