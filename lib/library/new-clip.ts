import { addressOfReading } from '../article/address.ts';
import { complete } from '../article/complete.ts';
import { PlainError } from '../plain-error.ts';
import type { ClipRecord } from './clip-record.ts';
import type { LibraryContext } from './context.ts';
import { hashesOf, sha256Hex } from './hashes.ts';
import { gzip } from './page-bytes.ts';
import type { StoredPage } from './schema.ts';
import type { Capture, PageReading } from './types.ts';

/** What one look at a page is stored as. */
export interface Look {
  readonly capture: Capture;
  /** Null where the page's HTML is not kept. */
  readonly page: StoredPage | null;
}

/** The address under which a page is known. @throws PlainError `not-on-the-web` where it is not on the web. */
export function addressOf(reading: PageReading): string {
  const address = addressOfReading(reading);
  if (address === null) {
    throw new PlainError(
      'not-on-the-web',
      'This page has no web address (http or https), so it cannot be clipped. Nothing was saved.',
    );
  }
  return address;
}

/** A reading as it is stored. Hashes and compression wait for other threads: to be called before a transaction, which would not wait for them. */
export async function lookOf(
  { randomId }: LibraryContext,
  { url, title, at, article: asRead, html }: PageReading,
  address: string,
  clipId: string,
): Promise<Look> {
  const id = randomId();
  const article = complete(asRead);
  const bytes = html === null ? null : new TextEncoder().encode(html);
  const [hashes, htmlHash, packed] = await Promise.all([
    hashesOf(article),
    bytes && sha256Hex(bytes),
    bytes && gzip(bytes),
  ]);
  return {
    capture: { id, clipId, at, address, url, title, article, ...hashes, htmlHash },
    page: packed && { captureId: id, bytes: packed },
  };
}

/** A clip that holds nothing of the person's yet. */
export const blankClip = (id: string, at: string): ClipRecord => ({
  id,
  sightings: [],
  changed: null,
  edits: {},
  tags: [],
  note: '',
  savedAt: at,
  updatedAt: at,
  deletedAt: null,
});
