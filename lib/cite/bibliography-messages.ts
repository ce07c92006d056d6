/** What passes between a screen and the worker that makes long bibliographies and the citations of their entries. */
import type { CitationOf, CitationRequest } from './cite.ts';
import type { StyleProblemCode } from './style-problem.ts';
import type { LoadedStyle } from './styles.ts';
import type { CitedPart } from './together.ts';
import type { Citable } from './types.ts';

export interface BibliographyTask {
  readonly citables: readonly Citable[];
  /** List entries, or each article as it is cited elsewhere: letters after a year rest on the whole list there too. */
  readonly request: CitationRequest;
  /** Absent: all of them. Else one citation of these, which is the one entry of the reply. */
  readonly parts?: readonly CitedPart[];
  /** The loaded styles, where the request is for one of them: a worker has no library. */
  readonly loaded?: readonly LoadedStyle[];
}

export interface Progress {
  readonly done: number;
  readonly total: number;
}

export type BibliographyReply =
  | { readonly kind: 'progress'; readonly progress: Progress }
  | { readonly kind: 'done'; readonly entries: readonly CitationOf[] }
  | { readonly kind: 'failed'; readonly message: string; readonly problem: WorkerProblem | null };

/** A `StyleProblem` on its way: an error loses its class between a worker and its page. */
export interface WorkerProblem {
  readonly code: StyleProblemCode;
  readonly style: string;
}
