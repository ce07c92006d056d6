import { PlainError } from '../../plain-error.ts';
import { isoNow, type LibraryContext } from '../context.ts';
import { BIN_DAYS } from '../purge-bin.ts';
import type { ReadTransaction, WriteTransaction } from '../schema.ts';
import { added, moved } from './arrange.ts';
import {
  MAX_PROJECT_CLIPS,
  MAX_PROJECT_NAME,
  MAX_PROJECT_NOTE,
  MAX_PROJECTS,
  type Project,
  type ProjectPatch,
} from './types.ts';

const READS = ['projects' as const, 'clips' as const];

/** The projects on disk: one transaction for each change, announced after its commit. A project as read leaves out clips in the bin. */
export class Projects {
  constructor(private readonly context: LibraryContext) {}

  /** All but the deleted ones, those changed last first. */
  list(): Promise<readonly Project[]> {
    return this.context.connection.read([...READS], async (tx) => {
      const [all, binned] = await Promise.all([tx.objectStore('projects').getAll(), binnedClips(tx)]);
      return all
        .filter(({ deletedAt }) => deletedAt === null)
        .map((project) => asRead(project, binned))
        .sort((a, b) => b.updatedAt.localeCompare(a.updatedAt) || a.id.localeCompare(b.id));
    });
  }

  /** Null where it is deleted. */
  open(id: string): Promise<Project | null> {
    return this.context.connection.read([...READS], async (tx) => {
      const [project, binned] = await Promise.all([tx.objectStore('projects').get(id), binnedClips(tx)]);
      return project && project.deletedAt === null ? asRead(project, binned) : null;
    });
  }

  /** @throws PlainError `too-many-projects`, `project-full`, `bad-project` */
  async create(name: string, style: string, clips: readonly string[] = []): Promise<Project> {
    const at = isoNow(this.context);
    const blank = { id: this.context.randomId(), note: '', order: 'style', clips: [] } as const;
    const times = { createdAt: at, updatedAt: at, deletedAt: null };
    const project = checked({ ...blank, name: tidyName(name), style, ...times });
    await this.context.connection.write([...READS], async (tx) => {
      const store = tx.objectStore('projects');
      if ((await store.count()) >= MAX_PROJECTS) {
        throw new PlainError(
          'too-many-projects',
          `There are ${MAX_PROJECTS} projects, deleted ones of the last ${BIN_DAYS} days included, which is all that can be kept. Nothing was changed.`,
        );
      }
      await store.put(notTooFull(project, { ...project, clips: added([], await kept(tx, clips)) }));
    });
    return this.#told(project.id);
  }

  /** @throws PlainError `project-gone`, `bad-project` */
  update(id: string, patch: ProjectPatch): Promise<Project> {
    const { name } = patch;
    const given = name === undefined ? patch : { ...patch, name: tidyName(name) };
    return this.#change(id, async (project) => ({ ...project, ...given }));
  }

  /**
   * Adds clips in front of another, at the end where that is null. Those that are in it already stay where they are.
   * @throws PlainError `project-gone`, `project-full`
   */
  add(id: string, clips: readonly string[], before: string | null = null): Promise<Project> {
    return this.#change(id, async (project, tx) => ({
      ...project,
      clips: added(project.clips, await kept(tx, clips), before),
    }));
  }

  /** Takes clips out; the clips themselves stay. @throws PlainError `project-gone` */
  drop(id: string, clips: readonly string[]): Promise<Project> {
    return this.#change(id, async (project) => ({
      ...project,
      clips: project.clips.filter((clip) => !clips.includes(clip)),
    }));
  }

  /** Moves clips in front of another, to the end where that is null. @throws PlainError `project-gone` */
  move(id: string, clips: readonly string[], before: string | null): Promise<Project> {
    return this.#change(id, async (project) => ({ ...project, clips: moved(project.clips, clips, before) }));
  }

  /** Puts a project into the bin; its clips stay. One that is gone already is passed over. */
  remove(id: string): Promise<void> {
    return this.#setDeleted(id, isoNow(this.context));
  }

  restore(id: string): Promise<void> {
    return this.#setDeleted(id, null);
  }

  async #setDeleted(id: string, deletedAt: string | null): Promise<void> {
    const at = isoNow(this.context);
    await this.context.connection.write(['projects'], async (tx) => {
      const project = await tx.objectStore('projects').get(id);
      if (!project || (project.deletedAt === null) === (deletedAt === null)) return;
      await tx.objectStore('projects').put({ ...project, deletedAt, updatedAt: at });
    });
    this.context.announcer.announce({ kind: 'projects', ids: [id] });
  }

  async #change(
    id: string,
    change: (project: Project, tx: WriteTransaction) => Promise<Project>,
  ): Promise<Project> {
    const at = isoNow(this.context);
    await this.context.connection.write([...READS], async (tx) => {
      const before = await tx.objectStore('projects').get(id);
      if (!before || before.deletedAt !== null) throw gone();
      const after = notTooFull(before, checked(await change(before, tx)));
      if (JSON.stringify(after) !== JSON.stringify(before))
        await tx.objectStore('projects').put({ ...after, updatedAt: at });
    });
    return this.#told(id);
  }

  /** Announces a change, and reads what came of it. */
  async #told(id: string): Promise<Project> {
    this.context.announcer.announce({ kind: 'projects', ids: [id] });
    const project = await this.open(id);
    if (!project) throw gone();
    return project;
  }
}

const gone = () =>
  new PlainError(
    'project-gone',
    'This project was deleted in another window, so the change was not saved. Undo the deletion and try again.',
  );

/** A project with its clips that are not in the bin. */
const asRead = (project: Project, binned: ReadonlySet<string>): Project => ({
  ...project,
  clips: project.clips.filter((id) => !binned.has(id)),
});

async function binnedClips(tx: ReadTransaction): Promise<ReadonlySet<string>> {
  return new Set(await tx.objectStore('clips').index('byDeletion').getAllKeys());
}

/** Those of some clips that the library has. */
async function kept(tx: WriteTransaction, ids: readonly string[]): Promise<readonly string[]> {
  const found = await Promise.all(ids.map((id) => tx.objectStore('clips').getKey(id)));
  return found.filter((id) => id !== undefined);
}

const tidyName = (name: string): string =>
  name
    .normalize('NFC')
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim();

function checked(project: Project): Project {
  const { name, note } = project;
  if (name === '' || name.length > MAX_PROJECT_NAME || note.length > MAX_PROJECT_NOTE) {
    throw new PlainError(
      'bad-project',
      `A project has a name of 1 to ${MAX_PROJECT_NAME} characters and a note of at most ${MAX_PROJECT_NOTE}. Nothing was changed.`,
    );
  }
  return project;
}

/** What was joined from two profiles may be over the limit; it only grows no further. */
function notTooFull(before: Project, after: Project): Project {
  if (after.clips.length <= Math.max(MAX_PROJECT_CLIPS, before.clips.length)) return after;
  throw new PlainError(
    'project-full',
    `A project holds ${MAX_PROJECT_CLIPS} clips at most. Nothing was added: begin another project.`,
  );
}
