/** Clips of a backup, checked and out of sight until one transaction takes in all of them. */
import { PlainError } from '../../plain-error.ts';
import { Unexpected } from '../check/expect.ts';
import type { LibraryContext } from '../context.ts';
import { checkProject } from '../projects/check-project.ts';
import type { Project } from '../projects/types.ts';
import type { IncomingClip } from '../schema.ts';
import type { StoredStyle } from '../style-files.ts';
import { checkClip } from './check-clip.ts';
import { BACKUP_FORMAT, BACKUP_VERSION, READ_VERSIONS } from './format.ts';
import { checkStyle } from './import-styles.ts';
import { type Entry, type Frame, readElements } from './read-elements.ts';

const BATCH = 128;
/** An import that has not ended after a day has died. */
const LEFTOVER_MS = 86_400_000;

/** Keys of what one import has set aside. */
export const ofSession = (session: string) =>
  IDBKeyRange.bound([session, 0], [session, Number.MAX_SAFE_INTEGER]);

export const removeIncoming = ({ connection }: LibraryContext, session: string) =>
  connection.write(['incoming'], (tx) => tx.objectStore('incoming').delete(ofSession(session)));

/** Removes what imports that died have set aside. */
export async function removeLeftovers({ connection, now }: LibraryContext): Promise<void> {
  const old = IDBKeyRange.upperBound([new Date(now().getTime() - LEFTOVER_MS).toISOString()]);
  const any = await connection.read(['incoming'], (tx) => tx.objectStore('incoming').getKey(old));
  if (any !== undefined) await connection.write(['incoming'], (tx) => tx.objectStore('incoming').delete(old));
}

/** What of a file memory holds: a few lists of ids, a few styles. */
export interface Aside {
  readonly projects: readonly Project[];
  readonly styles: readonly StoredStyle[];
}

/**
 * Reads and checks the whole of `file` and stores its clips under `session`.
 * @throws PlainError saying what is wrong with the file, and where.
 */
export async function setAside({ connection }: LibraryContext, session: string, file: Blob): Promise<Aside> {
  const seen = new Set<string>();
  const projects: Project[] = [];
  const styles: StoredStyle[] = [];
  const clips = clipsOf(readElements(decoded(file), checkFrame), {
    projects: async (value) => projects.push(projectOf(value, projects)),
    styles: async (value) => styles.push(await styleOf(value, styles)),
  });
  let before = 0;
  for await (const batch of inBatches(clips)) {
    // Hashing waits for another thread: the clips of a batch wait together.
    const checked = await Promise.all(batch.map((element) => checkClip(element).catch(asUnexpected)));
    const incoming = checked.map((clip, index): IncomingClip => {
      const number = before + index + 1;
      if (clip instanceof Unexpected) throw damaged(`clip ${number}`, clip);
      for (const name of namesOf(clip)) {
        if (seen.has(name)) throw damaged(`clip ${number}`, new Unexpected(name, 'stands in the file twice'));
        seen.add(name);
      }
      return { key: [session, number], ...clip };
    });
    before += batch.length;
    await connection.write(['incoming'], async (tx) => {
      await Promise.all(incoming.map(async (clip) => tx.objectStore('incoming').put(clip)));
    });
  }
  return { projects, styles };
}

/** The clips among the entries; each project and style is handed over as it comes by. */
async function* clipsOf(
  entries: AsyncIterable<Entry>,
  others: Readonly<Record<'projects' | 'styles', (value: unknown) => Promise<unknown>>>,
): AsyncGenerator<unknown> {
  for await (const { section, value } of entries) {
    if (section === 'clips') yield value;
    else await others[section](value);
  }
}

async function styleOf(value: unknown, before: readonly StoredStyle[]): Promise<StoredStyle> {
  try {
    const style = await checkStyle(value);
    if (before.some(({ id }) => id === style.id)) throw new Unexpected('id', 'stands in the file twice');
    return style;
  } catch (error) {
    throw error instanceof Unexpected ? damaged(`style ${before.length + 1}`, error) : error;
  }
}

function projectOf(value: unknown, before: readonly Project[]): Project {
  try {
    const project = checkProject(value);
    if (before.some(({ id }) => id === project.id)) throw new Unexpected('id', 'stands in the file twice');
    return project;
  } catch (error) {
    throw error instanceof Unexpected ? damaged(`project ${before.length + 1}`, error) : error;
  }
}

async function* inBatches(elements: AsyncIterable<unknown>): AsyncGenerator<readonly unknown[]> {
  let batch: unknown[] = [];
  for await (const element of elements) {
    batch.push(element);
    if (batch.length < BATCH) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}

function asUnexpected(error: unknown): Unexpected {
  if (error instanceof Unexpected) return error;
  throw error;
}

const damaged = (where: string, cause: Unexpected) =>
  new PlainError(
    'backup-damaged',
    `This file is damaged: in ${where}, ${cause.message}. Nothing was changed; try another copy.`,
    { cause },
  );

/** What can stand but once in a library. */
function namesOf({ record, captures }: Omit<IncomingClip, 'key'>): readonly string[] {
  const addresses = new Set(captures.map(({ address }) => address));
  return [
    `clip ${record.id}`,
    ...captures.map(({ id }) => `capture ${id}`),
    ...[...addresses].map((address) => `address ${address}`),
  ];
}

function checkFrame({ format, version }: Frame): void {
  if (format !== BACKUP_FORMAT) {
    throw new PlainError('backup-foreign', 'This file is not a Dateline library. Nothing was changed.');
  }
  if (!READ_VERSIONS.includes(version)) {
    throw new PlainError(
      'backup-version',
      `This file was written by another version of Dateline (format ${String(version).slice(0, 20)}; this one reads ${BACKUP_VERSION}). Nothing was changed: update Dateline and import it again.`,
    );
  }
}

async function* decoded(file: Blob): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  const reader = file.stream().getReader();
  try {
    for (let next = await reader.read(); !next.done; next = await reader.read()) {
      yield decoder.decode(next.value, { stream: true });
    }
    yield decoder.decode();
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    throw new PlainError(
      'backup-damaged',
      'This file is damaged: it is not UTF-8 text. Nothing was changed; try another copy.',
      {
        cause: error,
      },
    );
  } finally {
    await reader.cancel();
  }
}
