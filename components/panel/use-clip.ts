import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { ClipDetail, LibraryServices } from '../../lib/services.ts';
import { problemWords } from '../text/problems.ts';
import type { ClipQuery } from './clip-loader.ts';

export interface OpenedClip {
  /** `undefined` while it is being fetched, null where the library does not have it. */
  readonly detail: ClipDetail | null | undefined;
  readonly problem: string | null;
  readonly again: () => void;
}

/** One clip with its texts, followed live. The last state stays while the next clip is fetched. */
export function useClip(library: LibraryServices, id: string): OpenedClip {
  const [state, setState] = useState<Omit<OpenedClip, 'again'>>({ detail: undefined, problem: null });
  const asked = useRef(0);
  const again = useCallback(() => {
    const question = ++asked.current;
    library.open(id).then(
      (detail) => question === asked.current && setState({ detail, problem: null }),
      (error: unknown) =>
        question === asked.current && setState((before) => ({ ...before, problem: problemWords(error) })),
    );
  }, [library, id]);
  useEffect(() => {
    again();
    const stop = library.onChange(again);
    return () => {
      stop();
      asked.current++;
    };
  }, [library, again]);
  return { ...state, again };
}

export interface Neighbours {
  /** From 1; 0 where the clip is not in the list it was opened from. */
  readonly position: number;
  readonly of: number;
  readonly previous: string | null;
  readonly next: string | null;
}

/** Where a clip stands in the list it was opened from; null until known. */
export function useNeighbours(library: LibraryServices, query: ClipQuery, id: string): Neighbours | null {
  const [ids, setIds] = useState<readonly string[] | null>(null);
  useEffect(() => {
    let asked = 0;
    const ask = () => {
      const question = ++asked;
      library.listIds(query.filter, query.order).then(
        (found) => question === asked && setIds(found),
        // Without neighbours the clip can still be read.
        () => undefined,
      );
    };
    ask();
    const stop = library.onChange(ask);
    return () => {
      stop();
      asked = Number.NaN;
    };
  }, [library, query]);
  if (!ids) return null;
  const at = ids.indexOf(id);
  return {
    position: at + 1,
    of: ids.length,
    previous: ids[at - 1] ?? null,
    next: at < 0 ? null : (ids[at + 1] ?? null),
  };
}
