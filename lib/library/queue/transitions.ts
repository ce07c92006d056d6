/** How the queue moves from one state to the next: pure, with the time handed in. */
import type { ClipOutcome } from '../types.ts';
import type { QueueFailure, QueueItem, QueueRun } from './types.ts';

/** More than this in one press would weigh on a small site. */
export const MOST_A_PRESS = 200;
/** Refusals in a row, or unanswered requests in a row, after which nothing goes on by itself. */
export const MOST_IN_A_ROW = 3;
/** One article is refused twice before it is given up: the first may have been a matter of pace. */
const MOST_REFUSALS = 2;
/** How long to wait after a refusal that names no time, by refusals in a row. */
const PATIENCE = [30_000, 60_000, 120_000] as const;
/** A site that asks for more than a day is not waited for longer than a day. */
const LONGEST_WAIT = 86_400_000;

export const FRESH_RUN: QueueRun = {
  key: 'run',
  halt: null,
  requestedAt: 0,
  notBefore: 0,
  refusals: 0,
  unanswered: 0,
};

/** What became of one request. */
export type QueueResult =
  | { readonly kind: 'clipped'; readonly outcome: ClipOutcome['kind'] }
  | {
      readonly kind: 'refused';
      readonly status: number /** From now; null where the site names no time. */;
      readonly retryAfter: number | null;
    }
  | { readonly kind: 'failed'; readonly why: QueueFailure; readonly status: number };

/** The next to be requested: what was never refused first, then in the order of the list. Null where nothing is left or nothing may go on. */
export function nextItem(run: QueueRun, items: readonly QueueItem[]): QueueItem | null {
  if (run.halt !== null) return null;
  let best: QueueItem | null = null;
  for (const item of items) {
    if (item.standing.kind !== 'waiting') continue;
    if (
      !best ||
      item.refusals < best.refusals ||
      (item.refusals === best.refusals && item.order < best.order)
    )
      best = item;
  }
  return best;
}

/** The same run by a clock that was set back since: nobody must wait for a time that is a month away by mistake. */
export function byThisClock(run: QueueRun, now: number): QueueRun {
  const back = Math.max(0, run.requestedAt - now);
  return back === 0 ? run : { ...run, requestedAt: now, notBefore: run.notBefore - back };
}

/**
 * How long to wait before the next request, in milliseconds.
 * @param interval - the least time between the beginnings of two requests.
 */
export function waitBefore(run: QueueRun, interval: number, now: number): number {
  return Math.max(0, run.requestedAt + interval - now, run.notBefore - now);
}

/** The queue after one request: the run, and the item that was requested. */
export function afterRequest(
  run: QueueRun,
  item: QueueItem,
  result: QueueResult,
  now: number,
): { readonly run: QueueRun; readonly item: QueueItem } {
  if (result.kind === 'refused') return afterRefusal(run, item, result, now);
  const unanswered = result.kind === 'failed' && result.why === 'offline' ? run.unanswered + 1 : 0;
  const halt =
    result.kind === 'failed' && result.why === 'disk-full'
      ? 'disk-full'
      : unanswered >= MOST_IN_A_ROW
        ? 'offline'
        : run.halt;
  return { run: { ...run, halt, unanswered, refusals: 0 }, item: { ...item, standing: result } };
}

function afterRefusal(
  run: QueueRun,
  item: QueueItem,
  { status, retryAfter }: Extract<QueueResult, { kind: 'refused' }>,
  now: number,
) {
  const refusals = run.refusals + 1;
  const wait = retryAfter ?? PATIENCE[Math.min(refusals, PATIENCE.length) - 1] ?? 0;
  const givenUp = item.refusals + 1 >= MOST_REFUSALS;
  return {
    run: {
      ...run,
      refusals,
      unanswered: 0,
      notBefore: now + Math.min(wait, LONGEST_WAIT),
      halt: run.halt ?? (refusals >= MOST_IN_A_ROW ? ('refusals' as const) : null),
    },
    item: {
      ...item,
      refusals: item.refusals + 1,
      standing: givenUp ? { kind: 'failed' as const, why: 'refused' as const, status } : item.standing,
    },
  };
}

/** As chosen: nothing is known of it yet. */
export const waitingAgain = (item: QueueItem): QueueItem => ({
  ...item,
  refusals: 0,
  standing: { kind: 'waiting' },
});

/** Begins anew at the person's word; what the site asked for stays asked for. */
export const goingAgain = (run: QueueRun): QueueRun => ({ ...run, halt: null, refusals: 0, unanswered: 0 });
