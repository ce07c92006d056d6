import { normaliseAddress } from '../article/address.ts';
import { checkPatch } from './check/check-input.ts';
import { definedEdits } from './clip-record.ts';
import { isoNow, type LibraryContext } from './context.ts';
import type { Draft } from './types.ts';

/** What the person typed and did not save yet, by the page's address. */
export async function draftOf(context: LibraryContext, url: string): Promise<Draft | null> {
  const address = normaliseAddress(url) ?? url;
  return (await context.connection.read(['drafts'], (tx) => tx.objectStore('drafts').get(address))) ?? null;
}

/**
 * Keeps what the person typed; clipping the page removes it. A window that closes may still call it: once the library is open, nothing is
 * waited for between the call and the commit, and the browser carries out a commit that was asked for though the window is gone.
 */
export async function saveDraft(context: LibraryContext, draft: Omit<Draft, 'updatedAt'>): Promise<void> {
  checkPatch(draft);
  const address = normaliseAddress(draft.address) ?? draft.address;
  const kept: Draft = {
    address,
    edits: definedEdits(draft.edits),
    tags: [...draft.tags],
    note: draft.note,
    updatedAt: isoNow(context),
  };
  await context.connection.write(['drafts'], (tx) => {
    const putting = tx.objectStore('drafts').put(kept);
    // By itself it would commit only once the window has heard of the success; a popup that lost the focus hears no more.
    tx.commit();
    return putting;
  });
  context.announcer.announce({ kind: 'drafts', ids: [address] });
}

/** Removes the draft of an address where it is not younger than `upTo`: another window may be typing on. */
export async function removeDraft(context: LibraryContext, url: string, upTo: string): Promise<void> {
  const address = normaliseAddress(url) ?? url;
  await context.connection.write(['drafts'], async (tx) => {
    const draft = await tx.objectStore('drafts').get(address);
    if (draft && draft.updatedAt <= upTo) await tx.objectStore('drafts').delete(address);
  });
  context.announcer.announce({ kind: 'drafts', ids: [address] });
}
