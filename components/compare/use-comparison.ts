import { useCallback, useEffect, useState } from 'preact/hooks';
import type { ComparisonView, Services, SideRef } from '../../lib/services.ts';
import { problemWords } from '../text/problems.ts';

export type Loaded =
  | { readonly kind: 'loading' }
  | { readonly kind: 'problem'; readonly words: string }
  | { readonly kind: 'ready'; readonly view: ComparisonView };

const key = (side: SideRef) => (side.kind === 'page' ? 'page' : `${side.clipId} ${side.captureId}`);

/** Asks for the comparison of two sides, or of one part of them; an answer to an older question is dropped. The second value asks again. */
export function useComparison(
  services: Services,
  a: SideRef,
  b: SideRef,
  part: number | null,
): readonly [Loaded, () => void] {
  const [loaded, setLoaded] = useState<Loaded>({ kind: 'loading' });
  const [round, setRound] = useState(0);
  const question = `${key(a)} ${key(b)} ${part} ${round}`;
  // The question names both sides; objects are new with each render
  useEffect(() => {
    let current = true;
    setLoaded({ kind: 'loading' });
    services.compare(a, b, part).then(
      (view) => current && setLoaded({ kind: 'ready', view }),
      (error: unknown) => current && setLoaded({ kind: 'problem', words: problemWords(error) }),
    );
    return () => {
      current = false;
    };
  }, [services, question]);
  return [loaded, useCallback(() => setRound((n) => n + 1), [])];
}
