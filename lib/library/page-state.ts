import { addressOfReading } from '../article/address.ts';
import { CLIP_STORES, ClipWriter, capturesOf } from './clip-writer.ts';
import type { LibraryContext } from './context.ts';
import { type ArticleHashes, hashesOf } from './hashes.ts';
import type { Clip, PageReading, PageState } from './types.ts';

/**
 * How a page that is an article stands to the library.
 * @param note - whether a difference, or its end, is recorded on the clip. Never from a private window; an archive's copy shows what the page
 *   was, so that nothing is recorded from it either.
 */
export async function stateOf(
  context: LibraryContext,
  reading: Pick<PageReading, 'url' | 'at' | 'article'>,
  { note }: { readonly note: boolean },
): Promise<PageState> {
  const address = addressOfReading(reading);
  if (address === null) return { kind: 'article' };
  const hashes = await hashesOf(reading.article);
  const clip = await context.connection.read(['clips'], (tx) =>
    tx.objectStore('clips').index('byAddress').get(address),
  );
  const state = compare(clip, hashes);
  const live = (reading.article.archivedCopy ?? null) === null;
  if (!note || !live || !clip || state.kind === 'article' || !isNews(clip, state, hashes)) return state;
  return noteLook(context, address, hashes, reading.at);
}

function compare(clip: Clip | undefined, hashes: ArticleHashes): PageState {
  const newest = clip?.captures.at(-1);
  if (!clip || !newest || clip.deletedAt !== null) return { kind: 'article' };
  if (newest.textHash !== hashes.textHash) return { kind: 'changed', clip, what: 'text' };
  return newest.labelHash === hashes.labelHash
    ? { kind: 'saved', clip }
    : { kind: 'changed', clip, what: 'label' };
}

/** Whether a look tells more than the clip records already. A page seen twice with one change is noted once. */
function isNews({ changed }: Clip, state: PageState, { textHash, labelHash }: ArticleHashes): boolean {
  if (state.kind === 'saved') return changed !== null;
  return changed?.textHash !== textHash || changed.labelHash !== labelHash;
}

/** Decides again inside the transaction: another window may have clipped the page meanwhile. */
async function noteLook(
  context: LibraryContext,
  address: string,
  hashes: ArticleHashes,
  at: string,
): Promise<PageState> {
  const state = await context.connection.write([...CLIP_STORES], async (tx): Promise<PageState> => {
    const clip = await tx.objectStore('clips').index('byAddress').get(address);
    const seen = compare(clip, hashes);
    if (!clip || seen.kind === 'article' || !isNews(clip, seen, hashes)) return seen;
    const { textHash, labelHash } = hashes;
    const after = { ...clip, changed: seen.kind === 'saved' ? null : { at, textHash, labelHash } };
    const writer = await ClipWriter.begin(tx);
    await writer.put(clip, after, await capturesOf(tx, clip));
    await writer.finish();
    return compare(after, hashes);
  });
  if (state.kind === 'saved' || state.kind === 'changed') {
    context.announcer.announce({ kind: 'clips', ids: [state.clip.id] });
  }
  return state;
}
