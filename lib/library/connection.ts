import { openDB } from 'idb';
import { isClosing, plainFailure } from './failure.ts';
import {
  DATABASE_VERSION,
  type Database,
  migrate,
  type ReadTransaction,
  type StoreName,
  type WriteTransaction,
} from './schema.ts';

/**
 * One window's way to the database. Where another window needs to upgrade it, or the browser ends the connection, it closes itself and
 * opens again at the next use.
 *
 * The work given to `read` and `write` may await nothing but its transaction: a transaction with no request under way commits itself.
 */
export class Connection {
  #opening: Promise<Database> | null = null;

  constructor(
    readonly name: string,
    /** Called while an older window keeps this one from upgrading the database. */
    private readonly blocked: () => void = () => {},
  ) {}

  /** @throws PlainError `library-newer` where a later version of Dateline has upgraded the database. */
  async open(): Promise<Database> {
    try {
      this.#opening ??= this.#connect();
      return await this.#opening;
    } catch (error) {
      this.#opening = null;
      throw plainFailure(error);
    }
  }

  async #connect(): Promise<Database> {
    const forget = () => {
      this.#opening = null;
    };
    return openDB(this.name, DATABASE_VERSION, {
      upgrade: (database, from, to, tx) => migrate(database, tx, from, to ?? DATABASE_VERSION),
      blocked: this.blocked,
      blocking: (_current, _blocked, event) => {
        forget();
        (event.target as IDBDatabase).close();
      },
      terminated: forget,
    });
  }

  async read<T>(stores: StoreName[], work: (tx: ReadTransaction) => Promise<T>): Promise<T> {
    const tx = await this.#begin((database) => database.transaction(stores, 'readonly'));
    return settle(tx, work);
  }

  /** Resolves once what was written is on disk; where anything fails, nothing was written. */
  async write<T>(stores: StoreName[], work: (tx: WriteTransaction) => Promise<T>): Promise<T> {
    const tx = await this.#begin((database) =>
      database.transaction(stores, 'readwrite', { durability: 'strict' }),
    );
    return settle(tx, work);
  }

  async #begin<T>(start: (database: Database) => T): Promise<T> {
    try {
      return start(await this.open());
    } catch (error) {
      if (!isClosing(error)) throw plainFailure(error);
      this.#opening = null;
      return start(await this.open());
    }
  }

  async close(): Promise<void> {
    const opening = this.#opening;
    this.#opening = null;
    (await opening?.catch(() => null))?.close();
  }
}

async function settle<Tx extends ReadTransaction | WriteTransaction, T>(
  tx: Tx,
  work: (tx: Tx) => Promise<T>,
): Promise<T> {
  try {
    const [result] = await Promise.all([work(tx), tx.done]);
    return result;
  } catch (error) {
    try {
      tx.abort();
    } catch {
      // Aborted already: that is what failed.
    }
    // The transaction's own error says why it was aborted (a full disk); a request's may only say that it was.
    await tx.done.catch(() => {});
    throw plainFailure(tx.error ?? error);
  }
}
