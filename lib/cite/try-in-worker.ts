import { CslProblem, type CslProblemCode } from './csl-style/csl-problem.ts';
import type { LoadedStyle } from './styles.ts';
import type { TriedStyle } from './try-style.ts';

/** The largest known style takes under a second. */
const LIMIT_SECONDS = 10;

export interface TryTask {
  /** The file's text. */
  readonly source: string;
  /** Those that are kept already: one may be the parent. */
  readonly others: readonly LoadedStyle[];
}

export type TryReply =
  | { readonly kind: 'tried'; readonly tried: TriedStyle }
  | { readonly kind: 'refused'; readonly code: CslProblemCode; readonly detail: string };

/** What of a `Worker` is used; a test brings its own. */
export interface TryWorker {
  postMessage(task: TryTask): void;
  terminate(): void;
  addEventListener(type: 'message', listener: (event: { readonly data: TryReply }) => void): void;
  addEventListener(type: 'error', listener: (event: { readonly message?: string }) => void): void;
}

/**
 * Checks a `.csl` file in a worker, which is ended whatever happens.
 * @param worker started on `try-style-worker.ts`
 * @throws CslProblem saying why it is not taken
 */
export function tryInWorker(
  worker: TryWorker,
  task: TryTask,
  limitSeconds: number = LIMIT_SECONDS,
): Promise<TriedStyle> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  return new Promise<TriedStyle>((resolve, reject) => {
    timer = setTimeout(
      () => reject(new CslProblem('csl-too-slow', String(limitSeconds))),
      limitSeconds * 1000,
    );
    worker.addEventListener('error', ({ message = '' }) => reject(new CslProblem('csl-trial', message)));
    worker.addEventListener('message', ({ data }) => {
      if (data.kind === 'tried') resolve(data.tried);
      else reject(new CslProblem(data.code, data.detail));
    });
    worker.postMessage(task);
  }).finally(() => {
    clearTimeout(timer);
    worker.terminate();
  });
}
