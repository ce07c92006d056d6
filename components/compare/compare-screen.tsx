import { useEffect, useState } from 'preact/hooks';
import type { ComparisonView, Route, Services, SideRef } from '../../lib/services.ts';
import { t } from '../../lib/words.ts';
import { Button } from '../parts/button.tsx';
import { EmptyState } from '../parts/empty-state.tsx';
import { BesideComparison } from './beside-comparison.tsx';
import { printOf } from './export-words.ts';
import { NarrowComparison } from './narrow-comparison.tsx';
import { NarrowHead } from './narrow-head.tsx';
import { PartBar, PartsOffer } from './parts-offer.tsx';
import { warningsOf } from './side-words.ts';
import { StepButtons, StepCount } from './step-buttons.tsx';
import { TakeMenu } from './take-menu.tsx';
import { useComparison } from './use-comparison.ts';
import { useKeep } from './use-keep.ts';
import { useReading } from './use-reading.ts';
import { useTaking } from './use-taking.ts';
import { WideComparison } from './wide-comparison.tsx';
import { WideHeads } from './wide-heads.tsx';
import { WideTools } from './wide-tools.tsx';

export interface CompareScreenProps {
  readonly services: Services;
  readonly a: SideRef;
  readonly b: SideRef;
  /** `narrow`: the side panel, one text with the changes in it. `wide`: the workspace, side by side. */
  readonly layout: 'narrow' | 'wide';
  readonly onBack: () => void;
  readonly onNavigate: (route: Route) => void;
}

interface ReadyProps {
  readonly services: Services;
  readonly view: ComparisonView;
  readonly layout: 'narrow' | 'wide';
  readonly onSwap: () => void;
}

/** The words that screen readers are to say with the marks; never selected, never copied. */
function useSpokenMarks() {
  useEffect(() => {
    const { style } = document.documentElement;
    style.setProperty('--says-removed', JSON.stringify(` ${t('compareSaysRemoved')} `));
    style.setProperty('--says-added', JSON.stringify(` ${t('compareSaysAdded')} `));
    style.setProperty('--says-end', JSON.stringify(` ${t('compareSaysEnd')} `));
  }, []);
}

function Warnings({ view }: { view: ComparisonView }) {
  const warnings = warningsOf(view);
  if (warnings.length === 0) return null;
  return (
    <div class="notice">
      {warnings.map((words) => (
        <p key={words}>{words}</p>
      ))}
    </div>
  );
}

/** A comparison that has arrived. */
function ReadyComparison({ services, view, layout, onSwap }: ReadyProps) {
  const reading = useReading(view);
  const keep = useKeep(services, view);
  const taking = useTaking(services, view, () => printOf(reading));
  useSpokenMarks();
  const keepButton = keep.offered && (
    <Button kind="main" big={layout === 'narrow'} disabled={keep.busy} onPress={keep.onKeep}>
      {layout === 'wide' ? t('compareKeepVersion') : t('compareKeep', keep.side)}
    </Button>
  );
  const said = (
    <>
      <p class="vh" role="status">
        {reading.spoken}
      </p>
      <p class={keep.words ? 'kept' : 'vh'} role="status">
        {keep.words}
      </p>
      <p class={taking.words ? 'kept' : 'vh'} role="status">
        {taking.words}
      </p>
    </>
  );
  if (layout === 'wide') {
    return (
      <>
        <WideHeads reading={reading} onSwap={onSwap} />
        <WideTools reading={reading}>
          <TakeMenu taking={taking} narrow={false} />
          {keepButton}
        </WideTools>
        <Warnings view={view} />
        {said}
        <WideComparison reading={reading} />
      </>
    );
  }
  return (
    <>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must take the keyboard */}
      <section class="cmp-scroll" aria-label={t('compareTexts')} tabIndex={0}>
        <NarrowHead reading={reading} onSwap={onSwap} />
        <Warnings view={view} />
        <NarrowComparison reading={reading} />
      </section>
      {said}
      <footer class="keys">
        <StepButtons reading={reading} big />
        <span class="grow num step-count">
          <StepCount reading={reading} />
        </span>
        {keepButton}
        <TakeMenu taking={taking} narrow />
      </footer>
    </>
  );
}

/** Two texts compared: two versions of a clip, two clips, or a clip and the page as it is now. */
export function CompareScreen({ services, a, b, layout, onBack, onNavigate }: CompareScreenProps) {
  const [part, setPart] = useState<number | null>(null);
  const [loaded, askAgain] = useComparison(services, a, b, part);
  const parts = loaded.kind === 'ready' ? loaded.view.parts : null;
  const choosing = parts !== null && parts.chosen === null;
  const versions =
    loaded.kind !== 'ready' || loaded.view.a.clipId === null || loaded.view.a.clipId === loaded.view.b.clipId;
  const title = t(versions ? 'compareTitleVersions' : 'compareTitle');
  const openWide = () => services.navigate.openWorkspace({ screen: 'compare', a, b });
  return (
    <section class={`screen compare compare--${layout}`} aria-labelledby="compare-title">
      {layout === 'narrow' ? (
        <header class="bar">
          <Button kind="bare" icon="back" onPress={onBack}>
            {t('compareBack')}
          </Button>
          <h1 id="compare-title">{title}</h1>
          <Button kind="bare" icon="compare" onPress={openWide}>
            {t('compareWide')}
          </Button>
        </header>
      ) : (
        <h1 id="compare-title" class="vh">
          {title}
        </h1>
      )}
      {loaded.kind === 'loading' && (
        <p class="waiting" role="status">
          {t('compareLoading')}
        </p>
      )}
      {loaded.kind === 'problem' && (
        <EmptyState title={t('compareProblem')}>
          <p role="alert">{loaded.words}</p>
          <p class="rowx">
            <Button onPress={askAgain}>{t('compareAgain')}</Button>
            <Button onPress={() => onNavigate({ screen: 'clips' })}>{t('compareToClips')}</Button>
          </p>
        </EmptyState>
      )}
      {choosing && <PartsOffer parts={parts} onChoose={setPart} />}
      {parts !== null && <PartBar parts={parts} onChoose={setPart} />}
      {loaded.kind === 'ready' && !choosing && loaded.view.beside && (
        <BesideComparison
          services={services}
          view={loaded.view}
          rows={loaded.view.beside}
          layout={layout}
          onSwap={() => onNavigate({ screen: 'compare', a: b, b: a })}
        />
      )}
      {loaded.kind === 'ready' && !choosing && !loaded.view.beside && (
        <ReadyComparison
          services={services}
          view={loaded.view}
          layout={layout}
          onSwap={() => onNavigate({ screen: 'compare', a: b, b: a })}
        />
      )}
    </section>
  );
}
