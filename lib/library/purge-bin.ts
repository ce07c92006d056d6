import { CLIP_STORES, ClipWriter } from './clip-writer.ts';
import type { LibraryContext } from './context.ts';
import { followClips } from './projects/follow-clips.ts';

/** How long a deletion can be undone. */
export const BIN_DAYS = 30;
const DAY_MS = 86_400_000;

/** Takes out for good what has been in the bin for more than `BIN_DAYS` days, clips out of their projects too. @returns how many clips. */
export async function purgeBin(context: LibraryContext): Promise<number> {
  const before = new Date(context.now().getTime() - BIN_DAYS * DAY_MS).toISOString();
  const old = IDBKeyRange.upperBound(before, true);
  await purgeStore(context, 'projects', old);
  await purgeStore(context, 'styles', old);
  const ids = await context.connection.read(['clips'], (tx) =>
    tx.objectStore('clips').index('byDeletion').getAllKeys(old),
  );
  if (ids.length === 0) return 0;
  const projects = await context.connection.write([...CLIP_STORES, 'projects'], async (tx) => {
    const writer = await ClipWriter.begin(tx);
    // Read again: another window may have restored one meanwhile.
    const purged = await tx.objectStore('clips').index('byDeletion').getAll(old);
    for (const clip of purged) await writer.erase(clip);
    await writer.finish();
    const gone = new Set(purged.map(({ id }) => id));
    return followClips(tx, (id) => (gone.has(id) ? null : id));
  });
  context.announcer.announce({ kind: 'clips', ids });
  if (projects.length > 0) context.announcer.announce({ kind: 'projects', ids: projects });
  return ids.length;
}

/** Nobody is shown a deleted project or style, so none is told. */
async function purgeStore(
  { connection }: LibraryContext,
  name: 'projects' | 'styles',
  old: IDBKeyRange,
): Promise<void> {
  const any = await connection.read([name], (tx) => tx.objectStore(name).index('byDeletion').getKey(old));
  if (any === undefined) return;
  await connection.write([name], async (tx) => {
    for (const id of await tx.objectStore(name).index('byDeletion').getAllKeys(old))
      await tx.objectStore(name).delete(id);
  });
}
