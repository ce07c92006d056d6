import { useEffect, useState } from 'preact/hooks';
import { DEFAULT_STYLE, type StyleInfo, styleInfo } from '../../lib/cite/styles.ts';
import type { FormattedText, StyleId } from '../../lib/cite/types.ts';
import type { Services } from '../../lib/services.ts';
import { t } from '../../lib/words.ts';
import { styleName } from '../text/style-names.ts';

export interface Citation {
  readonly style: StyleInfo;
  readonly setStyle: (style: StyleId) => void;
  readonly copying: boolean;
  /** Copies what `cite` gives in the chosen style; resolves to words on what was done. */
  readonly copy: (cite: (style: StyleId) => Promise<FormattedText>) => Promise<string>;
}

/** The style a person cites in, remembered from one window to the next, and copying in it. */
export function useCitation(services: Services): Citation {
  const [style, setStyle] = useState<StyleInfo>(styleInfo(DEFAULT_STYLE));
  const [copying, setCopying] = useState(false);
  useEffect(() => {
    // Without the settings the first style serves.
    services.keep
      .settings()
      .then((settings) => services.styles.find(settings.style))
      .then(setStyle, () => undefined);
  }, [services]);
  return {
    style,
    setStyle(next) {
      services.styles.find(next).then(setStyle, () => undefined);
      services.keep.setSettings({ style: next }).catch(() => undefined);
    },
    copying,
    async copy(cite) {
      setCopying(true);
      try {
        await services.cite.copy(await cite(style.id));
        return t('popupCopied', styleName(style));
      } finally {
        setCopying(false);
      }
    },
  };
}
