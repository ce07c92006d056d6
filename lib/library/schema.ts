/** The database: its stores, and the ordered list of steps that leads from nothing to the newest of them. */
import type { DBSchema, IDBPDatabase, IDBPTransaction, StoreNames } from 'idb';
import type { ClipRecord } from './clip-record.ts';
import type { Project } from './projects/types.ts';
import type { QueueItem, QueueRun } from './queue/types.ts';
import type { Segment } from './search/segment.ts';
import type { StoredStyle } from './style-files.ts';
import type { Capture, Clip, Draft, Send } from './types.ts';

export const DATABASE_NAME = 'dateline';

/** HTML of a capture's page, compressed with gzip; apart from the capture, which is read far more often. */
export interface StoredPage {
  readonly captureId: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** Counted as they are written: `count()` takes 127 ms at 10,000 clips. */
export interface Counters {
  readonly key: 'counters';
  /** Clips the person sees. */
  readonly live: number;
  /** Clips whose deletion can be undone. */
  readonly binned: number;
  /** Number of the last search segment written. */
  readonly sequence: number;
}

/** A clip of a backup, checked and waiting for the transaction that takes in the whole file. */
export interface IncomingClip {
  /** Which import, and which of its clips. Begins with the import's time, so that a left-over can be told. */
  readonly key: [string, number];
  readonly record: ClipRecord;
  readonly captures: readonly Capture[];
  readonly pages: readonly StoredPage[];
}

export interface StoredSetting {
  readonly key: string;
  readonly value: unknown;
}

export interface LibrarySchema extends DBSchema {
  /** `byAddress` is unique: the database itself refuses a second clip of one address. `byDeletion` holds binned clips only. */
  clips: { key: string; value: Clip; indexes: { byAddress: string; byDeletion: string } };
  captures: { key: string; value: Capture; indexes: { byClip: string } };
  pages: { key: string; value: StoredPage };
  drafts: { key: string; value: Draft };
  settings: { key: string; value: StoredSetting };
  meta: { key: string; value: Counters };
  search: { key: [number, number]; value: Segment };
  incoming: { key: [string, number]; value: IncomingClip };
  /** What was chosen on lists to be clipped, and how far that is. */
  queue: { key: string; value: QueueItem; indexes: { byOrder: number } };
  queueRun: { key: string; value: QueueRun };
  /** `byDeletion` holds deleted ones only. */
  projects: { key: string; value: Project; indexes: { byDeletion: string } };
  /** `.csl` files that the person loaded. `byDeletion` holds removed ones only. */
  styles: { key: string; value: StoredStyle; indexes: { byDeletion: string } };
  /** What was sent to another program, when and where. */
  sends: { key: string; value: Send; indexes: { byClip: string } };
}

export type StoreName = StoreNames<LibrarySchema>;
export type Database = IDBPDatabase<LibrarySchema>;
export type ReadTransaction = IDBPTransaction<LibrarySchema, StoreName[], 'readonly'>;
export type WriteTransaction = IDBPTransaction<LibrarySchema, StoreName[], 'readwrite'>;
type UpgradeTransaction = IDBPTransaction<LibrarySchema, StoreName[], 'versionchange'>;

export const EMPTY_COUNTERS: Counters = { key: 'counters', live: 0, binned: 0, sequence: 0 };

/** Step `n` leads from version `n` to `n + 1`. A step that has shipped never changes; later versions add steps. */
const MIGRATIONS: readonly ((database: Database, tx: UpgradeTransaction) => Promise<unknown>)[] = [
  async (database, tx) => {
    const clips = database.createObjectStore('clips', { keyPath: 'id' });
    clips.createIndex('byAddress', 'addresses', { multiEntry: true, unique: true });
    clips.createIndex('byDeletion', 'deletedAt');
    database.createObjectStore('captures', { keyPath: 'id' }).createIndex('byClip', 'clipId');
    database.createObjectStore('pages', { keyPath: 'captureId' });
    database.createObjectStore('drafts', { keyPath: 'address' });
    database.createObjectStore('settings', { keyPath: 'key' });
    database.createObjectStore('meta', { keyPath: 'key' });
    database.createObjectStore('search', { keyPath: ['from', 'to'] });
    database.createObjectStore('incoming', { keyPath: 'key' });
    return tx.objectStore('meta').put(EMPTY_COUNTERS);
  },
  async (database) => {
    database.createObjectStore('queue', { keyPath: 'address' }).createIndex('byOrder', 'order');
    database.createObjectStore('queueRun', { keyPath: 'key' });
  },
  async (database) =>
    database.createObjectStore('projects', { keyPath: 'id' }).createIndex('byDeletion', 'deletedAt'),
  async (database) =>
    database.createObjectStore('styles', { keyPath: 'id' }).createIndex('byDeletion', 'deletedAt'),
  async (database) => {
    database.createObjectStore('sends', { keyPath: 'id' }).createIndex('byClip', 'clipId');
  },
];

export const DATABASE_VERSION = MIGRATIONS.length;

/** Takes the steps that lead a database of version `from` to version `to`. */
export async function migrate(
  database: Database,
  tx: UpgradeTransaction,
  from: number,
  to: number,
): Promise<void> {
  for (const step of MIGRATIONS.slice(from, to)) await step(database, tx);
}
