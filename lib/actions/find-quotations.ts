/** What became of a clip's kept quotations, without holding up the page. */
import type { FindTask, FoundQuotations } from '../compare/find-quotations.ts';
import type { ClipDetail } from '../services.ts';

/** Up to so many characters of all texts together the page itself is quicker than a worker that has to start. */
const SHORT = 60_000;

/** What of a `Worker` is used; a test brings its own. */
export interface FindingWorker {
  postMessage(task: FindTask): void;
  terminate(): void;
  addEventListener(type: 'message', listener: (event: { readonly data: FoundQuotations }) => void): void;
  addEventListener(type: 'error', listener: (event: { readonly message?: string }) => void): void;
}

const startWorker = (): FindingWorker =>
  new Worker(new URL('../compare/find-worker.ts', import.meta.url), { type: 'module' });

/**
 * Where the kept quotations of a clip stand in a text, by their ids.
 * @param now its paragraphs; by default the newest version's
 */
export async function findQuotations(
  { clip, captures }: ClipDetail,
  now: readonly string[] = captures.at(-1)?.article.paragraphs ?? [],
  start = startWorker,
): Promise<FoundQuotations> {
  const quotations = (clip.quotations ?? []).map(({ id, captureId, ...quoted }) => ({
    id,
    quoted,
    from: captures.findIndex((capture) => capture.id === captureId),
  }));
  if (quotations.length === 0) return new Map();
  const task: FindTask = { quotations, texts: captures.map(({ article }) => article.paragraphs), now };
  const length = [...task.texts, now].flat().reduce((sum, text) => sum + text.length, 0);
  if (length <= SHORT) return (await import('../compare/find-quotations.ts')).findAll(task);
  const worker = start();
  return new Promise<FoundQuotations>((resolve, reject) => {
    worker.addEventListener('error', ({ message }) => reject(new Error(message ?? 'the worker failed')));
    worker.addEventListener('message', ({ data }) => resolve(data));
    worker.postMessage(task);
  }).finally(() => worker.terminate());
}
