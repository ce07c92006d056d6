import { capturesOf } from '../clip-writer.ts';
import type { LibraryContext } from '../context.ts';
import { toBase64 } from '../page-bytes.ts';
import type { ReadTransaction } from '../schema.ts';
import type { Clip } from '../types.ts';
import { canonicalJson } from './canonical-json.ts';
import { BACKUP_FORMAT, BACKUP_VERSION, type BackupClip, recordOf } from './format.ts';

const BATCH = 64;

/**
 * The whole library as one JSON file, piece by piece: a clip, project or style a line, in the order of their ids, every object's fields in the order
 * of their names, and no time but those of the library. The same library gives the same bytes.
 */
export async function* exportAll({ connection }: LibraryContext): AsyncGenerator<string> {
  yield `{"format":${JSON.stringify(BACKUP_FORMAT)},"version":${BACKUP_VERSION},"clips":[`;
  let last: string | null = null;
  for (;;) {
    const after: string | null = last;
    const clips = await connection.read(['clips', 'captures', 'pages'], async (tx) => {
      const range = after === null ? null : IDBKeyRange.lowerBound(after, true);
      const rows = await tx.objectStore('clips').getAll(range, BATCH);
      return Promise.all(rows.map((row) => backupClip(tx, row)));
    });
    for (const clip of clips)
      yield `${clip.id === clips[0]?.id && last === null ? '' : ','}\n${canonicalJson(clip)}`;
    last = clips.at(-1)?.id ?? null;
    if (last === null) break;
  }
  yield '\n],"projects":[';
  const projects = await connection.read(['projects'], (tx) => tx.objectStore('projects').getAll());
  yield projects.map((project) => `\n${canonicalJson(project)}`).join();
  yield '\n],"styles":[';
  const styles = await connection.read(['styles'], (tx) => tx.objectStore('styles').getAll());
  yield styles.map((style) => `\n${canonicalJson(style)}`).join();
  yield '\n]}\n';
}

async function backupClip(tx: ReadTransaction, row: Clip): Promise<BackupClip> {
  const captures = await capturesOf(tx, row);
  const pages = await Promise.all(captures.map(({ id }) => tx.objectStore('pages').get(id)));
  return {
    ...recordOf(row),
    captures: captures.map(({ clipId: _, ...capture }, index) => {
      const page = pages[index];
      return { ...capture, page: page ? toBase64(page.bytes) : null };
    }),
  };
}
