import { PlainError } from '../plain-error.ts';
import { checkPatch } from './check/check-input.ts';
import { type ClipPatch, clipRow, patched } from './clip-record.ts';
import { CLIP_STORES, ClipWriter, capturesOf } from './clip-writer.ts';
import { isoNow, type LibraryContext } from './context.ts';
import type { Clip } from './types.ts';

/**
 * Changes edits, tags or note of a clip. `edits` replace all edits before, so that leaving a field out takes its edit back.
 * @throws PlainError `clip-gone` where the clip was deleted.
 */
export function updateClip(context: LibraryContext, id: string, patch: ClipPatch): Promise<Clip> {
  checkPatch(patch);
  const at = isoNow(context);
  return changeClip(context, id, (clip) => patched(clip, patch, at));
}

/**
 * Writes a clip as `change` leaves it; the same object changes nothing.
 * @throws PlainError `clip-gone` where the clip was deleted.
 */
export async function changeClip(
  context: LibraryContext,
  id: string,
  change: (clip: Clip) => Clip,
): Promise<Clip> {
  const clip = await context.connection.write([...CLIP_STORES], async (tx) => {
    const before = await tx.objectStore('clips').get(id);
    if (!before || before.deletedAt !== null) {
      throw new PlainError(
        'clip-gone',
        'This clip was deleted in another window, so the change was not saved. Undo the deletion and try again.',
      );
    }
    const changed = change(before);
    if (changed === before) return before;
    const captures = await capturesOf(tx, before);
    const after = clipRow(changed, captures);
    const writer = await ClipWriter.begin(tx);
    await writer.put(before, after, captures);
    await writer.finish();
    return after;
  });
  context.announcer.announce({ kind: 'clips', ids: [id] });
  return clip;
}

/** Puts clips into the bin. Those that are there, or gone, are passed over. */
export const removeClips = (context: LibraryContext, ids: readonly string[]): Promise<void> =>
  setDeleted(context, ids, isoNow(context));

/** Takes clips back from the bin. */
export const restoreClips = (context: LibraryContext, ids: readonly string[]): Promise<void> =>
  setDeleted(context, ids, null);

async function setDeleted(
  context: LibraryContext,
  ids: readonly string[],
  deletedAt: string | null,
): Promise<void> {
  const at = isoNow(context);
  await context.connection.write([...CLIP_STORES], async (tx) => {
    const writer = await ClipWriter.begin(tx);
    for (const id of new Set(ids)) {
      const before = await tx.objectStore('clips').get(id);
      if (!before || (before.deletedAt === null) === (deletedAt === null)) continue;
      const captures = deletedAt === null ? await capturesOf(tx, before) : [];
      await writer.put(before, { ...before, deletedAt, updatedAt: at }, captures);
    }
    await writer.finish();
  });
  context.announcer.announce({ kind: 'clips', ids });
}
