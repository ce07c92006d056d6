import { normaliseAddress } from '../article/address.ts';
import { capturesOf } from './clip-writer.ts';
import type { LibraryContext } from './context.ts';
import { gunzip } from './page-bytes.ts';
import { EMPTY_COUNTERS } from './schema.ts';
import { clipsById } from './search/search-index.ts';
import type { Capture, Clip, ClipFilter, ClipOrder, ClipPage } from './types.ts';

const ADDRESS_BATCH = 1000;

/** `limit` rows from `offset` of the clips that match, in order. */
export function listClips(
  { index }: LibraryContext,
  filter: ClipFilter,
  order: ClipOrder,
  offset: number,
  limit: number,
): Promise<ClipPage> {
  return index.select({ filter, order, offset, limit }, async ({ ids, matching, total }, tx) => ({
    clips: await clipsById(tx, ids),
    matching,
    total,
  }));
}

/** A clip with its captures, oldest first; null where there is none. One in the bin says so by `deletedAt`. */
export function openClip(
  { connection }: LibraryContext,
  id: string,
): Promise<{ readonly clip: Clip; readonly captures: readonly Capture[] } | null> {
  return connection.read(['clips', 'captures'], async (tx) => {
    const clip = await tx.objectStore('clips').get(id);
    return clip ? { clip, captures: await capturesOf(tx, clip) } : null;
  });
}

/** The HTML of a capture's page as it was read; null where it was too large to keep. */
export async function pageHtml({ connection }: LibraryContext, captureId: string): Promise<string | null> {
  const page = await connection.read(['pages'], (tx) => tx.objectStore('pages').get(captureId));
  return page ? new TextDecoder('utf-8', { ignoreBOM: true }).decode(await gunzip(page.bytes)) : null;
}

/** Number of clips, without reading any. */
export async function totalClips({ connection }: LibraryContext): Promise<number> {
  return ((await connection.read(['meta'], (tx) => tx.objectStore('meta').get('counters'))) ?? EMPTY_COUNTERS)
    .live;
}

/** Addresses of all clips. Reads every row: for rare use. */
export function allAddresses({ connection }: LibraryContext): Promise<readonly string[]> {
  return connection.read(['clips'], async (tx) => {
    const addresses: string[] = [];
    const clips = tx.objectStore('clips');
    let batch = await clips.getAll(null, ADDRESS_BATCH);
    while (batch.length > 0) {
      for (const clip of batch) if (clip.deletedAt === null) addresses.push(...clip.addresses);
      batch = await clips.getAll(IDBKeyRange.lowerBound(batch.at(-1)?.id, true), ADDRESS_BATCH);
    }
    return addresses;
  });
}

/** Which of some pages are clipped, by their addresses alone. */
export function savedAmong(
  { connection }: LibraryContext,
  urls: readonly string[],
): Promise<ReadonlySet<string>> {
  return connection.read(['clips'], async (tx) => {
    const byAddress = tx.objectStore('clips').index('byAddress');
    const found = await Promise.all(
      urls.map(async (url) => {
        const address = normaliseAddress(url);
        const clip = address === null ? undefined : await byAddress.get(address);
        return clip && clip.deletedAt === null ? url : null;
      }),
    );
    return new Set(found.filter((url) => url !== null));
  });
}
