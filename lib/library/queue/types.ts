/** What the person chose on a list to be clipped in the background, and how far that is. IndexedDB is the truth; a worker may die at any await. */
import type { ClipOutcome } from '../types.ts';

/** Why a chosen article was not clipped. */
export type QueueFailure =
  | 'not-found'
  | 'refused'
  | 'server'
  | 'no-article'
  | 'several'
  | 'too-large'
  | 'not-a-page'
  | 'redirected'
  | 'offline'
  | 'timed-out'
  | 'disk-full'
  | 'not-saved';

/** An article to be clipped, as its list tells of it. */
export interface QueueChoice {
  readonly url: string;
  readonly headline: string;
  /** The day its list prints beside it. */
  readonly listed: { readonly raw: string; readonly iso: string } | null;
}

/** Where it is: to be requested, clipped, or given up with a reason. */
export type QueueStanding =
  | { readonly kind: 'waiting' }
  | { readonly kind: 'clipped'; readonly outcome: ClipOutcome['kind'] }
  | {
      readonly kind: 'failed';
      readonly why: QueueFailure /** The answer of the server, 0 where there was none. */;
      readonly status: number;
    };

export interface QueueItem extends QueueChoice {
  /** Normalised address: no page stands in the queue twice. */
  readonly address: string;
  /** Place in the list, from 0. */
  readonly order: number;
  /** How often the site refused it since it was chosen or retried. */
  readonly refusals: number;
  readonly standing: QueueStanding;
  /** Chosen in a private window: requested without cookies. */
  readonly withoutCookies: boolean;
}

/** Why nothing goes on by itself. */
export type QueueHalt = 'person' | 'refusals' | 'offline' | 'disk-full';

/** Times in milliseconds since 1970. */
export interface QueueRun {
  readonly key: 'run';
  /** Null while it may go on; whether anybody is at work is another matter (a browser that was closed). */
  readonly halt: QueueHalt | null;
  /** The last request began then, 0 where there was none. */
  readonly requestedAt: number;
  /** The site asked for no request before then. */
  readonly notBefore: number;
  /** Refusals in a row, and requests in a row that found no server. */
  readonly refusals: number;
  readonly unanswered: number;
}

export interface QueueState {
  readonly run: QueueRun;
  /** In the order of the list. */
  readonly items: readonly QueueItem[];
}
