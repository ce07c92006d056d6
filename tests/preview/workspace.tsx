/**
 * Comparing and citing with invented texts: `workspace.html?screen=compare&what=lighthouses`, `&screen=cite&clips=6`, `&screen=timeline`,
 * `&screen=projects`, `&screen=project&order=hand`; `&narrow` as in the
 * panel, `&lang=ko` in Korean, `&fail` where the clipboard or the comparison is refused.
 */
import { render } from 'preact';
import '../../components/styles/library-page.css';
import { PanelApp } from '../../components/panel/panel-app.tsx';
import { uiLocale } from '../../components/text/locale.ts';
import { WorkspaceApp } from '../../components/workspace/workspace-app.tsx';
import { PlainError } from '../../lib/plain-error.ts';
import type { ComparisonView, Route, Services } from '../../lib/services.ts';
import { connectWords } from '../../lib/words.ts';
import '../support/english-words.ts';
import koreanWords from '../../public/_locales/ko/messages.json' with { type: 'json' };
import { citingServices } from './fake-citations.ts';
import { fakeProjects, inventedProject } from './fake-projects.ts';
import { fakeServices } from './fake-services.ts';
import { VIEWS } from './invented.ts';
import { identical, lighthouses, longComparison, tides } from './invented-comparison.ts';
import { inventedTimeline } from './invented-timeline.ts';

const wanted = new URLSearchParams(location.search);
if (wanted.get('lang') === 'ko') {
  connectWords((key, given) =>
    koreanWords[key].message.replace(/\$([1-9])/g, (_, n: string) => given[Number(n) - 1] ?? ''),
  );
}
document.documentElement.lang = uiLocale();

const what = wanted.get('what') ?? 'lighthouses';
const comparisons: Record<string, () => ComparisonView> = {
  lighthouses: () => lighthouses,
  tides: () => tides,
  identical: () => identical,
  long: () => longComparison(600),
  parts: () => inParts,
};
const inParts: ComparisonView = {
  ...lighthouses,
  parts: {
    words: 212_400,
    chosen: wanted.has('part') ? Number(wanted.get('part')) : null,
    parts: Array.from({ length: 11 }, (_, n) => ({
      fromA: n * 230,
      toA: n * 230 + 230,
      fromB: n * 228,
      toB: n * 228 + 228,
      words: 19_310,
    })),
  },
};
const refuse = async (): Promise<never> => {
  throw new PlainError('refused', 'The version is no longer in the library. Nothing was changed.');
};
const base = fakeServices(Number(wanted.get('clips') ?? 40), VIEWS.changed);
const fail = wanted.has('fail');
const services: Services = {
  ...base,
  cite: { ...citingServices(base.library), ...(fail ? { copy: refuse } : {}) },
  compare: fail ? refuse : async () => (comparisons[what] ?? comparisons.lighthouses)?.() ?? lighthouses,
  ...inventedTimeline,
  projects: wanted.has('none') ? fakeProjects() : someProjects(),
};

const ids = Array.from(
  { length: Number(wanted.get('clips') ?? 6) },
  (_, n) => `clip-${String(n).padStart(6, '0')}`,
);
function someProjects() {
  const clips = Array.from(
    { length: Number(wanted.get('clips') ?? 7) },
    (_, n) => `clip-${String(n).padStart(6, '0')}`,
  );
  const order = wanted.get('order') === 'hand' ? 'hand' : 'style';
  return fakeProjects([
    inventedProject('ferries', {
      name: 'Ferry signals, chapter 3',
      note: 'For the May issue; check the dates.',
      order,
      clips,
    }),
    inventedProject('forestry', { name: '봄철나무심기', style: 'mla', clips: clips.slice(0, 2) }),
    inventedProject('lost', {
      name: 'Tide tables of four provinces, with all that was said about them since',
      style: 'own:gone',
    }),
  ]);
}

const screen = wanted.get('screen') ?? 'compare';
const route: Route =
  screen === 'cite'
    ? { screen: 'cite', ids }
    : screen === 'timeline'
      ? { screen: 'timeline', ids: wanted.has('one') ? ids.slice(0, 1) : ids }
      : screen === 'projects'
        ? { screen: 'projects' }
        : screen === 'project'
          ? { screen: 'project', id: wanted.get('id') ?? 'ferries' }
          : screen === 'clips'
            ? { screen: 'clips' }
            : {
                screen: 'compare',
                a: { kind: 'capture', clipId: 'clip-000000', captureId: 'clip-000000-1' },
                b: { kind: 'page' },
              };
const app = document.getElementById('app');
if (app) {
  render(
    wanted.has('narrow') ? (
      <PanelApp services={services} route={route} />
    ) : (
      <WorkspaceApp services={services} initialRoute={route} onRoute={() => undefined} />
    ),
    app,
  );
}
