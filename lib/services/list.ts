/** Clipping the articles of a list, and open tabs. */
import type { ClipInterval } from '../library/queue/interval.ts';
import type { QueueChoice, QueueFailure, QueueHalt, QueueItem } from '../library/queue/types.ts';
import type { ClipOutcome } from '../library/types.ts';

export type { ClipInterval, QueueChoice, QueueFailure, QueueItem };

/** How far the articles chosen on a list are. */
export interface QueueView {
  /** In the order of the list; none where nothing was chosen. */
  readonly items: readonly QueueItem[];
  /** Whether somebody works on it now: not after the browser was closed, until the person resumes. */
  readonly running: boolean;
  /** Why it stopped; null where nothing stopped it. */
  readonly halt: QueueHalt | null;
  /** The article that is requested now or next; null where nobody works. */
  readonly current: QueueItem | null;
  /** The site asked for no request before then, in milliseconds since 1970. */
  readonly notBefore: number;
}

/** An open tab that holds an article. */
export interface OpenTab {
  readonly tabId: number;
  readonly url: string;
  readonly headline: string;
  readonly privateWindow: boolean;
}

export interface ListServices {
  /** The articles that the page in the current tab lists; none on a page that is no list and has no "More From". */
  listing(): Promise<{ readonly articles: readonly QueueChoice[]; readonly privateWindow: boolean }>;
  /** Which of some pages are clipped already. */
  saved(urls: readonly string[]): Promise<ReadonlySet<string>>;
  /** Begins to clip in the background; the only call that leads to requests, with `resume` and `retry`. @returns how many were taken. */
  clip(chosen: readonly QueueChoice[], privateWindow: boolean): Promise<number>;
  queue(): Promise<QueueView>;
  /** Calls back after every step of the queue; returns the unsubscriber. */
  onQueue(listener: () => void): () => void;
  stop(): Promise<void>;
  resume(): Promise<void>;
  /** Failed ones again: those at these addresses, all of them where null. */
  retry(addresses: readonly string[] | null): Promise<void>;
  /** Forgets the queue; clips stay. */
  clear(): Promise<void>;
  interval(): Promise<ClipInterval>;
  setInterval(seconds: ClipInterval): Promise<void>;
  /** How many open tabs are at articles of granted hosts, by their addresses alone. */
  countTabs(): Promise<number>;
  openTabs(): Promise<readonly OpenTab[]>;
  /** Clips the page in a tab without requesting it. */
  clipTab(tab: OpenTab): Promise<ClipOutcome['kind']>;
}
