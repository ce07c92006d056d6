/** The queue of chosen articles on disk: one transaction for each step, announced after its commit. */
import { normaliseAddress } from '../../article/address.ts';
import type { LibraryContext } from '../context.ts';
import type { WriteTransaction } from '../schema.ts';
import { isQueueChoice } from './check-choice.ts';
import {
  afterRequest,
  byThisClock,
  FRESH_RUN,
  goingAgain,
  MOST_A_PRESS,
  nextItem,
  type QueueResult,
  waitBefore,
  waitingAgain,
} from './transitions.ts';
import type { QueueChoice, QueueItem, QueueRun, QueueState } from './types.ts';

const STORES = ['queue' as const, 'queueRun' as const];

/** The one before a request and the wait for it; `null` where nothing is left or nothing may go on. */
export type QueueStep =
  | { readonly kind: 'request'; readonly item: QueueItem }
  | { readonly kind: 'wait'; readonly milliseconds: number }
  | null;

export class Queue {
  constructor(private readonly context: LibraryContext) {}

  state(): Promise<QueueState> {
    return this.context.connection.read([...STORES], async (tx) => {
      const [items, run] = await Promise.all([
        tx.objectStore('queue').index('byOrder').getAll(),
        tx.objectStore('queueRun').get('run'),
      ]);
      return { items, run: run ?? FRESH_RUN };
    });
  }

  /**
   * Adds what the person chose, and lets the queue go on. Where nothing was left of an earlier press, that one is forgotten.
   * @returns how many were taken: at most {@link MOST_A_PRESS} wait at a time.
   */
  async add(chosen: readonly QueueChoice[], options: { readonly withoutCookies: boolean }): Promise<number> {
    const taken = await this.#change(async (tx, run) => {
      const store = tx.objectStore('queue');
      const before = await store.index('byOrder').getAll();
      const waiting = before.filter(({ standing }) => standing.kind === 'waiting');
      if (waiting.length === 0) await store.clear();
      const known = new Set(waiting.map(({ address }) => address));
      let order = (before.at(-1)?.order ?? -1) + 1;
      let added = 0;
      for (const choice of chosen) {
        const address = isQueueChoice(choice) ? normaliseAddress(choice.url) : null;
        if (address === null || known.has(address) || known.size >= MOST_A_PRESS) continue;
        known.add(address);
        const { url, headline, listed } = choice;
        const standing = { kind: 'waiting' as const };
        await store.put({ url, headline, listed, address, order, refusals: 0, standing, ...options });
        order += 1;
        added += 1;
      }
      return { result: added, run: added > 0 ? goingAgain(run) : run };
    });
    return taken;
  }

  /**
   * What is to be done next. A request is entered on disk before it is made, so that the pace is kept across deaths.
   * @param interval - the least time between the beginnings of two requests, in milliseconds.
   */
  async next(interval: number): Promise<QueueStep> {
    const { run, items } = await this.state();
    const now = this.#now();
    const item = nextItem(run, items);
    if (!item) return null;
    const timed = byThisClock(run, now);
    if (timed !== run)
      await this.#change(async (_tx, newest) => ({ result: null, run: byThisClock(newest, now) }));
    const milliseconds = waitBefore(timed, interval, now);
    if (milliseconds > 0) return { kind: 'wait', milliseconds };
    const step = await this.#change(async (tx, newest) => {
      const current = await tx.objectStore('queue').get(item.address);
      if (newest.halt !== null || current?.standing.kind !== 'waiting') return { result: null, run: newest };
      return { result: { kind: 'request' as const, item: current }, run: { ...newest, requestedAt: now } };
    });
    // The person changed something meanwhile: look again.
    return step ?? { kind: 'wait', milliseconds: 0 };
  }

  /** Enters what became of a request. An article taken out of the queue meanwhile stays out. */
  async settle(address: string, result: QueueResult): Promise<void> {
    await this.#change(async (tx, run) => {
      const item = await tx.objectStore('queue').get(address);
      if (!item) return { result: null, run };
      const after = afterRequest(run, item, result, this.#now());
      await tx.objectStore('queue').put(after.item);
      return { result: null, run: after.run };
    });
  }

  /** Nothing is requested any more until the person says so. */
  async stop(): Promise<void> {
    await this.#change(async (_tx, run) => ({ result: null, run: { ...run, halt: run.halt ?? 'person' } }));
  }

  async resume(): Promise<void> {
    await this.#change(async (_tx, run) => ({ result: null, run: goingAgain(run) }));
  }

  /** Tries failed ones again. @param addresses - which; all of them where null. */
  async retry(addresses: readonly string[] | null): Promise<void> {
    await this.#change(async (tx, run) => {
      const store = tx.objectStore('queue');
      const items = await store.index('byOrder').getAll();
      const again = items.filter(
        ({ standing, address }) =>
          standing.kind === 'failed' && (addresses === null || addresses.includes(address)),
      );
      const waiting = items.filter(({ standing }) => standing.kind === 'waiting').length;
      for (const item of again.slice(0, MOST_A_PRESS - waiting)) await store.put(waitingAgain(item));
      return { result: null, run: goingAgain(run) };
    });
  }

  /** Forgets the queue; clips stay. */
  async clear(): Promise<void> {
    await this.#change(async (tx, run) => {
      await tx.objectStore('queue').clear();
      return { result: null, run: { ...run, halt: 'person' as const } };
    });
  }

  #now(): number {
    return this.context.now().getTime();
  }

  async #change<T>(
    work: (tx: WriteTransaction, run: QueueRun) => Promise<{ readonly result: T; readonly run: QueueRun }>,
  ): Promise<T> {
    const result = await this.context.connection.write([...STORES], async (tx) => {
      const before = (await tx.objectStore('queueRun').get('run')) ?? FRESH_RUN;
      const done = await work(tx, before);
      await tx.objectStore('queueRun').put(done.run);
      return done.result;
    });
    this.context.announcer.announce({ kind: 'queue', ids: [] });
    return result;
  }
}
