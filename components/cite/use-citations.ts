import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { CitationOf } from '../../lib/cite/cite.ts';
import { StyleProblem } from '../../lib/cite/style-problem.ts';
import type { CitationRequest, Services } from '../../lib/services.ts';
import { t } from '../../lib/words.ts';
import { problemWords } from '../text/problems.ts';

export type Citation = CitationOf;

export interface Citations {
  /** What was made last; it stays while a new list is made. Null before the first. */
  readonly entries: readonly Citation[] | null;
  readonly busy: boolean;
  readonly problem: string | null;
  /** Whether the style is what failed, so that another may help. */
  readonly styleFailed: boolean;
  /** How far a long list is; null where none is being made. */
  readonly progress: { readonly done: number; readonly total: number } | null;
  /** Ends the making of a long list. */
  readonly stop: () => void;
  /** Makes a list that was stopped or failed. */
  readonly again: () => void;
}

type State = Omit<Citations, 'stop' | 'again'>;
/** Lists longer than this wait until the person has been still for a moment: each begins anew with every change. */
const LONG_LIST = 100;
const STILL_MS = 300;
const NONE: State = { entries: null, busy: true, problem: null, styleFailed: false, progress: null };

/**
 * Asks for citations whenever the clips or the request change; an answer to an older question is dropped. `stamp` changes where the same
 * clips read otherwise than before. A null request asks for nothing.
 */
export function useCitations(
  services: Services,
  ids: readonly string[],
  request: CitationRequest | null,
  stamp: string,
): Citations {
  const [citations, setCitations] = useState(NONE);
  const ending = useRef<AbortController | null>(null);
  const [round, setRound] = useState(0);
  const question = request && JSON.stringify([ids, request, stamp, round]);
  // The question names the clips and the request
  useEffect(() => {
    if (request === null) return;
    if (ids.length === 0) {
      setCitations({ ...NONE, entries: [], busy: false });
      return;
    }
    let current = true;
    const stop = new AbortController();
    ending.current = stop;
    const onProgress = (done: number, total: number) =>
      current && setCitations((before) => ({ ...before, progress: { done, total } }));
    setCitations((before) => ({ ...before, busy: true, progress: null }));
    const make = () =>
      services.cite.citeClips(ids, request, { onProgress, signal: stop.signal }).then(
        (entries) => current && setCitations({ ...NONE, entries, busy: false }),
        (error: unknown) =>
          current &&
          setCitations((before) => ({
            ...before,
            busy: false,
            progress: null,
            styleFailed: error instanceof StyleProblem,
            problem: stop.signal.aborted ? t('citeStopped') : problemWords(error),
          })),
      );
    const waiting = ids.length > LONG_LIST ? setTimeout(make, STILL_MS) : undefined;
    if (waiting === undefined) void make();
    return () => {
      current = false;
      clearTimeout(waiting);
      stop.abort(new Error('no longer wanted'));
    };
  }, [services, question]);
  const stop = useCallback(() => ending.current?.abort(new Error('stopped')), []);
  const again = useCallback(() => setRound((n) => n + 1), []);
  return { ...citations, stop, again };
}
