/** What a reader can show or fold in a comparison: four classes of wording, three fates of a whole paragraph. */
import type { Hunk, HunkClass } from '../../lib/compare/types.ts';
import type { WordKey } from '../../lib/words.ts';

export type Category = 'wording' | 'name-post' | 'number-date' | 'moved' | 'added' | 'removed' | 'small';

/** In the order in which they are offered. */
export const CATEGORIES: readonly Category[] = [
  'wording',
  'name-post',
  'number-date',
  'moved',
  'added',
  'removed',
  'small',
];

/** Small changes are folded until asked for. */
export const SHOWN_AT_FIRST: ReadonlySet<Category> = new Set(CATEGORIES.filter((name) => name !== 'small'));

export const CATEGORY_NAMES: Record<Category, WordKey> = {
  wording: 'compareWording',
  'name-post': 'compareNames',
  'number-date': 'compareNumbers',
  moved: 'compareMovedChip',
  added: 'compareAddedChip',
  removed: 'compareRemovedChip',
  small: 'compareSmall',
};

export type SmallClass = 'typography' | 'spelling' | 'abbreviation' | 'function-words';

export const SMALL_CLASSES: readonly SmallClass[] = [
  'typography',
  'spelling',
  'abbreviation',
  'function-words',
];

export const SMALL_NAMES: Record<SmallClass, WordKey> = {
  typography: 'compareTypography',
  spelling: 'compareSpelling',
  abbreviation: 'compareAbbreviation',
  'function-words': 'compareFunctionWords',
};

const isSmall = (name: HunkClass): name is SmallClass => (SMALL_CLASSES as readonly string[]).includes(name);

/** A change whose class nobody named is one of wording: nothing is hidden on a guess. */
export function categoryOf(name: HunkClass | undefined): Category {
  if (name === undefined) return 'wording';
  return isSmall(name) ? 'small' : name;
}

/** Words taken out, words put in at the same place, or both. */
export interface Edit {
  readonly removed: string;
  readonly added: string;
  readonly name: HunkClass | undefined;
  readonly category: Category;
}

/** A stretch of a paragraph: the same in both texts, or changed. */
export type Piece = { readonly same: string } | { readonly edit: Edit; readonly n: number };

/** Joins each deletion with the insertion beside it of the same class; `n` numbers the changes of one row from 0. */
export function piecesOf(hunks: readonly Hunk[]): readonly Piece[] {
  const pieces: Piece[] = [];
  let n = 0;
  for (let i = 0; i < hunks.length; i += 1) {
    const hunk = hunks[i];
    if (!hunk) continue;
    if (hunk.op === 'equal') {
      pieces.push({ same: hunk.text });
      continue;
    }
    const next = hunks[i + 1];
    const pair =
      next && next.op !== 'equal' && next.op !== hunk.op && next.class === hunk.class ? next : null;
    if (pair) i += 1;
    const [removed, added] = hunk.op === 'delete' ? [hunk.text, pair?.text] : [pair?.text, hunk.text];
    const edit = {
      removed: removed ?? '',
      added: added ?? '',
      name: hunk.class,
      category: categoryOf(hunk.class),
    };
    pieces.push({ edit, n });
    n += 1;
  }
  return pieces;
}

export const editsOf = (hunks: readonly Hunk[]): readonly Edit[] =>
  piecesOf(hunks).flatMap((piece) => ('edit' in piece ? [piece.edit] : []));
