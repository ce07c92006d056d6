import { normaliseAddress } from '../article/address.ts';
import { definedEdits } from './clip-record.ts';
import { isoNow, type LibraryContext } from './context.ts';
import type { Draft } from './types.ts';

/** What the person typed and did not save yet, by the page's address. */
export async function draftOf(context: LibraryContext, url: string): Promise<Draft | null> {
  const address = normaliseAddress(url) ?? url;
  return (await context.connection.read(['drafts'], (tx) => tx.objectStore('drafts').get(address))) ?? null;
}

/** Keeps what the person typed; clipping the page removes it. */
export async function saveDraft(context: LibraryContext, draft: Omit<Draft, 'updatedAt'>): Promise<void> {
  const address = normaliseAddress(draft.address) ?? draft.address;
  const kept: Draft = {
    address,
    edits: definedEdits(draft.edits),
    tags: [...draft.tags],
    note: draft.note,
    updatedAt: isoNow(context),
  };
  await context.connection.write(['drafts'], (tx) => tx.objectStore('drafts').put(kept));
  context.announcer.announce({ kind: 'drafts', ids: [address] });
}

export async function removeDraft(context: LibraryContext, url: string): Promise<void> {
  const address = normaliseAddress(url) ?? url;
  await context.connection.write(['drafts'], (tx) => tx.objectStore('drafts').delete(address));
  context.announcer.announce({ kind: 'drafts', ids: [address] });
}
