import { useEffect, useRef, useState } from 'preact/hooks';
import type { Article } from '../../lib/article/types.ts';
import type { FirstPlace, WordingFound } from '../../lib/library/types.ts';
import { t } from '../../lib/words.ts';
import { Button } from '../parts/button.tsx';
import { langTag } from '../text/languages.ts';
import { HitText } from './hit-text.tsx';
import { type Quotation, useQuotation } from './use-quotation.ts';
import { PlaceList } from './wording-bar.tsx';
import { WordingText } from './wording-text.tsx';

export interface ClipTextProps {
  readonly article: Article;
  /** The words of the search that led here. */
  readonly search: string;
  /** Set to the words selected now, for the key that copies them. */
  readonly quoted: { current: Quotation | null };
  readonly onQuote: (quotation: Quotation) => void;
  /** Set where new wording is to be marked. */
  readonly wording: WordingFound | null;
  readonly onRead: (id: string) => void;
}

/** The text with its paragraphs numbered, the dateline set apart. Selected words can be copied as a quotation. */
export function ClipText({ article, search, quoted, onQuote, wording, onRead }: ClipTextProps) {
  const list = useRef<HTMLOListElement>(null);
  const selected = useQuotation(list);
  quoted.current = selected === 'several' ? null : selected;
  const [asked, setAsked] = useState<{ paragraph: number; places: readonly FirstPlace[] } | null>(null);
  useEffect(() => setAsked(null), [wording]);
  const { paragraphs, dateline, language } = article;
  return (
    <>
      <ol class="paras" ref={list} lang={langTag(language)}>
        {paragraphs.map((paragraph, i) => (
          <li key={i} data-paragraph={i} tabIndex={-1}>
            <span class="n num" aria-hidden="true">
              {i + 1}
            </span>
            <p>
              {i === 0 && dateline && (
                <>
                  <span class="dl">{dateline.raw}</span>{' '}
                </>
              )}
              <span class="said">
                {wording?.stretches[i]?.length ? (
                  <WordingText
                    text={paragraph}
                    stretches={wording.stretches[i]}
                    onPlaces={(places) => setAsked({ paragraph: i, places })}
                  />
                ) : (
                  <HitText text={paragraph} search={search} />
                )}
              </span>
            </p>
            {asked?.paragraph === i && (
              <div class="first-places" role="status" lang={t('partLocale')}>
                <b>{t('wordingFirst')}</b>
                <PlaceList places={asked.places} onRead={onRead} />
              </div>
            )}
            {selected !== null && selected !== 'several' && selected.paragraph === i && (
              <QuoteBar quotation={selected} onQuote={onQuote} />
            )}
          </li>
        ))}
      </ol>
      <p class="vh" role="status">
        {selected === 'several' ? t('clipQuoteOneParagraph') : ''}
      </p>
    </>
  );
}

function QuoteBar({ quotation, onQuote }: { quotation: Quotation; onQuote: (quotation: Quotation) => void }) {
  return (
    <div
      class="quotebar quotebar--over"
      role="toolbar"
      aria-label={t('clipSelectedWords')}
      lang={t('partLocale')}
      style={{ top: `${quotation.below + 4}px` }}
      // Pressing must not take the selection away before the click arrives.
      onMouseDown={(event) => event.preventDefault()}
    >
      <Button kind="bare" icon="quote" onPress={() => onQuote(quotation)}>
        {t('clipCopyQuotation', quotation.paragraph + 1)} <kbd>q</kbd>
      </Button>
    </div>
  );
}
