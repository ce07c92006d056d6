/** Comparing without holding up the page: short texts here, long ones in a worker that stays for the next. */
import type { NumberedAnswer, NumberedTask } from '../compare/compare-worker.ts';
import type { CompareAnswer, CompareTask } from '../compare/task.ts';

/** Up to so many characters on both sides together comparing takes less than a worker needs to start. */
const SHORT = 60_000;

const lengthOf = ({ a, b }: CompareTask): number =>
  [...a.paragraphs, ...b.paragraphs].reduce((sum, { length }) => sum + length, 0);

/** What of a `Worker` is used; a test brings its own. */
export interface ComparingWorker {
  postMessage(task: NumberedTask): void;
  terminate(): void;
  addEventListener(type: 'message', listener: (event: { readonly data: NumberedAnswer }) => void): void;
  addEventListener(type: 'error', listener: (event: { readonly message?: string }) => void): void;
}

interface Waiting {
  readonly resolve: (answer: CompareAnswer) => void;
  readonly reject: (error: Error) => void;
}

const startWorker = (): ComparingWorker =>
  new Worker(new URL('../compare/compare-worker.ts', import.meta.url), { type: 'module' });

/**
 * Compares two texts. A worker that fails is given up: what it was asked is refused, and the next question starts another.
 * @param start starts a worker.
 */
export function comparer(
  start: () => ComparingWorker = startWorker,
): (task: CompareTask) => Promise<CompareAnswer> {
  let worker: ComparingWorker | null = null;
  let asked = 0;
  const waiting = new Map<number, Waiting>();

  const ready = (): ComparingWorker => {
    if (worker) return worker;
    const started = start();
    started.addEventListener('message', ({ data }) => {
      const one = waiting.get(data.number);
      waiting.delete(data.number);
      if ('answer' in data) one?.resolve(data.answer);
      else one?.reject(new Error(data.failure));
    });
    started.addEventListener('error', ({ message }) => {
      started.terminate();
      worker = null;
      for (const { reject } of waiting.values()) reject(new Error(message ?? 'the comparison failed'));
      waiting.clear();
    });
    worker = started;
    return started;
  };

  return async (task) => {
    if (lengthOf(task) <= SHORT) return (await import('../compare/task.ts')).answerTask(task);
    return new Promise((resolve, reject) => {
      const number = ++asked;
      waiting.set(number, { resolve, reject });
      ready().postMessage({ number, task });
    });
  };
}

export const compareTexts = comparer();
