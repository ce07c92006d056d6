import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { Edits } from '../../lib/library/types.ts';

/** What the person adds to a page: kept as a draft before it is saved, in the clip afterwards. */
export interface TypedRecord {
  readonly edits: Edits;
  readonly tags: readonly string[];
  readonly note: string;
}

export const NOTHING_TYPED: TypedRecord = { edits: {}, tags: [], note: '' };

/** Long enough not to change a clip with every key. */
const PAUSE_MS = 400;

export interface Keeping {
  /**
   * Writes the draft. Called with every key and at once, because a popup may be gone before it is told that it closes: it must have
   * handed over the write when it returns.
   */
  readonly draft: (whole: TypedRecord) => Promise<void>;
  /** Changes the clip, where there is one; `changed` holds only what was touched, so that two windows do not undo each other. */
  readonly clip: ((changed: Partial<TypedRecord>) => Promise<void>) | null;
}

export interface RecordKeeper {
  readonly record: TypedRecord;
  /** What is typed at this moment, ahead of the next drawing. */
  readonly latest: () => TypedRecord;
  readonly change: (patch: Partial<TypedRecord>) => void;
  /** Tells what stands in an open field and would be taken if it were left now; null once it was taken, or taken back. */
  readonly hold: (patch: Partial<TypedRecord> | null) => void;
  /** Writes what has not been written yet. Resolves when it is kept; rejects where it could not be, and tries again with the next change. */
  readonly flush: () => Promise<void>;
  /** Forgets that `written` is to be written: it has been, by other means. What was typed since is not forgotten. */
  readonly settled: (written: TypedRecord) => void;
}

/**
 * Holds what is typed, writes it to the draft with every key, and changes the clip after a pause.
 * @param given - what is kept already; followed when it changes elsewhere, unless something typed here waits to be written.
 */
export function useRecord(
  given: TypedRecord,
  keeping: Keeping,
  onProblem: (error: unknown) => void,
): RecordKeeper {
  const [record, setRecord] = useState(given);
  const latest = useRef(given);
  const pending = useRef<Partial<TypedRecord> | null>(null);
  const held = useRef<Partial<TypedRecord> | null>(null);
  const drafted = useRef<Promise<void>>(Promise.resolve());
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const writing = useRef(keeping);
  writing.current = keeping;

  const draw = (next: TypedRecord) => {
    latest.current = next;
    setRecord(next);
  };
  const flush = useCallback(async () => {
    clearTimeout(timer.current);
    const changed = pending.current;
    if (!changed) return;
    pending.current = null;
    try {
      await (writing.current.clip?.(changed) ?? drafted.current);
    } catch (error) {
      pending.current = { ...changed, ...(pending.current ?? {}) };
      throw error;
    }
  }, []);
  const write = useCallback(() => {
    drafted.current = writing.current.draft({ ...latest.current, ...held.current });
    // Told after the pause, and only where the draft is all there is.
    drafted.current.catch(() => undefined);
    clearTimeout(timer.current);
    // The clip takes only what was settled, and with it the draft goes: it waits for what is held.
    if (!held.current) timer.current = setTimeout(() => flush().catch(onProblem), PAUSE_MS);
  }, [flush, onProblem]);
  const change = useCallback(
    (patch: Partial<TypedRecord>) => {
      draw({ ...latest.current, ...patch });
      pending.current = { ...(pending.current ?? {}), ...patch };
      write();
    },
    [write],
  );
  const hold = useCallback(
    (patch: Partial<TypedRecord> | null) => {
      const before = held.current;
      if (!patch && !before) return;
      held.current = patch;
      if (patch) return write();
      // Another look at the page may have laid the draft over the clip meanwhile: what was held is written as it was settled.
      const { edits, tags } = latest.current;
      change({ ...(before?.edits && { edits }), ...(before?.tags && { tags }) });
    },
    [change, write],
  );
  const settled = useCallback((written: TypedRecord) => {
    if (latest.current !== written || held.current) return;
    clearTimeout(timer.current);
    pending.current = null;
  }, []);

  useEffect(() => {
    if (!pending.current && !held.current) draw(given);
  }, [given]);
  useEffect(() => () => void flush().catch(() => undefined), [flush]);

  return { record, latest: () => latest.current, change, hold, flush, settled };
}
