/** Two language versions of one text, side by side: who stands beside whom, and nothing about who is right. */

/** `only-a`, `only-b`: nothing on the other side belongs to it. `many-to-many`: two by two, where neither can be told apart. */
export type BesideKind = 'one-to-one' | 'one-to-many' | 'many-to-one' | 'many-to-many' | 'only-a' | 'only-b';

/** A sentence: characters `start`..`end` (UTF-16) of paragraph `paragraph`. The sentences of a paragraph cover it without a gap. */
export interface SentencePlace {
  readonly paragraph: number;
  readonly start: number;
  readonly end: number;
}

export interface SentenceRow {
  readonly kind: BesideKind;
  readonly from: readonly SentencePlace[];
  readonly to: readonly SentencePlace[];
}

/** Paragraphs `from` of A beside paragraphs `to` of B (indexes from 0, consecutive), and their sentences. */
export interface BesideRow {
  readonly kind: BesideKind;
  readonly from: readonly number[];
  readonly to: readonly number[];
  readonly sentences: readonly SentenceRow[];
}

/** A run of segments of A beside a run of B: first index and number of each. */
export interface Bead {
  readonly fromA: number;
  readonly countA: number;
  readonly fromB: number;
  readonly countB: number;
}
