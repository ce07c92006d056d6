/** Makes what is sent to Zotero of a clip: the item with its notes, the tags, the page. Needs a page with a document, for the snapshot. */
import { zoteroItem } from '../handoff/zotero/item.ts';
import type { ZoteroJob, ZoteroSnapshot } from '../handoff/zotero/job.ts';
import { personNote, type QuotedWords, quotationsNote } from '../handoff/zotero/notes.ts';
import { inertSnapshot } from '../handoff/zotero/snapshot.ts';
import type { Library } from '../library/library.ts';
import type { Capture } from '../library/types.ts';
import type { ClipDetail, ZoteroOrder, ZoteroParcel } from '../services.ts';
import { t } from '../words.ts';
import { citableClip, citedAddress } from './citable.ts';

/** The version that an order is of; the newest where it names none, or one that is gone. */
export const orderedCapture = ({ captures }: ClipDetail, order: ZoteroOrder): Capture | undefined =>
  captures.find(({ id }) => id === order.captureId) ?? captures.at(-1);

/** @param key - the citation key, unique among those sent with it. */
export async function zoteroJob(
  store: Library,
  detail: ClipDetail,
  order: ZoteroOrder,
  parcel: ZoteroParcel,
  key: string,
): Promise<ZoteroJob | null> {
  const capture = orderedCapture(detail, order);
  if (!capture) return null;
  const { clip, captures } = detail;
  const notes = [
    personNote(parcel.note ?? clip.note),
    parcel.quotations ? quotationsNote(quotedWords(detail), NOTE_WORDS) : null,
  ];
  const tags = [...(parcel.tags.own ? clip.tags : []), ...parcel.tags.added];
  return {
    id: order.resume ?? crypto.randomUUID(),
    clipId: clip.id,
    captureId: capture.id,
    version: captures.indexOf(capture) + 1,
    known: order.known,
    target: parcel.target,
    item: zoteroItem(
      citableClip(clip, capture),
      key,
      notes.filter((note) => note !== null),
    ),
    tags: [...new Set(tags)],
    snapshot: parcel.snapshot ? await snapshotOf(store, capture) : null,
  };
}

const NOTE_WORDS = {
  get quotations() {
    return t('zoteroNoteQuotations');
  },
  paragraphs: (first: number, last: number) =>
    first === last ? t('zoteroNoteParagraph', first) : t('zoteroNoteParagraphs', first, last),
};

function quotedWords({ clip, captures }: ClipDetail): readonly QuotedWords[] {
  return (clip.quotations ?? []).flatMap(({ captureId, paragraph, to, words }) => {
    const from = captures.find(({ id }) => id === captureId);
    if (!from) return [];
    const { article, url } = from;
    return [
      {
        words,
        paragraph,
        to,
        url: citedAddress(article.archivedCopy?.url ?? url),
        blocks: [article.headline, ...article.paragraphs],
      },
    ];
  });
}

async function snapshotOf(store: Library, capture: Capture): Promise<ZoteroSnapshot | null> {
  const html = await store.pageHtml(capture.id);
  if (html === null) return null;
  const title = capture.title || capture.article.headline;
  const { url, at } = capture;
  const page = new DOMParser().parseFromString(html, 'text/html');
  const language = capture.article.language;
  return { title, url, html: inertSnapshot(page, { title, url, at, language }) };
}
