import { useEffect, useState } from 'preact/hooks';
import { DEFAULT_STYLE, type StyleInfo, styleInfo } from '../../lib/cite/styles.ts';
import type { Services } from '../../lib/services.ts';

export interface ChosenStyle {
  /** Null until known. */
  readonly style: StyleInfo | null;
  /** The name of the style of last time where that is gone and another stands in; null once one is chosen. */
  readonly gone: string | null;
  /** Chooses another, and keeps that for the next time. */
  readonly choose: (style: StyleInfo) => void;
}

/** The style the person chose last, here or in any other window. */
export function useStyle(services: Services): ChosenStyle {
  const [style, setStyle] = useState<StyleInfo | null>(null);
  const [gone, setGone] = useState<string | null>(null);
  useEffect(() => {
    let current = true;
    services.styles.current().then(
      (found) => {
        if (!current) return;
        setStyle((chosen) => chosen ?? found.style);
        setGone(found.gone);
      },
      // Without settings a citation can be made all the same.
      () => current && setStyle((chosen) => chosen ?? styleInfo(DEFAULT_STYLE)),
    );
    return () => {
      current = false;
    };
  }, [services]);
  const choose = (next: StyleInfo) => {
    setStyle(next);
    setGone(null);
    // A choice that could not be kept still holds here.
    services.keep.setSettings({ style: next.id }).catch(() => undefined);
  };
  return { style, gone, choose };
}
