import { useEffect, useState } from 'preact/hooks';
import type { Capture, WordingFound } from '../../lib/library/types.ts';
import type { LibraryServices } from '../../lib/services.ts';
import { problemWords } from '../text/problems.ts';

export type Wording =
  | { readonly kind: 'off' }
  | { readonly kind: 'looking'; readonly done: number; readonly total: number }
  | { readonly kind: 'found'; readonly found: WordingFound }
  | { readonly kind: 'problem'; readonly words: string };

/** New and old wording of the text being read, sought at a press; another text, or a second press, ends it. */
export function useWording(library: LibraryServices, capture: Capture | undefined) {
  const [wanted, setWanted] = useState<string | null>(null);
  const [wording, setWording] = useState<Wording>({ kind: 'off' });
  const on = capture !== undefined && wanted === capture.id;
  const [clipId, captureId] = [capture?.clipId, capture?.id];
  useEffect(() => {
    setWording({ kind: 'off' });
    if (!on || clipId === undefined || captureId === undefined) return;
    const stop = new AbortController();
    const onProgress = (done: number, total: number) => {
      if (!stop.signal.aborted) setWording({ kind: 'looking', done, total });
    };
    onProgress(0, 0);
    library.wording(clipId, captureId, { onProgress, signal: stop.signal }).then(
      (found) =>
        !stop.signal.aborted && setWording(found === null ? { kind: 'off' } : { kind: 'found', found }),
      (error: unknown) => !stop.signal.aborted && setWording({ kind: 'problem', words: problemWords(error) }),
    );
    return () => stop.abort();
  }, [library, clipId, captureId, on]);
  return { wording, on, toggle: () => setWanted(on || captureId === undefined ? null : captureId) };
}
