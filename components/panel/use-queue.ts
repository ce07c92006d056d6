import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { ListServices, QueueView } from '../../lib/services.ts';

/** A worker that dies says nothing: while one is at work, it is looked after this often, in milliseconds. */
const LOOK_EVERY = 1000;

/** The queue as it stands on disk, followed step by step. Null until the first answer, and where it is empty. */
export function useQueue(list: ListServices): {
  readonly queue: QueueView | null;
  readonly again: () => void;
} {
  const [queue, setQueue] = useState<QueueView | null>(null);
  const asked = useRef(0);
  const again = useCallback(() => {
    const question = ++asked.current;
    list.queue().then(
      (view) => {
        if (question === asked.current) setQueue(view.items.length > 0 ? view : null);
      },
      // The library is gone for the moment (an upgrade): what is on the screen stays.
      () => {},
    );
  }, [list]);
  useEffect(() => {
    again();
    const stop = list.onQueue(again);
    return () => {
      stop();
      asked.current++;
    };
  }, [list, again]);
  const unfinished = queue?.items.some(({ standing }) => standing.kind === 'waiting') ?? false;
  useEffect(() => {
    if (!unfinished) return;
    const timer = setInterval(again, LOOK_EVERY);
    return () => clearInterval(timer);
  }, [unfinished, again]);
  return { queue, again };
}
