/** The one worker that clips what was chosen on a list: one request at a time, at the pace chosen, each article on disk before the next. */
import type { Queue } from '../library/queue/queue.ts';
import type { QueueResult } from '../library/queue/transitions.ts';
import type { QueueItem } from '../library/queue/types.ts';

export interface ListWorker {
  readonly queue: Pick<Queue, 'next' | 'settle'>;
  /** The least time between the beginnings of two requests, in milliseconds; asked for before each. */
  interval(): Promise<number>;
  /** Requests, reads and clips one article. Rejects where `signal` is aborted; never for any other reason. */
  clip(item: QueueItem, signal: AbortSignal): Promise<QueueResult>;
  /** Resolves after that many milliseconds, or as soon as the queue was changed by anybody. */
  pause(milliseconds: number): Promise<void>;
  /** A signal that is aborted as soon as the person stops the queue; `done` ends the watching. */
  stopSignal(): { readonly signal: AbortSignal; readonly done: () => void };
}

/**
 * Works until nothing is left or nothing may go on. Call it where no other worker runs (a lock); it may die at any await, and another takes
 * up what it left: an article whose clip was on disk already is then seen again, never doubled.
 */
export async function workThroughQueue(worker: ListWorker): Promise<void> {
  const { queue } = worker;
  for (;;) {
    const step = await queue.next(await worker.interval());
    if (step === null) return;
    if (step.kind === 'wait') {
      await worker.pause(step.milliseconds);
      continue;
    }
    const { signal, done } = worker.stopSignal();
    try {
      const result = await worker.clip(step.item, signal);
      await queue.settle(step.item.address, result);
    } catch (error) {
      // Stopped in the middle of a request: the article waits as before.
      if (!signal.aborted) throw error;
    } finally {
      done();
    }
  }
}
