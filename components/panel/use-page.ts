import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { PageServices, PageView } from '../../lib/services.ts';
import { problemWords } from '../text/problems.ts';

export interface FollowedPage {
  /** Null until the first answer. */
  readonly view: PageView | null;
  /** A sentence for people where the page could not be read. */
  readonly problem: string | null;
  readonly again: () => void;
  /** Shows what a deliberate look at the page found. */
  readonly show: (view: PageView) => void;
}

/** What the person has before them in the current tab, followed as tabs, addresses and the library change. The latest answer wins. */
export function usePage(page: PageServices): FollowedPage {
  const [state, setState] = useState<{ view: PageView | null; problem: string | null }>({
    view: null,
    problem: null,
  });
  const asked = useRef(0);
  const again = useCallback(() => {
    const question = ++asked.current;
    page.view().then(
      (view) => {
        if (question === asked.current) setState({ view, problem: null });
      },
      (error: unknown) => {
        if (question === asked.current) setState({ view: null, problem: problemWords(error) });
      },
    );
  }, [page]);
  useEffect(() => {
    again();
    const stop = page.onChange(again);
    return () => {
      stop();
      asked.current++;
    };
  }, [page, again]);
  const show = useCallback((view: PageView) => {
    asked.current++;
    setState({ view, problem: null });
  }, []);
  return { ...state, again, show };
}
