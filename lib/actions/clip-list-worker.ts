/** The worker in the hidden page: the queue on disk, the browser's `DOMParser`, and the one module that requests. */
import { browser } from '../browser.ts';
import type { Library } from '../library/library.ts';
import { clipListed } from './clip-list-article.ts';
import { LIST_LOCK } from './clip-list-lock.ts';
import { requestPage } from './clip-list-request.ts';
import { type ListWorker, workThroughQueue } from './clip-list-run.ts';
import { library } from './open-library.ts';

/** Firefox ends a background page after half a minute without an event. */
const ALIVE_EVERY = 10_000;

const tell = (message: unknown) => void browser.runtime.sendMessage(message).catch(() => {});

/** Works through the queue, alone among all pages of this profile; a second call waits until the first has ended. */
export async function workInHiddenPage(): Promise<void> {
  await navigator.locks.request(LIST_LOCK, async () => {
    const alive = import.meta.env.FIREFOX
      ? setInterval(() => tell({ type: 'queue/alive' }), ALIVE_EVERY)
      : undefined;
    try {
      await workThroughQueue(listWorker(await library()));
    } finally {
      clearInterval(alive);
    }
  });
}

function listWorker(store: Library): ListWorker {
  const onQueue = (listener: () => void) =>
    store.onChange(({ kind }) => {
      if (kind === 'queue') listener();
    });
  return {
    queue: store.queue,
    interval: async () => (await store.clipInterval()) * 1000,
    clip: (item, signal) =>
      clipListed(
        {
          store,
          request: requestPage,
          parse: (html) => new DOMParser().parseFromString(html, 'text/html'),
          now: Date.now,
          saved: (addresses) => tell({ type: 'queue/saved', addresses }),
        },
        item,
        signal,
      ),
    pause: (milliseconds) =>
      new Promise((resolve) => {
        const end = () => {
          clearTimeout(timer);
          unsubscribe();
          resolve();
        };
        // A timer counts in 32 bits.
        const timer = setTimeout(end, Math.min(milliseconds, 2 ** 31 - 1));
        const unsubscribe = onQueue(end);
      }),
    stopSignal: () => {
      const controller = new AbortController();
      const done = onQueue(() => {
        void store.queue.state().then(({ run }) => {
          if (run.halt !== null) controller.abort();
        });
      });
      return { signal: controller.signal, done };
    },
  };
}
