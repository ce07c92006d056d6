/** One clip on its way to Zotero: what the screen hands to the background. */
import { isRecord } from './connector.ts';
import type { ZoteroItem } from './item.ts';

export interface ZoteroSnapshot {
  readonly title: string;
  readonly url: string;
  readonly html: string;
}

export interface ZoteroJob {
  /** Of this sending: the same where it is asked again after a death, so that it goes on instead of beginning anew. */
  readonly id: string;
  readonly clipId: string;
  readonly captureId: string;
  /** Which version of the clip, from 1. */
  readonly version: number;
  /** Earlier sendings of this clip that the person knows of. */
  readonly known: readonly string[];
  /** `L1`, `C23`: see `targets.ts`. */
  readonly target: string;
  readonly item: ZoteroItem;
  readonly tags: readonly string[];
  /** Null where none is wanted. */
  readonly snapshot: ZoteroSnapshot | null;
}

const isText = (value: unknown, most: number): value is string =>
  typeof value === 'string' && value.length <= most;
const isShort = (value: unknown) => isText(value, 5000);
const isList = (value: unknown, most: number, is: (one: unknown) => boolean): boolean =>
  Array.isArray(value) && value.length <= most && value.every(is);

/** A page is stored up to 16 million bytes. */
const MOST_HTML = 20_000_000;
const MOST_NOTE = 30_000_000;

function isItem(value: unknown): boolean {
  if (!isRecord(value) || value.itemType !== 'newspaperArticle') return false;
  const { creators, notes, tags, attachments, ...fields } = value;
  return (
    isShort(value.id) &&
    Object.values(fields).every((field) => isText(field, 20_000)) &&
    isList(creators, 10, (one) => isRecord(one) && isShort(one.lastName) && one.fieldMode === 1) &&
    isList(notes, 2, (one) => isRecord(one) && isText(one.note, MOST_NOTE)) &&
    isList(tags, 0, () => false) &&
    isList(attachments, 0, () => false)
  );
}

const isSnapshot = (value: unknown): boolean =>
  value === null ||
  (isRecord(value) && isShort(value.title) && isShort(value.url) && isText(value.html, MOST_HTML));

/** Whether what came with a message is a job. */
export function isZoteroJob(value: unknown): value is ZoteroJob {
  return (
    isRecord(value) &&
    [value.id, value.clipId, value.captureId].every((id) => isText(id, 100) && id !== '') &&
    Number.isSafeInteger(value.version) &&
    isList(value.known, 10_000, (id) => isText(id, 100)) &&
    typeof value.target === 'string' &&
    /^[LC]\d{1,15}$/.test(value.target) &&
    isItem(value.item) &&
    isList(value.tags, 1000, isShort) &&
    isSnapshot(value.snapshot)
  );
}
