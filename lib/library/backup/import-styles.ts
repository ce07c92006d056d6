import { fields, text, time, Unexpected } from '../check/expect.ts';
import { sha256Hex } from '../hashes.ts';
import type { WriteTransaction } from '../schema.ts';
import type { StoredStyle } from '../style-files.ts';

const MAX_TITLE = 300;
const MAX_ID = 2000;
/** Characters; the reader of styles takes no more (lib/cite/csl-style/read-csl.ts). */
const MAX_SOURCE = 1_000_000;

/**
 * Checks one loaded style of a backup: its mark is that of its file. Whether it is a style is seen when it is used, and told then.
 * @throws Unexpected naming what is wrong, and where.
 */
export async function checkStyle(value: unknown): Promise<StoredStyle> {
  const style = fields(value, 'style');
  const source = text(style.source, 'source', MAX_SOURCE);
  const id = text(style.id, 'id', MAX_ID);
  const hash = await sha256Hex(source);
  if (id !== `own:${hash.slice(0, 16)}`) throw new Unexpected('id', 'is not that of its file');
  return {
    id: `own:${hash.slice(0, 16)}`,
    title: text(style.title, 'title', MAX_TITLE),
    cslId: text(style.cslId, 'cslId', MAX_ID),
    source,
    addedAt: time(style.addedAt, 'addedAt'),
    deletedAt: style.deletedAt === null ? null : time(style.deletedAt, 'deletedAt'),
  };
}

/** Takes the styles of a backup in. One that is in the bin on one side only comes back. @returns ids of those that are new or came back. */
export async function mergeStylesIn(
  tx: WriteTransaction,
  given: readonly StoredStyle[],
): Promise<readonly string[]> {
  const store = tx.objectStore('styles');
  const changed: string[] = [];
  for (const style of given) {
    const here = await store.get(style.id);
    if (here && (here.deletedAt === null || style.deletedAt !== null)) continue;
    await store.put(here ? { ...here, deletedAt: null } : style);
    changed.push(style.id);
  }
  return changed;
}
