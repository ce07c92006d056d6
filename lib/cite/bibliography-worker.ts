/**
 * The worker that makes long bibliographies: a thousand entries take seconds. Started by `longBibliography` with
 * `new Worker(new URL('…/bibliography-worker.ts', import.meta.url), { type: 'module' })`; takes one task, replies with progress, then with the
 * entries, and is ended from outside.
 */
import type { BibliographyReply, BibliographyTask } from './bibliography-messages.ts';
import { bibliography, citations } from './cite.ts';
import { connectLoadedStyles } from './kept-styles.ts';
import { StyleProblem } from './style-problem.ts';
import { citeTogether } from './together.ts';

/** The little of a worker's own scope that is used here; the DOM's types describe a window. */
interface WorkerScope {
  onmessage: ((event: { readonly data: BibliographyTask }) => void) | null;
  postMessage(reply: BibliographyReply): void;
}

/** Serves one scope: a real worker's, or a test's. */
export function serve(scope: WorkerScope): void {
  scope.onmessage = async ({ data: { citables, request, parts, loaded = [] } }) => {
    try {
      connectLoadedStyles(async () => loaded);
      const onProgress = (done: number, total: number) =>
        scope.postMessage({ kind: 'progress', progress: { done, total } });
      const { style, form, order } = request;
      const entries = parts
        ? [{ id: parts[0]?.id ?? '', citation: await citeTogether(citables, parts, request) }]
        : form === 'entry'
          ? await bibliography(citables, style, { onProgress, ...(order && { order }) })
          : await citations(citables, request);
      scope.postMessage({ kind: 'done', entries });
    } catch (error) {
      scope.postMessage({
        kind: 'failed',
        message: error instanceof Error ? error.message : String(error),
        problem: error instanceof StyleProblem ? { code: error.code, style: error.style } : null,
      });
    }
  };
}

if (typeof globalThis.window === 'undefined' && 'postMessage' in globalThis) {
  serve(globalThis as unknown as WorkerScope);
}
