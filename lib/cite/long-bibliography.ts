import type { BibliographyReply, BibliographyTask, Progress } from './bibliography-messages.ts';
import type { CitationOf } from './cite.ts';
import { StyleProblem } from './style-problem.ts';

/** What of a `Worker` is used; a test brings its own. */
export interface BibliographyWorker {
  postMessage(task: BibliographyTask): void;
  terminate(): void;
  addEventListener(type: 'message', listener: (event: { readonly data: BibliographyReply }) => void): void;
  addEventListener(type: 'error', listener: (event: { readonly message?: string }) => void): void;
}

/**
 * The list entries in the style's own order, made off the main thread.
 * @param worker started on `bibliography-worker.ts`; ended here whatever happens
 * @param onProgress called with the entries made so far, some fifty times at most
 * @throws the signal's reason where it was aborted; nothing is kept then
 */
export function longBibliography(
  worker: BibliographyWorker,
  task: BibliographyTask,
  {
    onProgress,
    signal,
  }: { readonly onProgress?: (progress: Progress) => void; readonly signal?: AbortSignal } = {},
): Promise<readonly CitationOf[]> {
  return new Promise<readonly CitationOf[]>((resolve, reject) => {
    if (signal?.aborted) return reject(signal.reason);
    signal?.addEventListener('abort', () => reject(signal.reason), { once: true });
    worker.addEventListener('error', ({ message }) => reject(new Error(message ?? 'the worker failed')));
    worker.addEventListener('message', ({ data }) => {
      if (data.kind === 'progress') onProgress?.(data.progress);
      else if (data.kind === 'done') resolve(data.entries);
      else if (data.problem) reject(new StyleProblem(data.problem.code, data.problem.style));
      else reject(new Error(data.message));
    });
    worker.postMessage(task);
  }).finally(() => worker.terminate());
}
