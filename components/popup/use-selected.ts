import { useEffect, useState } from 'preact/hooks';
import type { PageServices } from '../../lib/services.ts';

type Selected = Awaited<ReturnType<PageServices['selected']>>;

const NOTHING: Selected = { words: '', before: '' };

/** What was selected on the page when the popup opened. */
export function useSelected(page: PageServices): Selected {
  const [selected, setSelected] = useState(NOTHING);
  useEffect(() => {
    let here = true;
    page.selected().then(
      (found) => here && setSelected(found),
      () => undefined,
    );
    return () => {
      here = false;
    };
  }, [page]);
  return selected;
}
