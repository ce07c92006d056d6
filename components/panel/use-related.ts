import { useEffect, useState } from 'preact/hooks';
import type { RelatedClip } from '../../lib/library/types.ts';
import type { LibraryServices } from '../../lib/services.ts';

/** The clips worth comparing one with, followed live; null until known. A clip can be read without them, so a failure is not told. */
export function useRelated(library: LibraryServices, id: string): readonly RelatedClip[] | null {
  const [state, setState] = useState<{ id: string; related: readonly RelatedClip[] } | null>(null);
  useEffect(() => {
    let asked = 0;
    const ask = () => {
      const question = ++asked;
      library.related(id).then(
        (related) => question === asked && setState({ id, related }),
        () => undefined,
      );
    };
    ask();
    const stop = library.onChange(ask);
    return () => {
      stop();
      asked = Number.NaN;
    };
  }, [library, id]);
  return state?.id === id ? state.related : null;
}
