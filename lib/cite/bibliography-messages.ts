/** What passes between a screen and the worker that makes long bibliographies. */
import type { CitationOf } from './cite.ts';
import type { Citable, StyleId } from './types.ts';

export interface BibliographyTask {
  readonly citables: readonly Citable[];
  readonly style: StyleId;
}

export interface Progress {
  readonly done: number;
  readonly total: number;
}

export type BibliographyReply =
  | { readonly kind: 'progress'; readonly progress: Progress }
  | { readonly kind: 'done'; readonly entries: readonly CitationOf[] }
  | { readonly kind: 'failed'; readonly message: string };
