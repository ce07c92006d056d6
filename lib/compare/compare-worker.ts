/**
 * The worker in which long texts are compared, so that the page that asked stays quick. Started with
 * `new Worker(new URL('…/compare-worker.ts', import.meta.url), { type: 'module' })`; answers each task under its number.
 */
import { answerTask, type CompareAnswer, type CompareTask } from './task.ts';

export interface NumberedTask {
  readonly number: number;
  readonly task: CompareTask;
}

export type NumberedAnswer =
  | { readonly number: number; readonly answer: CompareAnswer }
  | { readonly number: number; readonly failure: string };

/** The little of a worker's own scope that is used here; the DOM's types describe a window. */
interface WorkerScope {
  onmessage: ((event: { readonly data: NumberedTask }) => void) | null;
  postMessage(reply: NumberedAnswer): void;
}

/** Serves one scope: a real worker's, or a test's. */
export function serve(scope: WorkerScope): void {
  scope.onmessage = ({ data: { number, task } }) => {
    try {
      scope.postMessage({ number, answer: answerTask(task) });
    } catch (error) {
      scope.postMessage({ number, failure: error instanceof Error ? error.message : String(error) });
    }
  };
}

if (typeof globalThis.window === 'undefined' && 'postMessage' in globalThis) {
  serve(globalThis as unknown as WorkerScope);
}
