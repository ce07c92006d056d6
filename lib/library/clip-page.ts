import { canonicalText, labelText, TEXT_RULE } from '../article/canonical-text.ts';
import type { Article } from '../article/types.ts';
import { checkPatch, checkReading } from './check/check-input.ts';
import { type ClipPatch, type ClipRecord, clipRow, patched } from './clip-record.ts';
import { CLIP_STORES, ClipWriter, capturesOf } from './clip-writer.ts';
import { isoNow, type LibraryContext } from './context.ts';
import { addressOf, blankClip, type Look, lookOf } from './new-clip.ts';
import { checkPassage, quotationOf, withQuotation } from './quotations.ts';
import type { StoredPage, WriteTransaction } from './schema.ts';
import type { Capture, Clip, ClipOutcome, PageReading, QuotedPassage } from './types.ts';

/**
 * Keeps what one look at a page yielded. A page not known becomes a clip; the same text and label again, a sighting; another text or label,
 * a further capture of the clip. A clip in the bin comes back. Resolves once it is on disk; the page's draft is gone with the same write.
 *
 * @param patch - what the person changed. On a page already clipped, empty fields leave what is there: taking away is for `update`.
 * @param passage - words of this text, kept with the clip in the same write.
 * @throws PlainError `disk-full` and the like; nothing was written then.
 */
export async function clipPage(
  context: LibraryContext,
  reading: PageReading,
  patch: ClipPatch,
  passage?: QuotedPassage,
): Promise<ClipOutcome> {
  // Hashes and compression wait for other threads, and a transaction would not wait for them.
  checkReading(reading);
  checkPatch(patch);
  if (passage) checkPassage(passage);
  const address = addressOf(reading);
  const clipId = context.randomId();
  const { capture, page } = await lookOf(context, reading, address, clipId);
  const at = isoNow(context);
  const quoted: Quoted = (record, captureId) =>
    passage ? withQuotation(record, quotationOf(context, { ...passage, captureId }, at)) : record;
  const outcome = await context.connection.write([...CLIP_STORES, 'drafts'], async (tx) => {
    const existing = await tx.objectStore('clips').index('byAddress').get(address);
    const written = existing
      ? await clipAgain(tx, existing, { capture, page }, patch, at, quoted)
      : await clipFirst(tx, { capture, page }, patch, at, quoted);
    await tx.objectStore('drafts').delete(address);
    return written;
  });
  context.announcer.announce({ kind: 'clips', ids: [outcome.clip.id] });
  return outcome;
}

/** Adds what was quoted from a capture. */
type Quoted = <Kept extends ClipRecord>(record: Kept, captureId: string) => Kept;

async function clipFirst(
  tx: WriteTransaction,
  { capture, page }: Look,
  patch: ClipPatch,
  at: string,
  quoted: Quoted,
): Promise<ClipOutcome> {
  const blank = blankClip(capture.clipId, at);
  const clip = clipRow(quoted(patched(blank, patch, at), capture.id), [capture]);
  await writeCapture(tx, null, clip, [capture], capture, page);
  return { kind: 'saved', clip, capture };
}

async function clipAgain(
  tx: WriteTransaction,
  existing: Clip,
  { capture: look, page }: Look,
  patch: ClipPatch,
  at: string,
  quoted: Quoted,
): Promise<ClipOutcome> {
  const captures = await capturesOf(tx, existing);
  const newest = captures.at(-1);
  const back = existing.deletedAt === null ? existing : { ...existing, deletedAt: null, updatedAt: at };
  const record = { ...patched(back, withoutEmpty(patch), at), changed: null };
  if (newest && saysTheSame(newest, look)) {
    const sightings = [...existing.sightings, { at: look.at, captureId: newest.id }];
    const clip = clipRow(quoted({ ...record, sightings }, newest.id), captures);
    await writeCapture(tx, existing, clip, captures, null, null);
    return { kind: 'seen-again', clip, capture: newest };
  }
  const capture = { ...look, clipId: existing.id };
  const all = [...captures, capture];
  const clip = clipRow(quoted(record, capture.id), all);
  await writeCapture(tx, existing, clip, all, capture, page);
  return { kind: 'new-version', clip, capture };
}

async function writeCapture(
  tx: WriteTransaction,
  before: Clip | null,
  clip: Clip,
  captures: readonly Capture[],
  added: Capture | null,
  page: StoredPage | null,
): Promise<void> {
  const writer = await ClipWriter.begin(tx);
  if (added) await tx.objectStore('captures').add(added);
  if (page) await tx.objectStore('pages').add(page);
  await writer.put(before, clip, captures);
  await writer.finish();
}

/** Hashes of one rule tell; where the newest capture was hashed by an older rule, the texts themselves do. */
function saysTheSame(a: Capture, b: Capture): boolean {
  if (a.textRule === TEXT_RULE) return a.textHash === b.textHash && a.labelHash === b.labelHash;
  const text = (article: Article) => `${labelText(article)}\n${canonicalText(article.paragraphs)}`;
  return text(a.article) === text(b.article);
}

function withoutEmpty({ edits, tags, note }: ClipPatch): ClipPatch {
  return {
    ...(edits && Object.keys(edits).length > 0 ? { edits } : {}),
    ...(tags && tags.length > 0 ? { tags } : {}),
    ...(note ? { note } : {}),
  };
}
