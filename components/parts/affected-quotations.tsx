import { useEffect, useState } from 'preact/hooks';
import type { FoundQuotation } from '../../lib/compare/find-quotation.ts';
import type { Clip } from '../../lib/library/types.ts';
import type { LibraryServices } from '../../lib/services.ts';
import { t, type WordKey } from '../../lib/words.ts';
import { formatNumber, listInWords } from '../text/counts.ts';

const STATES = {
  altered: 'partQuotesAltered',
  gone: 'partQuotesGone',
  moved: 'partQuotesMoved',
  same: 'partQuotesSame',
} as const satisfies Record<FoundQuotation['kind'], WordKey>;

export interface AffectedQuotationsProps {
  readonly library: LibraryServices;
  readonly clip: Clip;
  /** The page as it is now. */
  readonly paragraphs: readonly string[];
}

/** What became of a clip's kept quotations on a page that changed; nothing where the clip has none. Drawn once it is worked out. */
export function AffectedQuotations({ library, clip, paragraphs }: AffectedQuotationsProps) {
  const [words, setWords] = useState('');
  const kept = clip.quotations?.length ?? 0;
  useEffect(() => {
    if (kept === 0) return setWords('');
    let wanted = true;
    library.findQuotations(clip.id, paragraphs).then(
      (found) => wanted && setWords(inWords([...found.values()])),
      () => undefined,
    );
    return () => {
      wanted = false;
    };
  }, [library, clip.id, kept, paragraphs]);
  return words === '' ? null : <p class="affected num">{words}</p>;
}

/** `Kept quotations on the page now: 1 altered and 2 as quoted.` */
function inWords(found: readonly FoundQuotation[]): string {
  const kinds = Object.keys(STATES) as FoundQuotation['kind'][];
  const parts = kinds.flatMap((kind) => {
    const n = found.filter((one) => one.kind === kind).length;
    return n === 0 ? [] : [t(STATES[kind], formatNumber(n))];
  });
  return t('partQuotesOnPage', listInWords(parts));
}
