import { CLIP_STORES, ClipWriter, capturesOf } from '../clip-writer.ts';
import { isoNow, type LibraryContext } from '../context.ts';
import { mergeClips, rowOfWhole, type WholeClip } from '../merge-clips.ts';
import { followClips } from '../projects/follow-clips.ts';
import type { IncomingClip, WriteTransaction } from '../schema.ts';
import { moveSends } from '../sends.ts';
import type { Clip } from '../types.ts';
import { canonicalJson } from './canonical-json.ts';
import { recordOf } from './format.ts';
import { mergeProjectsIn } from './import-projects.ts';
import { mergeStylesIn } from './import-styles.ts';
import { type Aside, ofSession, removeIncoming, setAside } from './set-aside.ts';

/** What an import did, in clips of the file; and in projects and styles, where it brought or changed any. */
export interface ImportReport {
  readonly added: number;
  readonly updated: number;
  readonly unchanged: number;
  readonly projects?: number;
  readonly styles?: number;
}

/**
 * Takes in a backup. Every clip is checked and set aside first, out of sight; one transaction then merges all of them. So a file of any size
 * comes in whole or not at all, whatever fails on the way.
 * @throws PlainError saying what is wrong with the file, and where.
 */
export async function importBackup(context: LibraryContext, file: Blob): Promise<ImportReport> {
  const session = `${isoNow(context)} ${context.randomId()}`;
  try {
    const given = await setAside(context, session, file);
    const stores = [...CLIP_STORES, 'incoming' as const, 'projects' as const, 'styles' as const];
    const { report, clips, projects, styles } = await context.connection.write(stores, (tx) =>
      takeIn(tx, session, given),
    );
    if (clips.length > 0) context.announcer.announce({ kind: 'clips', ids: clips });
    if (projects.length > 0) context.announcer.announce({ kind: 'projects', ids: projects });
    if (styles.length > 0) context.announcer.announce({ kind: 'styles', ids: styles });
    return report;
  } catch (error) {
    await removeIncoming(context, session).catch(() => {
      // What was set aside is out of sight; the next opening removes it.
    });
    throw error;
  }
}

async function takeIn(
  tx: WriteTransaction,
  session: string,
  given: Aside,
): Promise<{
  readonly report: ImportReport;
  readonly clips: readonly string[];
  readonly projects: readonly string[];
  readonly styles: readonly string[];
}> {
  const counts = { added: 0, updated: 0, unchanged: 0 };
  const clips: string[] = [];
  /** Clips that are another one now: of the file, or here. */
  const names = new Map<string, string>();
  const writer = await ClipWriter.begin(tx);
  let cursor = await tx.objectStore('incoming').openCursor(ofSession(session));
  while (cursor) {
    const { outcome, id, replaced } = await mergeIn(tx, writer, cursor.value);
    counts[outcome] += 1;
    if (outcome !== 'unchanged') clips.push(id);
    for (const name of replaced) names.set(name, id);
    // An id that went away may come back with the file.
    names.delete(id);
    await cursor.delete();
    cursor = await cursor.continue();
  }
  await writer.finish();
  const nameOf = (id: string): string => {
    const name = names.get(id);
    // A clip that took others in may itself have gone into an older one later on.
    return name === undefined ? id : nameOf(name);
  };
  const followed = names.size === 0 ? [] : await followClips(tx, nameOf);
  const merged = await mergeProjectsIn(tx, given.projects, nameOf);
  const styles = await mergeStylesIn(tx, given.styles);
  return {
    report: {
      ...counts,
      ...(merged.length > 0 && { projects: merged.length }),
      ...(styles.length > 0 && { styles: styles.length }),
    },
    clips,
    projects: [...new Set([...followed, ...merged])],
    styles,
  };
}

async function mergeIn(
  tx: WriteTransaction,
  writer: ClipWriter,
  incoming: IncomingClip,
): Promise<{
  readonly outcome: 'added' | 'updated' | 'unchanged';
  readonly id: string;
  /** Ids that the clip had in the file or here, and has no longer. */
  readonly replaced: readonly string[];
}> {
  const [first, ...others] = await sameStory(tx, incoming);
  let whole: WholeClip = incoming;
  if (first) {
    whole = { record: recordOf(first), captures: await capturesOf(tx, first) };
    // The file may say that two clips here are one story: those go into the first.
    for (const other of others) {
      whole = mergeClips(whole, { record: recordOf(other), captures: await capturesOf(tx, other) });
      await writer.erase(other, true);
      await moveSends(tx, other.id, first.id);
    }
    whole = mergeClips(whole, incoming);
  }
  const clip = rowOfWhole(whole);
  const replaced = [incoming.record.id, ...others.map(({ id }) => id)].filter((id) => id !== clip.id);
  if (first && others.length === 0 && canonicalJson(clip) === canonicalJson(first)) {
    return { outcome: 'unchanged', id: clip.id, replaced };
  }
  const captures = tx.objectStore('captures');
  const here = new Set([first, ...others].flatMap((clip) => clip?.captures.map(({ id }) => id) ?? []));
  for (const capture of whole.captures) {
    // Those of the clips that went into the first now name it as theirs.
    if (!here.has(capture.id) || others.length > 0) await captures.put(capture);
  }
  for (const page of incoming.pages) if (!here.has(page.captureId)) await tx.objectStore('pages').put(page);
  await writer.put(first ?? null, clip, whole.captures);
  return { outcome: first ? 'updated' : 'added', id: clip.id, replaced };
}

/** Clips here that are the incoming one: by id, by address, or by a capture. The oldest first. */
async function sameStory(tx: WriteTransaction, { record, captures }: IncomingClip): Promise<readonly Clip[]> {
  const clips = tx.objectStore('clips');
  const byAddress = clips.index('byAddress');
  const addresses = [...new Set(captures.map(({ address }) => address))];
  const owned = await Promise.all(captures.map(({ id }) => tx.objectStore('captures').get(id)));
  const found = await Promise.all([
    clips.get(record.id),
    ...addresses.map((address) => byAddress.get(address)),
    ...owned.map((capture) => (capture ? clips.get(capture.clipId) : undefined)),
  ]);
  const distinct = new Map(found.flatMap((clip) => (clip ? [[clip.id, clip] as const] : [])));
  return [...distinct.values()].sort((a, b) =>
    a.savedAt < b.savedAt ? -1 : a.savedAt > b.savedAt ? 1 : a.id < b.id ? -1 : 1,
  );
}
