import { useEffect, useRef } from 'preact/hooks';
import { t } from '../../lib/words.ts';
import { Icon } from '../parts/icon.tsx';
import { Kbd } from '../parts/kbd.tsx';
import { langTag } from '../text/languages.ts';
import { bringIntoView } from './bring-into-view.ts';
import { HEADLINE, headlineIsMarked } from './changes.ts';
import { FoldButton } from './fold-button.tsx';
import { MarkedText } from './marked-text.tsx';
import { NarrowRow } from './narrow-row.tsx';
import { smallWords } from './tally-words.tsx';
import { useGrowing } from './use-growing.ts';
import type { Reading } from './use-reading.ts';

/** The headline as the first row, marked `H`. */
function HeadlineRow({ reading, lang }: { reading: Reading; lang: string | undefined }) {
  const { view, shown, current } = reading;
  const marked = headlineIsMarked(view.headline, shown);
  const on = current?.row === HEADLINE;
  const names = [marked ? 'k-chg' : '', on ? 'is-focus' : ''].filter(Boolean).join(' ');
  return (
    <li class={names} data-current={on ? '' : undefined} aria-current={on ? 'true' : undefined}>
      <abbr class="g" title={t('compareHeadline')}>
        {t('compareHeadlineLetter')}
      </abbr>
      <h2 lang={lang}>
        {view.headline.rows.map((row, i) => (
          <MarkedText key={i} hunks={row.hunks} shown={shown} side="both" />
        ))}
      </h2>
    </li>
  );
}

/** Both texts in one, top to bottom, for the side panel. */
export function NarrowComparison({ reading }: { reading: Reading }) {
  const { view, lines, display, shown, current, tally } = reading;
  const list = useRef<HTMLOListElement>(null);
  const wanted = current ? display.findIndex(({ line }) => line === current.line) : 0;
  const count = useGrowing(display.length, wanted);
  const langA = langTag(view.a.article.language);
  const langB = langTag(view.b.article.language);

  useEffect(() => {
    if (!current) return;
    const row = list.current?.querySelector('[data-current]');
    bringIntoView(list.current?.closest('.cmp-scroll'), row?.querySelector('.is-focus') ?? row);
  }, [current]);

  return (
    <ol ref={list} class="cmp">
      <HeadlineRow reading={reading} lang={langB} />
      {display.slice(0, count).map((item) => {
        if (item.kind === 'fold') {
          return (
            <li key={`fold ${item.line}`} class="fold">
              <FoldButton count={item.count} onOpen={() => reading.openFold(item.line)} />
            </li>
          );
        }
        const line = lines[item.line];
        const cells = [line?.a, line?.a === line?.b ? null : line?.b];
        return cells.map((cell, i) => {
          if (!cell) return null;
          const side = i === 0 && cell.place !== 'both' ? 'a' : 'b';
          const on = current?.row === cell.index && (cell.place !== 'moved' || side === 'b');
          return (
            <NarrowRow
              key={`${cell.index} ${side}`}
              line={item.line}
              cell={cell}
              side={side}
              shown={shown}
              current={on}
              currentEdit={on ? (current?.edit ?? null) : null}
              langA={langA}
              langB={langB}
            />
          );
        });
      })}
      {tally.categories.small > 0 && (
        <li class="fold">
          <button
            type="button"
            class="foldrow"
            aria-expanded={shown.has('small')}
            onClick={() => reading.toggle('small')}
          >
            <Icon name={shown.has('small') ? 'down' : 'next'} />
            {t(shown.has('small') ? 'compareUnfolded' : 'compareFolded', smallWords(tally))}
            <span class="grow" />
            <Kbd>S</Kbd>
          </button>
        </li>
      )}
    </ol>
  );
}
