import { capturesOf, segmentEntry } from '../clip-writer.ts';
import { EMPTY_COUNTERS, type WriteTransaction } from '../schema.ts';
import { MAX_SEGMENT, packSegment, type SegmentEntry } from './segment.ts';

const BATCH = 256;

/** Writes the search index and the counters anew from the clips, which are the truth. */
export async function rebuildIndex(tx: WriteTransaction): Promise<void> {
  const segments = tx.objectStore('search');
  let { sequence } = (await tx.objectStore('meta').get('counters')) ?? EMPTY_COUNTERS;
  let [live, binned] = [0, 0];
  let entries: SegmentEntry[] = [];
  const write = async () => {
    sequence += 1;
    await segments.put(packSegment(sequence, sequence, entries));
    entries = [];
  };
  await segments.clear();
  const clips = tx.objectStore('clips');
  let batch = await clips.getAll(null, BATCH);
  while (batch.length > 0) {
    // All at once: one request after the other is far slower.
    const texts = await Promise.all(
      batch.map((clip) => (clip.deletedAt === null ? capturesOf(tx, clip) : [])),
    );
    for (const [at, clip] of batch.entries()) {
      const isLive = clip.deletedAt === null;
      if (isLive) live += 1;
      else binned += 1;
      entries.push(segmentEntry(clip, texts[at] ?? []));
    }
    if (entries.length > MAX_SEGMENT / 2) await write();
    batch = await clips.getAll(IDBKeyRange.lowerBound(batch.at(-1)?.id, true), BATCH);
  }
  if (entries.length > 0) await write();
  await tx.objectStore('meta').put({ key: 'counters', live, binned, sequence });
}
