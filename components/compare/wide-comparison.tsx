import { useEffect, useMemo, useRef } from 'preact/hooks';
import { t } from '../../lib/words.ts';
import { langTag } from '../text/languages.ts';
import { bringIntoView } from './bring-into-view.ts';
import { ChangeMap } from './change-map.tsx';
import { FoldButton } from './fold-button.tsx';
import { MoveCurves } from './move-curves.tsx';
import { useGeometry } from './use-geometry.ts';
import { useGrowing } from './use-growing.ts';
import type { Reading } from './use-reading.ts';
import { WideLine } from './wide-line.tsx';

/** Both texts side by side, moves joined by curves, the map beside the scroll bar. */
export function WideComparison({ reading }: { reading: Reading }) {
  const { view, lines, display, shown, current } = reading;
  const scroller = useRef<HTMLElement>(null);
  const content = useRef<HTMLOListElement>(null);
  const geometry = useGeometry(content, display);
  const langA = langTag(view.a.article.language);
  const langB = langTag(view.b.article.language);

  useEffect(() => {
    if (!current) return;
    const line = content.current?.querySelector('[data-current]');
    bringIntoView(scroller.current, line?.querySelector('.is-focus') ?? line);
  }, [current]);

  const { openFold } = reading;
  const wanted = current ? display.findIndex(({ line }) => line === current.line) : 0;
  const count = useGrowing(display.length, wanted);
  // Measuring follows scrolling: it must not draw a thousand lines again.
  const drawn = useMemo(
    () =>
      display.slice(0, count).map((item) => {
        if (item.kind === 'fold') {
          return (
            <li key={`fold ${item.line}`} class="ws-fold">
              <FoldButton count={item.count} onOpen={() => openFold(item.line)} />
            </li>
          );
        }
        const line = lines[item.line];
        return line ? (
          <WideLine
            key={item.line}
            line={line}
            number={item.line}
            shown={shown}
            current={current?.line === item.line ? current : null}
            langA={langA}
            langB={langB}
          />
        ) : null;
      }),
    [display, count, lines, shown, current, langA, langB, openFold],
  );

  return (
    <div class="ws-body">
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must take the keyboard */}
      <section ref={scroller} class="ws-rows" aria-label={t('compareTexts')} tabIndex={0}>
        <ol ref={content} class="ws-lines">
          {drawn}
        </ol>
        {shown.has('moved') && <MoveCurves lines={lines} geometry={geometry} />}
      </section>
      <ChangeMap reading={reading} geometry={geometry} scroller={scroller} />
    </div>
  );
}
