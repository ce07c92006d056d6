/**
 * The worker in which quotations are found in long texts. Started with `new Worker(new URL('…/find-worker.ts', import.meta.url),
 * { type: 'module' })`; answers one task.
 */
import { type FindTask, type FoundQuotations, findAll } from './find-quotations.ts';

/** The little of a worker's own scope that is used here; the DOM's types describe a window. */
interface WorkerScope {
  onmessage: ((event: { readonly data: FindTask }) => void) | null;
  postMessage(found: FoundQuotations): void;
}

const scope = globalThis as unknown as WorkerScope;
scope.onmessage = ({ data }) => scope.postMessage(findAll(data));
