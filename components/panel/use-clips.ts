import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { Facets } from '../../lib/library/types.ts';
import type { LibraryServices } from '../../lib/services.ts';
import { ClipLoader, type ClipQuery, type LoadedClips } from './clip-loader.ts';

export interface ShownClips extends LoadedClips {
  /** What each value of a filter would leave; of the question before while the new answer is under way. */
  readonly facets: Facets | null;
  /** The same of the whole library. */
  readonly whole: Facets | null;
  readonly need: (start: number, end: number, focused: number) => void;
  readonly retry: () => void;
}

/** The clips that answer `query`, followed live. `row` is the row looked at first, on coming back to the list. */
export function useClips(library: LibraryServices, query: ClipQuery, row: number): ShownClips {
  const [state, setState] = useState<LoadedClips>({ query: null, pages: null, problem: null });
  const [facets, setFacets] = useState<Facets | null>(null);
  const [whole, setWhole] = useState<Facets | null>(null);
  const loader = useRef<ClipLoader | null>(null);
  const firstRow = useRef(row);
  const latest = useRef(query);
  const counting = useRef(0);

  const count = useCallback(async () => {
    const question = ++counting.current;
    try {
      const answer = await library.facets(latest.current.filter);
      if (question === counting.current) setFacets(answer);
    } catch {
      // Without counts the filters still work; what is wrong with the library is told by the list.
    }
  }, [library]);
  const countWhole = useCallback(async () => {
    try {
      setWhole(await library.facets({}));
    } catch {
      // As above.
    }
  }, [library]);

  useEffect(() => {
    const fresh = new ClipLoader(
      (...asked) => library.list(...asked),
      (next) => setState(next),
    );
    loader.current = fresh;
    const stop = library.onChange(() => {
      void fresh.refresh();
      void count();
      void countWhole();
    });
    void countWhole();
    return () => {
      stop();
      loader.current = null;
    };
  }, [library, count, countWhole]);

  useEffect(() => {
    latest.current = query;
    void loader.current?.ask(query, firstRow.current);
    firstRow.current = 0;
    void count();
  }, [query, count]);

  const need = useCallback(
    (start: number, end: number, focused: number) => loader.current?.need(start, end, focused),
    [],
  );
  const retry = useCallback(() => {
    void loader.current?.retry();
    void count();
  }, [count]);
  return { ...state, facets, whole, need, retry };
}
