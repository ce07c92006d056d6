import { mostTelling, plainFailure } from './failure.ts';

/** What settling needs of a transaction wrapped by idb. */
interface Settling {
  readonly done: Promise<void>;
  readonly error: DOMException | null;
  abort(): void;
  addEventListener(type: 'error', listener: (event: Event) => void, options: { capture: true }): void;
}

/**
 * Does `work` in a transaction, all of it or nothing.
 *
 * A failure shows in up to four places, in an order that differs between browsers and from run to run: the request that failed, the work
 * that waited for it, the transaction, and the promise of its end. Most of them only say that the rest was called off.
 *
 * @returns what `work` came to, once it is committed.
 * @throws the most telling of these errors, in plain words where it is the browser's; nothing was written then.
 */
export async function settle<Tx extends Settling, T>(tx: Tx, work: (tx: Tx) => Promise<T>): Promise<T> {
  const failed: unknown[] = [];
  // On the way down to the request: what waits for the request itself goes on before the event has come up again.
  tx.addEventListener('error', ({ target }) => failed.push((target as IDBRequest).error), { capture: true });
  try {
    const [result] = await Promise.all([begun(work, tx), tx.done]);
    return result;
  } catch (error) {
    try {
      tx.abort();
    } catch {
      // Aborted already: that is what failed.
    }
    await tx.done.catch(() => {});
    throw plainFailure(mostTelling([tx.error, error, ...failed]));
  }
}

/** Work that throws before its first await rejects like any other. */
const begun = async <Tx, T>(work: (tx: Tx) => Promise<T>, tx: Tx): Promise<T> => work(tx);
