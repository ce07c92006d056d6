import type { LibraryChange } from './types.ts';

/** The one channel on which every commit is announced. */
export const CHANNEL_NAME = 'dateline-library';

const KINDS: readonly unknown[] = [
  'clips',
  'drafts',
  'settings',
  'queue',
  'projects',
  'styles',
  'sends',
] satisfies LibraryChange['kind'][];

const isChange = (value: unknown): value is LibraryChange =>
  typeof value === 'object' && value !== null && 'kind' in value && KINDS.includes(value.kind);

/** Tells every window, this one included, what was committed. Where the platform has no BroadcastChannel, this window alone. */
export class Announcer {
  readonly #channel: BroadcastChannel | null;
  readonly #listeners = new Set<(change: LibraryChange) => void>();

  constructor(name: string) {
    this.#channel = typeof BroadcastChannel === 'undefined' ? null : new BroadcastChannel(name);
    this.#channel?.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
      if (isChange(data)) this.#tell(data);
    });
    // Node alone: an open channel must not keep the command line running.
    (this.#channel as { unref?: () => void } | null)?.unref?.();
  }

  announce(change: LibraryChange): void {
    this.#channel?.postMessage(change);
    this.#tell(change);
  }

  /** @returns the unsubscriber. */
  onChange(listener: (change: LibraryChange) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  #tell(change: LibraryChange): void {
    for (const listener of this.#listeners) listener(change);
  }

  close(): void {
    this.#listeners.clear();
    this.#channel?.close();
  }
}
