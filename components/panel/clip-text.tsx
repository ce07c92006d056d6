import { useEffect, useRef, useState } from 'preact/hooks';
import type { Article } from '../../lib/article/types.ts';
import type { FirstPlace, QuotedPassage, WordingFound } from '../../lib/library/types.ts';
import { t } from '../../lib/words.ts';
import { Button } from '../parts/button.tsx';
import { langTag } from '../text/languages.ts';
import { paragraphNumbers } from '../text/paragraph-numbers.ts';
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
  readonly onQuote: (quotation: QuotedPassage) => void;
  readonly onKeep: (quotation: QuotedPassage) => void;
  /** A quotation that is shown where it stands. */
  readonly marked: QuotedPassage | null;
  /** Set where new wording is to be marked. */
  readonly wording: WordingFound | null;
  readonly onRead: (id: string) => void;
}

/** The text with its paragraphs numbered, the dateline set apart. Selected words can be copied as a quotation, and kept. */
export function ClipText(props: ClipTextProps) {
  const { article, search, quoted, onQuote, onKeep, marked, wording, onRead } = props;
  const list = useRef<HTMLOListElement>(null);
  const selected = useQuotation(list);
  quoted.current = selected;
  const [asked, setAsked] = useState<{ paragraph: number; places: readonly FirstPlace[] } | null>(null);
  useEffect(() => setAsked(null), [wording]);
  const { paragraphs, dateline, language } = article;
  return (
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
              {marked && lineOf(marked, i) !== null ? (
                <QuotedText text={paragraph} words={lineOf(marked, i) ?? ''} />
              ) : wording?.stretches[i]?.length ? (
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
          {selected !== null && (selected.to ?? selected.paragraph) === i && (
            <QuoteBar quotation={selected} onQuote={onQuote} onKeep={onKeep} />
          )}
        </li>
      ))}
    </ol>
  );
}

/** The words of a quotation in one paragraph; null where it has none there. */
function lineOf({ paragraph, to = paragraph, words }: QuotedPassage, at: number): string | null {
  if (at < paragraph || at > to) return null;
  return to === paragraph ? words : (words.split('\n')[at - paragraph] ?? null);
}

/** A paragraph with quoted words marked in it. */
function QuotedText({ text, words }: { text: string; words: string }) {
  const start = text.indexOf(words);
  if (start < 0) return <>{text}</>;
  return (
    <>
      {text.slice(0, start)}
      <mark>{words}</mark>
      {text.slice(start + words.length)}
    </>
  );
}

function QuoteBar(props: {
  quotation: Quotation;
  onQuote: (quotation: QuotedPassage) => void;
  onKeep: (quotation: QuotedPassage) => void;
}) {
  const { quotation, onQuote, onKeep } = props;
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
        {t('clipCopyQuotation', paragraphNumbers(quotation))} <kbd>q</kbd>
      </Button>
      <Button kind="bare" icon="star" onPress={() => onKeep(quotation)}>
        {t('clipKeepQuotation')} <kbd>w</kbd>
      </Button>
    </div>
  );
}
