import { openDB } from 'idb';
import { isClosing, plainFailure } from './failure.ts';
import {
  DATABASE_VERSION,
  type Database,
  type LibrarySchema,
  migrate,
  type ReadTransaction,
  type StoreName,
  type WriteTransaction,
} from './schema.ts';
import { settle } from './settle.ts';

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
    let upgrading: Promise<unknown> = Promise.resolve();
    const opening = openDB<LibrarySchema>(this.name, DATABASE_VERSION, {
      upgrade: (database, from, to, tx) => {
        upgrading = settle(tx, () => migrate(database, tx, from, to ?? DATABASE_VERSION));
        // Heard below; where nobody waits for it yet it is no failure of its own.
        upgrading.catch(() => {});
      },
      blocked: this.blocked,
      blocking: (_current, _blocked, event) => {
        forget();
        (event.target as IDBDatabase).close();
      },
      terminated: forget,
    });
    try {
      return await opening;
    } catch (error) {
      // The browser only says that opening was called off; the upgrade says why.
      await upgrading;
      throw error;
    }
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
    }
    try {
      return start(await this.open());
    } catch (error) {
      throw plainFailure(error);
    }
  }

  async close(): Promise<void> {
    const opening = this.#opening;
    this.#opening = null;
    (await opening?.catch(() => null))?.close();
  }
}
