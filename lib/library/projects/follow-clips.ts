import type { WriteTransaction } from '../schema.ts';
import { renamed } from './arrange.ts';

/**
 * Keeps the projects true to the clips, within the transaction that changes those: `nameOf` gives for the id of a clip the id it has now, null
 * where it is gone for good. When a project was last changed stays as it is: the person changed nothing.
 * @returns ids of the projects that changed.
 */
export async function followClips(
  tx: WriteTransaction,
  nameOf: (id: string) => string | null,
): Promise<readonly string[]> {
  const changed: string[] = [];
  let cursor = await tx.objectStore('projects').openCursor();
  while (cursor) {
    const clips = renamed(cursor.value.clips, nameOf);
    if (clips !== cursor.value.clips) {
      await cursor.update({ ...cursor.value, clips });
      changed.push(cursor.value.id);
    }
    cursor = await cursor.continue();
  }
  return changed;
}
