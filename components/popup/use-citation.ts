import { useEffect, useState } from 'preact/hooks';
import { DEFAULT_STYLE, type StyleInfo, styleInfo } from '../../lib/cite/styles.ts';
import type { FormattedText, StyleId } from '../../lib/cite/types.ts';
import type { Services } from '../../lib/services.ts';
import { t } from '../../lib/words.ts';
import { useStyle } from '../cite/use-style.ts';
import { styleName } from '../text/style-names.ts';

export interface Citation {
  readonly style: StyleInfo;
  readonly setStyle: (style: StyleInfo) => void;
  readonly copying: boolean;
  /** Copies what `cite` gives in the chosen style; resolves to words on what was done. */
  readonly copy: (cite: (style: StyleId) => Promise<FormattedText>) => Promise<string>;
}

/** Milliseconds after which the popup has been drawn and is read. */
const AT_REST = 150;

/** The style a person cites in, remembered from one window to the next, and copying in it. */
export function useCitation(services: Services): Citation {
  const { style: chosen, gone: missing, choose } = useStyle(services);
  const [copying, setCopying] = useState(false);
  const wanted = chosen?.id;
  // Loading the processor and a style takes longer than citing: it is done while the person reads.
  useEffect(() => {
    if (wanted === undefined) return;
    // A style that fails is told where it is cited in.
    const timer = setTimeout(() => services.cite.prepare(wanted).catch(() => undefined), AT_REST);
    return () => clearTimeout(timer);
  }, [services, wanted]);
  return {
    style: chosen ?? styleInfo(DEFAULT_STYLE),
    setStyle: choose,
    copying,
    async copy(cite) {
      setCopying(true);
      try {
        // Asked again where the key came before the answer: C means the style of last time.
        const { style, gone } = chosen ? { style: chosen, gone: missing } : await services.styles.current();
        await services.cite.copy(await cite(style.id));
        const copied = t('popupCopied', styleName(style));
        return gone === null ? copied : `${copied} ${t('styleGone', gone, styleName(style))}`;
      } finally {
        setCopying(false);
      }
    },
  };
}
