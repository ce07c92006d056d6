/**
 * The worker in which a `.csl` file is read and tried, so that a style that never ends holds nobody up. Started by `tryInWorker` with
 * `new Worker(new URL('…/try-style-worker.ts', import.meta.url), { type: 'module' })`; takes one task, gives one reply, and is ended from outside.
 */
import { CslProblem } from './csl-style/csl-problem.ts';
import { connectLoadedStyles } from './kept-styles.ts';
import type { TryReply, TryTask } from './try-in-worker.ts';
import { loadedStyleOf, tryStyle } from './try-style.ts';

/** The little of a worker's own scope that is used here; the DOM's types describe a window. */
interface WorkerScope {
  onmessage: ((event: { readonly data: TryTask }) => void) | null;
  postMessage(reply: TryReply): void;
}

/** Serves one scope: a real worker's, or a test's. */
export function serve(scope: WorkerScope): void {
  scope.onmessage = async ({ data: { source, others } }) => {
    try {
      const style = await loadedStyleOf(source);
      connectLoadedStyles(async () => [style, ...others]);
      scope.postMessage({ kind: 'tried', tried: await tryStyle(style) });
    } catch (error) {
      scope.postMessage({
        kind: 'refused',
        ...(error instanceof CslProblem
          ? { code: error.code, detail: error.detail }
          : { code: 'csl-trial', detail: error instanceof Error ? error.message : String(error) }),
      });
    }
  };
}

if (typeof globalThis.window === 'undefined' && 'postMessage' in globalThis) {
  serve(globalThis as unknown as WorkerScope);
}
