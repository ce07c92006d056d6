import { useEffect, useState } from 'preact/hooks';
import type { FormattedText, StyleId } from '../../lib/cite/types.ts';
import type { Services } from '../../lib/services.ts';
import { t } from '../../lib/words.ts';
import { styleName } from '../text/style-names.ts';

export interface Citation {
  readonly style: StyleId;
  readonly setStyle: (style: StyleId) => void;
  readonly copying: boolean;
  /** Copies what `cite` gives in the chosen style; resolves to words on what was done. */
  readonly copy: (cite: (style: StyleId) => Promise<FormattedText>) => Promise<string>;
}

/** The style a person cites in, remembered from one window to the next, and copying in it. */
export function useCitation(services: Services): Citation {
  const [style, setStyle] = useState<StyleId>('apa');
  const [copying, setCopying] = useState(false);
  useEffect(() => {
    // Without the settings the first style serves.
    services.keep.settings().then(
      (settings) => setStyle(settings.style),
      () => undefined,
    );
  }, [services]);
  return {
    style,
    setStyle(next) {
      setStyle(next);
      void services.keep
        .settings()
        .then((settings) => services.keep.setSettings({ ...settings, style: next }))
        .catch(() => undefined);
    },
    copying,
    async copy(cite) {
      setCopying(true);
      try {
        await services.cite.copy(await cite(style));
        return t('popupCopied', styleName(style));
      } finally {
        setCopying(false);
      }
    },
  };
}
