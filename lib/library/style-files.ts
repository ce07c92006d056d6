import type { LoadedStyle, OwnStyleId } from '../cite/styles.ts';
import { PlainError } from '../plain-error.ts';
import { isoNow, type LibraryContext } from './context.ts';
import { BIN_DAYS } from './purge-bin.ts';
import type { WriteTransaction } from './schema.ts';

/** A `.csl` file that the person loaded, as it is kept. It was checked before (lib/cite/try-style.ts). */
export interface StoredStyle extends LoadedStyle {
  readonly addedAt: string;
  /** Set while its removal can be undone. */
  readonly deletedAt: string | null;
}

const MAX_STYLES = 200;

/** The styles on disk that the person loaded: one transaction for each change, announced after its commit. */
export class StyleFiles {
  constructor(private readonly context: LibraryContext) {}

  /** All but the removed ones, by title. */
  async list(): Promise<readonly StoredStyle[]> {
    const all = await this.context.connection.read(['styles'], (tx) => tx.objectStore('styles').getAll());
    return all
      .filter(({ deletedAt }) => deletedAt === null)
      .sort((a, b) => a.title.localeCompare(b.title) || a.id.localeCompare(b.id));
  }

  /** Of a removed one too; null where it was never here, or is purged. */
  async titleOf(id: OwnStyleId): Promise<string | null> {
    const style = await this.context.connection.read(['styles'], (tx) => tx.objectStore('styles').get(id));
    return style?.title ?? null;
  }

  /**
   * Keeps a style. Another file of the same style goes into the bin, and whatever used it uses the new one: settings and projects.
   * @throws PlainError `too-many-styles`, `disk-full`
   */
  async add(style: LoadedStyle): Promise<void> {
    const at = isoNow(this.context);
    const { id, title, cslId, source } = style;
    const replaced = await this.context.connection.write(['styles', 'settings', 'projects'], async (tx) => {
      const store = tx.objectStore('styles');
      const all = await store.getAll();
      const known = all.find((one) => one.id === id);
      if (!known && all.length >= MAX_STYLES) throw tooMany();
      const older = all.filter((one) => one.cslId === cslId && one.id !== id && one.deletedAt === null);
      for (const one of older) await store.put({ ...one, deletedAt: at });
      await store.put({ id, title, cslId, source, addedAt: known?.addedAt ?? at, deletedAt: null });
      await useInstead(tx, new Set(older.map((one) => one.id)), id);
      return older.length > 0;
    });
    this.context.announcer.announce({ kind: 'styles', ids: [id] });
    if (replaced) {
      this.context.announcer.announce({ kind: 'settings', ids: ['style'] });
      this.context.announcer.announce({ kind: 'projects', ids: [] });
    }
  }

  /** Puts a style into the bin. What uses it keeps its name, so that `restore` puts all of that back. */
  remove(id: OwnStyleId): Promise<void> {
    return this.#setDeleted(id, isoNow(this.context));
  }

  restore(id: OwnStyleId): Promise<void> {
    return this.#setDeleted(id, null);
  }

  async #setDeleted(id: OwnStyleId, deletedAt: string | null): Promise<void> {
    await this.context.connection.write(['styles'], async (tx) => {
      const style = await tx.objectStore('styles').get(id);
      if (!style || (style.deletedAt === null) === (deletedAt === null)) return;
      await tx.objectStore('styles').put({ ...style, deletedAt });
    });
    this.context.announcer.announce({ kind: 'styles', ids: [id] });
  }
}

const tooMany = () =>
  new PlainError(
    'too-many-styles',
    `There are ${MAX_STYLES} loaded styles, removed ones of the last ${BIN_DAYS} days included, which is all that can be kept. Nothing was changed.`,
  );

async function useInstead(tx: WriteTransaction, old: ReadonlySet<string>, id: OwnStyleId): Promise<void> {
  if (old.size === 0) return;
  const settings = tx.objectStore('settings');
  for (const setting of await settings.getAll()) {
    const now = (value: unknown) => (typeof value === 'string' && old.has(value) ? id : value);
    const value = Array.isArray(setting.value) ? [...new Set(setting.value.map(now))] : now(setting.value);
    await settings.put({ ...setting, value });
  }
  const projects = tx.objectStore('projects');
  for (const project of await projects.getAll()) {
    if (old.has(project.style)) await projects.put({ ...project, style: id });
  }
}
