import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { QuotedText } from '../../lib/cite/quotation.ts';
import type { StyleId } from '../../lib/cite/types.ts';
import type { PageReading, QuotedPassage } from '../../lib/library/types.ts';
import { placeSelection } from '../../lib/page/place-selection.ts';
import { MAX_SELECTION, type PageSelection } from '../../lib/page/selection.ts';
import type { Services } from '../../lib/services.ts';
import { t } from '../../lib/words.ts';
import { CopyByHand } from '../cite/copy-by-hand.tsx';
import { useTextCopying } from '../panel/use-text-copying.ts';
import { Button } from '../parts/button.tsx';
import { paragraphNumbers } from '../text/paragraph-numbers.ts';
import { problemWords } from '../text/problems.ts';

export interface SelectedWordsProps {
  readonly services: Services;
  readonly reading: PageReading;
  readonly selection: PageSelection;
  /** The words with their citation, as the page or its clip is cited. */
  readonly quote: (passage: QuotedPassage, style: StyleId) => Promise<QuotedText>;
  /** On the button that keeps them. */
  readonly keepWords: string;
  /** Clips the page, or what is new on it, with the words. Resolves once they are on disk, or once it was told that they are not. */
  readonly onKeep: (passage: QuotedPassage) => Promise<void>;
  readonly children?: ComponentChildren;
}

const SHOWN = 80;

/** The words selected on the page: to be kept with the clip, or copied with their citation. */
export function SelectedWords(props: SelectedWordsProps) {
  const { services, reading, selection, quote, keepWords, onKeep, children } = props;
  const [said, setSaid] = useState('');
  const copying = useTextCopying(services.cite, (error) => setSaid(problemWords(error)));
  const text = selection.words.replace(/\s+/g, ' ').trim();
  if (text === '') return null;
  const passage = text.length > MAX_SELECTION ? null : placeSelection(selection, reading.article);
  const copy = (quoted: QuotedPassage) => {
    const making = services.styles.current().then(({ style }) => quote(quoted, style.id));
    copying.copy(making, ({ leadsTo }) => {
      const done = t('clipCopiedQuotation', paragraphNumbers(quoted));
      setSaid(leadsTo === 'page' ? `${done} ${t('announceLinkToPage')}` : done);
    });
  };
  return (
    <div class="take-selection">
      <p>{t('popupSelected', text.length > SHOWN ? `${text.slice(0, SHOWN)}…` : text)}</p>
      {passage ? (
        <p class="rowx">
          <Button icon="star" onPress={() => void onKeep(passage)}>
            {keepWords}
          </Button>
          <Button icon="quote" onPress={() => copy(passage)}>
            {t('popupQuoteCopy', paragraphNumbers(passage))}
          </Button>
        </p>
      ) : (
        <p class="meta">{t(text.length > MAX_SELECTION ? 'announceQuoteTooLong' : 'popupQuoteOutside')}</p>
      )}
      <p role="status" class="meta num">
        {said}
      </p>
      {copying.byHand !== null && <CopyByHand text={copying.byHand} onClose={copying.closeByHand} />}
      {children}
    </div>
  );
}
