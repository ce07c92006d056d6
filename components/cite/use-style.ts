import { useEffect, useState } from 'preact/hooks';
import { DEFAULT_STYLE, type StyleInfo, styleInfo } from '../../lib/cite/styles.ts';
import type { StyleId } from '../../lib/cite/types.ts';
import type { Services } from '../../lib/services.ts';

/** The style the person chose last, here or in the popup; null until known. Choosing another keeps it. */
export function useStyle(services: Services): readonly [StyleInfo | null, (style: StyleId) => void] {
  const [style, setStyle] = useState<StyleInfo | null>(null);
  useEffect(() => {
    let current = true;
    services.keep
      .settings()
      .then((settings) => services.styles.find(settings.style))
      .then(
        (found) => current && setStyle((chosen) => chosen ?? found),
        // Without settings a bibliography can be made all the same.
        () => current && setStyle((chosen) => chosen ?? styleInfo(DEFAULT_STYLE)),
      );
    return () => {
      current = false;
    };
  }, [services]);
  const choose = (next: StyleId) => {
    services.styles.find(next).then(setStyle, () => undefined);
    // A choice that could not be kept still holds for this list.
    services.keep.setSettings({ style: next }).catch(() => undefined);
  };
  return [style, choose];
}
