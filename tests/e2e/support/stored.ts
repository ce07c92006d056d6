/** What lies on the disk, read past the extension's own code. */
import type { Page } from '@playwright/test';
import type { Capture, Clip, Draft } from '../../../lib/library/types.ts';

export interface Stored {
  readonly clips: readonly Clip[];
  readonly captures: readonly Capture[];
  readonly drafts: readonly Draft[];
  /** Rows in all stores but the settings and the counters, which are written before any clip. */
  readonly rows: number;
}

/** Everything stored, as any page of the extension may read it. */
export function stored(extensionPage: Page): Promise<Stored> {
  return extensionPage.evaluate(async () => {
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      const opening = indexedDB.open('dateline');
      opening.onsuccess = () => resolve(opening.result);
      opening.onerror = () => reject(opening.error);
    });
    const names = [...database.objectStoreNames];
    const tx = database.transaction(names);
    const all = (name: string) =>
      new Promise<unknown[]>((resolve, reject) => {
        const asking = tx.objectStore(name).getAll();
        asking.onsuccess = () => resolve(asking.result);
        asking.onerror = () => reject(asking.error);
      });
    const found = new Map<string, unknown[]>();
    for (const name of names) found.set(name, await all(name));
    database.close();
    const counted = names.filter((name) => name !== 'settings' && name !== 'meta');
    return {
      clips: found.get('clips') as Clip[],
      captures: found.get('captures') as Capture[],
      drafts: found.get('drafts') as Draft[],
      rows: counted.reduce((sum, name) => sum + (found.get(name)?.length ?? 0), 0),
    };
  });
}
