import { PlainError } from '../plain-error.ts';
import type { ImportReport } from './backup/import.ts';
import { checkPatch, checkReading } from './check/check-input.ts';
import { type ClipPatch, clipRow, patched } from './clip-record.ts';
import { CLIP_STORES, ClipWriter, capturesOf } from './clip-writer.ts';
import { isoNow, type LibraryContext } from './context.ts';
import { mergeNotes } from './merge-clips.ts';
import { addressOf, blankClip, type Look, lookOf } from './new-clip.ts';
import type { WriteTransaction } from './schema.ts';
import type { Clip, PageReading } from './types.ts';

/** An article as a row of a table gives it. */
export interface TableArticle {
  /** As a spreadsheet counts it, for messages. */
  readonly row: number;
  /** What stands for a look at the page; its HTML is not known. */
  readonly reading: PageReading;
  readonly patch: ClipPatch;
}

/** A row, ready to be written. */
interface Prepared {
  readonly look: Look;
  readonly patch: ClipPatch;
}

/**
 * Takes the rows of a table in, all of them or none. An address not known becomes a clip; a clip that is here keeps its texts and edits, and gains
 * the row's tags and note. So importing a table twice changes nothing the second time.
 * @throws PlainError `table-row` saying which row is wrong, and how; `disk-full` and the like
 */
export async function importTable(
  context: LibraryContext,
  articles: readonly TableArticle[],
): Promise<ImportReport> {
  const rows = await prepare(context, articles);
  const at = isoNow(context);
  const counts = { added: 0, updated: 0, unchanged: 0 };
  const ids = await context.connection.write([...CLIP_STORES], async (tx) => {
    const writer = await ClipWriter.begin(tx);
    const written: string[] = [];
    for (const row of rows) {
      const { outcome, id } = await takeRow(tx, writer, row, at);
      counts[outcome] += 1;
      if (outcome !== 'unchanged') written.push(id);
    }
    await writer.finish();
    return written;
  });
  if (ids.length > 0) context.announcer.announce({ kind: 'clips', ids });
  return counts;
}

async function prepare(
  context: LibraryContext,
  articles: readonly TableArticle[],
): Promise<readonly Prepared[]> {
  const rowOf = new Map<string, number>();
  const prepared: Prepared[] = [];
  for (const { row, reading, patch } of articles) {
    const address = checkedAddress(row, reading, patch);
    const before = rowOf.get(address);
    if (before !== undefined) throw wrongRow(row, `it has the address of row ${before}`);
    rowOf.set(address, row);
    prepared.push({ look: await lookOf(context, reading, address, context.randomId()), patch });
  }
  return prepared;
}

function checkedAddress(row: number, reading: PageReading, patch: ClipPatch): string {
  try {
    checkReading(reading);
    checkPatch(patch);
    return addressOf(reading);
  } catch (error) {
    if (!(error instanceof PlainError)) throw error;
    if (error.code === 'not-on-the-web')
      throw wrongRow(row, 'it has no web address (http or https), by which a clip is known');
    throw new PlainError('table-row', `Row ${row}: ${error.message}`, { cause: error });
  }
}

/** A row that cannot be taken. */
export const wrongRow = (row: number, what: string): PlainError =>
  new PlainError(
    'table-row',
    `Row ${row} of this table cannot be taken: ${what}. Nothing was changed; mend the row and try again.`,
  );

async function takeRow(
  tx: WriteTransaction,
  writer: ClipWriter,
  { look: { capture }, patch }: Prepared,
  at: string,
): Promise<{ readonly outcome: 'added' | 'updated' | 'unchanged'; readonly id: string }> {
  const here = await tx.objectStore('clips').index('byAddress').get(capture.address);
  if (here) {
    const after = joined(here, patch, at);
    if (after === here) return { outcome: 'unchanged', id: here.id };
    await writer.put(here, after, await capturesOf(tx, here));
    return { outcome: 'updated', id: here.id };
  }
  const clip = clipRow(patched(blankClip(capture.clipId, at), patch, at), [capture]);
  await tx.objectStore('captures').add(capture);
  await writer.put(null, clip, [capture]);
  return { outcome: 'added', id: clip.id };
}

/** A clip with a row's tags and note; out of the bin, as by any import. */
function joined(clip: Clip, { tags = [], note = '' }: ClipPatch, at: string): Clip {
  const more = patched(clip, { tags: [...clip.tags, ...tags], note: mergeNotes(clip.note, note) }, at);
  return more.deletedAt === null ? more : { ...more, deletedAt: null, updatedAt: at };
}
