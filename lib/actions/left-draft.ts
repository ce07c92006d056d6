import type { Library } from '../library/library.ts';
import type { Clip } from '../library/types.ts';

/**
 * Lays over a clip what a window left as a draft because it closed in the middle of an edit: a change of a clip takes several steps, which
 * a closing window does not live to see. A draft older than the clip has been overtaken and goes.
 */
export async function takeLeftDraft(store: Library, clip: Clip): Promise<Clip> {
  let taken = clip;
  for (const address of clip.addresses) {
    const draft = await store.draft(address);
    if (!draft) continue;
    const { edits, tags, note } = draft;
    if (draft.updatedAt > clip.updatedAt) taken = await store.update(clip.id, { edits, tags, note });
    await store.removeDraft(address, draft.updatedAt);
  }
  return taken;
}
