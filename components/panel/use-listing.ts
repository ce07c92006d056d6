import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { PageView, QueueChoice, Services } from '../../lib/services.ts';

export interface Listing {
  readonly articles: readonly QueueChoice[];
  readonly privateWindow: boolean;
  /** Addresses of those clipped already. */
  readonly saved: ReadonlySet<string>;
}

const NONE: Listing = { articles: [], privateWindow: false, saved: new Set() };

/** What the page in front lists, read once for each page, and which of it is saved, followed as clips come and go. */
export function useListing({ list, library }: Services, page: PageView): Listing {
  const [listing, setListing] = useState(NONE);
  const articles = useRef<readonly QueueChoice[]>([]);
  const asked = useRef(0);
  const mark = useCallback(
    (found: Omit<Listing, 'saved'>, question: number) =>
      list.saved(found.articles.map(({ url }) => url)).then((saved) => {
        if (question !== asked.current) return;
        articles.current = found.articles;
        setListing({ ...found, saved });
      }),
    [list],
  );
  useEffect(() => {
    const question = ++asked.current;
    list.listing().then(
      (found) => mark(found, question),
      () => {
        if (question === asked.current) setListing(NONE);
      },
    );
  }, [list, page, mark]);
  useEffect(
    () =>
      library.onChange(() => {
        if (articles.current.length === 0) return;
        const question = asked.current;
        void list.saved(articles.current.map(({ url }) => url)).then((saved) => {
          if (question === asked.current) setListing((before) => ({ ...before, saved }));
        });
      }),
    [list, library],
  );
  return listing;
}
