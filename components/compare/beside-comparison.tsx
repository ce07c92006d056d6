import type { BesideRow, SentencePlace, SentenceRow } from '../../lib/compare/beside/types.ts';
import type { ComparedSide, ComparisonView, Services } from '../../lib/services.ts';
import { t } from '../../lib/words.ts';
import { Button } from '../parts/button.tsx';
import { formatNumber } from '../text/counts.ts';
import { formatDay } from '../text/dates.ts';
import { langTag, languageName } from '../text/languages.ts';
import { besideSign, besideTally } from './beside-words.ts';
import { besidePrint } from './export-words.ts';
import { whenWords } from './side-words.ts';
import { TakeMenu } from './take-menu.tsx';
import { useTaking } from './use-taking.ts';

export interface BesideComparisonProps {
  readonly services: Services;
  readonly view: ComparisonView;
  readonly rows: readonly BesideRow[];
  /** `narrow`: sentence below sentence. `wide`: side by side. */
  readonly layout: 'narrow' | 'wide';
  readonly onSwap: () => void;
}

const textOf = ({ article: { paragraphs } }: ComparedSide, places: readonly SentencePlace[]) =>
  places.map(({ paragraph, start, end }) => paragraphs[paragraph]?.slice(start, end).trim() ?? '').join(' ');

const numbers = (paragraphs: readonly number[]) => paragraphs.map((one) => formatNumber(one + 1)).join(', ');

function Head({ name, side }: { name: 'A' | 'B'; side: ComparedSide }) {
  const { article, headline } = side;
  return (
    <div class="beside-side">
      <span class="ab">{name}</span>
      <div>
        <h2 lang={langTag(article.language)}>{headline}</h2>
        <p class="meta">
          {languageName(article.language)}
          {article.date.iso !== null && ` · ${formatDay(article.date.iso)}`} · {whenWords(side)}
        </p>
      </div>
    </div>
  );
}

function Sentence({ row, view }: { row: SentenceRow; view: ComparisonView }) {
  const sign = besideSign(row.kind);
  const cell = (side: ComparedSide, name: 'a' | 'b', places: readonly SentencePlace[]) => (
    <p
      class={places.length === 0 ? `beside-${name} beside-none` : `beside-${name}`}
      lang={langTag(side.article.language)}
    >
      {textOf(side, places)}
    </p>
  );
  return (
    <div class={`beside-sentence is-${row.kind}`}>
      {sign !== '' && <span class="beside-sign">{sign}</span>}
      {cell(view.a, 'a', row.from)}
      {cell(view.b, 'b', row.to)}
    </div>
  );
}

/** Two language versions of a text: paragraph beside paragraph, sentence beside sentence, and nothing said about who is right. */
export function BesideComparison({ services, view, rows, layout, onSwap }: BesideComparisonProps) {
  const taking = useTaking(services, view, () => besidePrint(view, rows));
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must take the keyboard
    <section class={`beside beside--${layout}`} aria-label={t('compareTexts')} tabIndex={0}>
      <section class="beside-heads" aria-label={t('compareSides')}>
        <Head name="A" side={view.a} />
        <Button kind="bare" icon="swap" aria-label={t('compareSwap')} onPress={onSwap} />
        <Head name="B" side={view.b} />
      </section>
      <div class="beside-tally rowx">
        <p class="grow">{besideTally(rows)}</p>
        <TakeMenu taking={taking} />
      </div>
      <p class={taking.words ? 'kept' : 'vh'} role="status">
        {taking.words}
      </p>
      <p class="meta beside-tally">{t('besideMeaning')}</p>
      {rows.map((row, index) => {
        const sign = besideSign(row.kind);
        return (
          <section key={index} class={`beside-row is-${row.kind}`}>
            <p class="meta num beside-number">
              {row.from.length > 0 && `A ¶ ${numbers(row.from)}`}
              {row.from.length > 0 && row.to.length > 0 && ' · '}
              {row.to.length > 0 && `B ¶ ${numbers(row.to)}`}
              {sign !== '' && <span class="beside-sign">{sign}</span>}
            </p>
            {row.sentences.map((sentence, at) => (
              <Sentence
                key={at}
                // A paragraph that stands alone has said so already.
                row={
                  row.kind === 'only-a' || row.kind === 'only-b'
                    ? { ...sentence, kind: 'one-to-one' }
                    : sentence
                }
                view={view}
              />
            ))}
          </section>
        );
      })}
    </section>
  );
}
