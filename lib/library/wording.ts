import { FirstOccurrences, markWording, wordingOf } from '../compare/wording.ts';
import { capturesOf } from './clip-writer.ts';
import type { LibraryContext } from './context.ts';
import type { ReadTransaction } from './schema.ts';
import type { Clip, FirstPlace, WordingFound } from './types.ts';

/** Clips read in one go: some milliseconds, so that the page stays quick and can be told how far it is. */
const BATCH = 24;

export interface WordingOptions {
  readonly onProgress?: (done: number, total: number) => void;
  readonly signal?: AbortSignal;
}

/**
 * Which stretches of a text of a clip never stood in the earlier clips of its language, all their versions counted, and where the others stood
 * first. Reads every one of them: a second for a thousand.
 * @param captureId which version of the clip.
 * @returns null where there is no such text.
 * @throws the signal's reason where it was aborted.
 */
export async function wordingFound(
  { connection, index }: LibraryContext,
  id: string,
  captureId: string,
  { onProgress, signal }: WordingOptions = {},
): Promise<WordingFound | null> {
  const capture = await connection.read(['captures'], (tx) => tx.objectStore('captures').get(captureId));
  if (!capture || capture.clipId !== id) return null;
  const { paragraphs, language } = capture.article;
  const first = new FirstOccurrences<FirstPlace>(wordingOf(paragraphs), isEarlier);
  const ids = await index.before(id);
  let clips = 0;
  for (let at = 0; at < ids.length; at += BATCH) {
    signal?.throwIfAborted();
    onProgress?.(at, ids.length);
    const read = await connection.read(['clips', 'captures'], (tx) =>
      Promise.all(ids.slice(at, at + BATCH).map((other) => readTexts(tx, other))),
    );
    for (const one of read) {
      if (!one) continue;
      clips += 1;
      for (const text of one.texts) first.add(one.place, wordingOf(text));
    }
  }
  signal?.throwIfAborted();
  return { clips, language, stretches: markWording(paragraphs, first) };
}

const isEarlier = (place: FirstPlace, than: FirstPlace): boolean =>
  place.day < than.day || (place.day === than.day && place.clipId < than.clipId);

const placeOf = ({ id, shown, savedAt }: Clip): FirstPlace => ({
  clipId: id,
  headline: shown.headline,
  outlet: shown.outlet,
  date: shown.date,
  day: shown.date ?? savedAt.slice(0, 10),
});

async function readTexts(
  tx: ReadTransaction,
  id: string,
): Promise<{ readonly place: FirstPlace; readonly texts: readonly (readonly string[])[] } | null> {
  const clip = await tx.objectStore('clips').get(id);
  if (!clip || clip.deletedAt !== null) return null;
  const captures = await capturesOf(tx, clip);
  return { place: placeOf(clip), texts: captures.map(({ article }) => article.paragraphs) };
}
