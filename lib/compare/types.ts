/** A comparison of two texts, paragraph by paragraph and word by word. The command line prints exactly this. */

export type RowKind = 'same' | 'changed' | 'moved' | 'split' | 'merged' | 'removed' | 'added';

/** What a change is about. The first four are small changes: folded by default. */
export type HunkClass =
  | 'typography'
  | 'spelling'
  | 'abbreviation'
  | 'function-words'
  | 'number-date'
  | 'name-post'
  | 'wording'
  | 'moved';

export interface Hunk {
  readonly op: 'equal' | 'delete' | 'insert';
  /** Characters of the original text, never of a normalised one. */
  readonly text: string;
  readonly class?: HunkClass;
}

/**
 * One row: paragraphs `from` of A against paragraphs `to` of B (indexes from 0, consecutive; each stands in exactly one row).
 * `equal`+`delete` joined give A's paragraphs (joined by one newline), `equal`+`insert` give B's.
 */
export interface Row {
  readonly kind: RowKind;
  readonly from: readonly number[];
  readonly to: readonly number[];
  readonly hunks: readonly Hunk[];
}

export interface Summary {
  readonly same: number;
  readonly changed: number;
  readonly moved: number;
  readonly split: number;
  readonly merged: number;
  readonly removed: number;
  readonly added: number;
  readonly wordsDeleted: number;
  readonly wordsInserted: number;
  /** Number of changes by class (a delete with its insert counts once). */
  readonly classes: Readonly<Partial<Record<HunkClass, number>>>;
  /** True where the cost cap was hit and part of the result is coarser than it could be. */
  readonly capped: boolean;
}

export interface Comparison {
  readonly rows: readonly Row[];
  readonly summary: Summary;
}
