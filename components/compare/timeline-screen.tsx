import type { Route, Services, TimelineVersion, TimelineView } from '../../lib/services.ts';
import { t } from '../../lib/words.ts';
import { Button } from '../parts/button.tsx';
import { EmptyState } from '../parts/empty-state.tsx';
import { formatNumber, formatPercent } from '../text/counts.ts';
import { formatDay, formatStamp } from '../text/dates.ts';
import { langTag } from '../text/languages.ts';
import { type Size, type Timeline, useTimeline } from './use-timeline.ts';

export interface TimelineScreenProps {
  readonly services: Services;
  readonly ids: readonly string[];
  readonly layout: 'narrow' | 'wide';
  readonly onBack: () => void;
  readonly onNavigate: (route: Route) => void;
}

/** `12% of the words · headline · 1 moved`; what cannot be measured is said to be so. */
function sizeWords(size: Size): string {
  if (size === undefined) return t('timelineMeasuring');
  if (size === null) return t('timelineUnmeasured');
  const { share, headlineChanged, moved, smallOnly, wordsInserted, wordsDeleted } = size;
  const parts = [
    ...(share > 0
      ? [
          t('timelineShare', formatPercent(share)),
          t('compareWords', formatNumber(wordsInserted), formatNumber(wordsDeleted)),
        ]
      : []),
    ...(headlineChanged ? [t('clipChangedHeadline')] : []),
    ...(moved > 0 ? [t('clipChangedMoved', moved)] : []),
    ...(share > 0 && smallOnly ? [t('timelineSmallOnly')] : []),
  ];
  return parts.length > 0 ? parts.join(' · ') : t('timelineSame');
}

function VersionLine({ version, n, several }: { version: TimelineVersion; n: number; several: boolean }) {
  const { headline, language, outlet, date, at, version: number } = version;
  return (
    <li class="tl-version">
      <span class="tl-n num">{n + 1}</span>
      <span>
        <span class="tl-when num">{several && date !== null ? formatDay(date) : formatStamp(at)}</span>
        <span class="tl-head" lang={langTag(language)}>
          {headline || t('panelNoHeadline')}
        </span>
        <span class="meta">
          {[
            ...(several ? [outlet, t('timelineSeen', formatStamp(at))] : []),
            ...(number === null ? [] : [t('timelineVersion', number)]),
          ].join(' · ')}
        </span>
      </span>
    </li>
  );
}

function Steps({
  timeline: { size },
  view: { versions },
  several,
  onOpen,
}: {
  timeline: Timeline;
  view: TimelineView;
  several: boolean;
  onOpen: (i: number, j: number) => void;
}) {
  return (
    <ol class="timeline">
      {versions.flatMap((version, n) => [
        ...(n === 0
          ? []
          : [
              <li key={`step ${n}`} class="tl-step">
                <button type="button" onClick={() => onOpen(n - 1, n)}>
                  <span class="vh">{t('timelineStep', n, n + 1)}</span>
                  <span class="tl-bar" aria-hidden="true">
                    <span style={{ width: `${Math.round((size(n - 1, n)?.share ?? 0) * 100)}%` }} />
                  </span>
                  <span class="num">{sizeWords(size(n - 1, n))}</span>
                </button>
              </li>,
            ]),
        <VersionLine key={n} version={version} n={n} several={several} />,
      ])}
    </ol>
  );
}

/** The share of words that changed between any two; each opens the comparison. */
function AnyTwo({
  timeline: { size },
  count,
  onOpen,
}: {
  timeline: Timeline;
  count: number;
  onOpen: (i: number, j: number) => void;
}) {
  const numbers = Array.from({ length: count }, (_, n) => n);
  const cell = (i: number, j: number) => {
    const known = size(i, j);
    return known === undefined ? '…' : known === null ? '–' : formatPercent(known.share);
  };
  return (
    <section class="section" aria-labelledby="any-two">
      <h2 id="any-two">{t('timelineAnyTwo')}</h2>
      <p class="meta">{t('timelineAnyTwoHow')}</p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must take the keyboard */}
      <section class="tl-table" aria-labelledby="any-two" tabIndex={0}>
        <table class="num">
          <thead>
            <tr>
              <td />
              {numbers.slice(0, -1).map((i) => (
                <th key={i} scope="col">
                  {i + 1}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {numbers.slice(1).map((j) => (
              <tr key={j}>
                <th scope="row">{j + 1}</th>
                {numbers.slice(0, j).map((i) => (
                  <td key={i}>
                    <button
                      type="button"
                      aria-label={`${t('timelineStep', i + 1, j + 1)}: ${sizeWords(size(i, j))}`}
                      onClick={() => onOpen(i, j)}
                    >
                      {cell(i, j)}
                    </button>
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </section>
  );
}

/** Three and more versions in the order of time, with the size of each change; any two are compared at a press. */
export function TimelineScreen({ services, ids, layout, onBack, onNavigate }: TimelineScreenProps) {
  const timeline = useTimeline(services, ids);
  const { view, problem } = timeline;
  const onOpen = (i: number, j: number) => {
    const [a, b] = [view?.versions[i], view?.versions[j]];
    if (a && b) onNavigate({ screen: 'compare', a: a.side, b: b.side });
  };
  return (
    <section class={`screen timeline-screen timeline--${layout}`} aria-labelledby="timeline-title">
      <header class="bar">
        <Button kind="bare" icon="back" onPress={onBack}>
          {t('compareBack')}
        </Button>
        <h1 id="timeline-title">{t('timelineTitle')}</h1>
        {layout === 'narrow' && (
          <Button
            kind="bare"
            icon="compare"
            onPress={() => services.navigate.openWorkspace({ screen: 'timeline', ids })}
          >
            {t('compareWide')}
          </Button>
        )}
      </header>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must take the keyboard */}
      <section class="screen-scroll" aria-labelledby="timeline-title" tabIndex={0}>
        {problem !== null && (
          <div class="notice" role="alert">
            <p>{problem}</p>
          </div>
        )}
        {view === null && problem === null && (
          <p class="waiting" role="status">
            {t('timelineLoading')}
          </p>
        )}
        {view?.versions.length === 0 && (
          <EmptyState title={t('clipGoneTitle')}>
            <p>{t('clipGone')}</p>
          </EmptyState>
        )}
        {view && view.left > 0 && <p class="meta pad">{t('timelineLeft', formatNumber(view.left))}</p>}
        {view && view.versions.length > 0 && (
          <Steps timeline={timeline} view={view} several={ids.length > 1} onOpen={onOpen} />
        )}
        {view && view.versions.length > 2 && (
          <AnyTwo timeline={timeline} count={view.versions.length} onOpen={onOpen} />
        )}
      </section>
    </section>
  );
}
