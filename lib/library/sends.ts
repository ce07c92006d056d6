/** What was sent to Zotero: written down before the request and after, so that nothing is sent twice without the person knowing. */
import { PlainError } from '../plain-error.ts';
import { isoNow, type LibraryContext } from './context.ts';
import type { WriteTransaction } from './schema.ts';
import type { Send } from './types.ts';

const STORES = ['sends' as const];

/** What the sender says of a sending that it is about to begin. */
export type NewSend = Omit<Send, 'at' | 'standing' | 'lacks'>;

export class Sends {
  constructor(private readonly context: LibraryContext) {}

  /** Sendings of these clips, oldest first. */
  async of(clipIds: readonly string[]): Promise<readonly Send[]> {
    const found = await this.context.connection.read([...STORES], (tx) => {
      const index = tx.objectStore('sends').index('byClip');
      return Promise.all([...new Set(clipIds)].map((id) => index.getAll(id)));
    });
    return found.flat().sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
  }

  async open(id: string): Promise<Send | null> {
    return (await this.context.connection.read([...STORES], (tx) => tx.objectStore('sends').get(id))) ?? null;
  }

  /**
   * Enters a sending as `saving`. Nothing may be sent before this has resolved.
   * @param known - the sendings of this clip that the person knows of.
   * @returns null, and enters nothing, where there is one that is not among them.
   * @throws PlainError `clip-gone`
   */
  async begin(send: NewSend, known: readonly string[]): Promise<Send | null> {
    const entered: Send = { ...send, at: isoNow(this.context), standing: 'saving', lacks: [] };
    const result = await this.context.connection.write(['clips', ...STORES], async (tx) => {
      const clip = await tx.objectStore('clips').get(send.clipId);
      if (!clip || clip.deletedAt !== null)
        throw new PlainError('clip-gone', 'This clip was deleted in another window, so nothing was sent.');
      const before = await tx.objectStore('sends').index('byClip').getAllKeys(send.clipId);
      if (before.some((id) => !known.includes(id))) return null;
      await tx.objectStore('sends').put(entered);
      return entered;
    });
    if (result) this.#announce(send.clipId);
    return result;
  }

  /** Enters how far a sending is. One that is gone stays gone. */
  async enter(
    id: string,
    now: Pick<Send, 'standing'> & Partial<Pick<Send, 'session' | 'lacks'>>,
  ): Promise<void> {
    const clipId = await this.context.connection.write([...STORES], async (tx) => {
      const before = await tx.objectStore('sends').get(id);
      if (!before) return null;
      await tx.objectStore('sends').put({ ...before, ...now });
      return before.clipId;
    });
    if (clipId !== null) this.#announce(clipId);
  }

  /** Takes a sending out that certainly did not arrive. */
  async forget(id: string): Promise<void> {
    await this.context.connection.write([...STORES], (tx) => tx.objectStore('sends').delete(id));
    this.#announce(id);
  }

  #announce(id: string): void {
    this.context.announcer.announce({ kind: 'sends', ids: [id] });
  }
}

/** Takes out what was noted of a clip that is gone for good. */
export async function removeSends(tx: WriteTransaction, clipId: string): Promise<void> {
  const store = tx.objectStore('sends');
  for (const key of await store.index('byClip').getAllKeys(clipId)) await store.delete(key);
}

/** Moves what was noted of a clip that has become part of another. */
export async function moveSends(tx: WriteTransaction, from: string, to: string): Promise<void> {
  const store = tx.objectStore('sends');
  for (const send of await store.index('byClip').getAll(from)) await store.put({ ...send, clipId: to });
}
