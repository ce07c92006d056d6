import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { Edits } from '../../lib/library/types.ts';

/** What the person adds to a page: kept as a draft before it is saved, in the clip afterwards. */
export interface TypedRecord {
  readonly edits: Edits;
  readonly tags: readonly string[];
  readonly note: string;
}

export const NOTHING_TYPED: TypedRecord = { edits: {}, tags: [], note: '' };

/** Long enough not to write with every key, short enough to lose little to a crash. */
const PAUSE_MS = 400;

export interface RecordKeeper {
  readonly record: TypedRecord;
  /** What is typed at this moment, ahead of the next drawing. */
  readonly latest: () => TypedRecord;
  readonly change: (patch: Partial<TypedRecord>) => void;
  /** Writes what has not been written yet. Resolves when it is kept; rejects where it could not be, and tries again with the next change. */
  readonly flush: () => Promise<void>;
  /** Forgets that anything is to be written: it has been, by other means. */
  readonly settled: () => void;
}

/**
 * Holds what is typed and has it kept a moment after each change, and at once when the window closes.
 * @param given - what is kept already; followed when it changes elsewhere, unless something typed here waits to be written.
 * @param keep - writes; `changed` holds only what was touched, so that two windows do not undo each other. `closing` is true where the
 * window goes away in this moment and nothing that takes several steps will be finished.
 */
export function useRecord(
  given: TypedRecord,
  keep: (changed: Partial<TypedRecord>, whole: TypedRecord, closing: boolean) => Promise<void>,
  onProblem: (error: unknown) => void,
): RecordKeeper {
  const [record, setRecord] = useState(given);
  const latest = useRef(given);
  const pending = useRef<Partial<TypedRecord> | null>(null);
  /** On its way to the disk. */
  const underWay = useRef<Partial<TypedRecord> | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const keeping = useRef(keep);
  keeping.current = keep;

  const draw = (next: TypedRecord) => {
    latest.current = next;
    setRecord(next);
  };
  const settled = useCallback(() => {
    clearTimeout(timer.current);
    pending.current = null;
    underWay.current = null;
  }, []);
  const flush = useCallback(async (closing = false) => {
    clearTimeout(timer.current);
    const changed = pending.current;
    if (!changed) return;
    pending.current = null;
    underWay.current = changed;
    try {
      await keeping.current(changed, latest.current, closing);
    } catch (error) {
      pending.current = { ...changed, ...(pending.current ?? {}) };
      throw error;
    } finally {
      if (underWay.current === changed) underWay.current = null;
    }
  }, []);
  const change = useCallback(
    (patch: Partial<TypedRecord>) => {
      draw({ ...latest.current, ...patch });
      pending.current = { ...(pending.current ?? {}), ...patch };
      clearTimeout(timer.current);
      timer.current = setTimeout(() => flush().catch(onProblem), PAUSE_MS);
    },
    [flush, onProblem],
  );

  useEffect(() => {
    if (!pending.current) draw(given);
  }, [given]);
  useEffect(() => {
    const leave = (closing: boolean) => void flush(closing).catch(() => undefined);
    const close = () => {
      // A write that the window takes with it is begun again.
      if (underWay.current) pending.current = { ...underWay.current, ...(pending.current ?? {}) };
      leave(true);
    };
    addEventListener('pagehide', close);
    return () => {
      removeEventListener('pagehide', close);
      leave(false);
    };
  }, [flush]);

  return { record, latest: () => latest.current, change, flush, settled };
}
