import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { Route, Services } from '../../lib/services.ts';
import { t, type WordKey } from '../../lib/words.ts';
import { ByHandScreen } from '../cite/by-hand-screen.tsx';
import { CiteScreen } from '../cite/cite-screen.tsx';
import { CompareScreen } from '../compare/compare-screen.tsx';
import { TimelineScreen } from '../compare/timeline-screen.tsx';
import { ClipScreen } from '../panel/clip-screen.tsx';
import { ClipsScreen } from '../panel/clips-screen.tsx';
import { KeepScreen } from '../panel/keep-screen.tsx';
import { back, go, type Trail } from '../panel/trail.ts';
import { Button } from '../parts/button.tsx';
import { EmptyState } from '../parts/empty-state.tsx';
import { ProjectScreen } from '../projects/project-screen.tsx';
import { ProjectsScreen } from '../projects/projects-screen.tsx';
import { ClipSearch } from './clip-search.tsx';

export interface WorkspaceAppProps {
  readonly services: Services;
  /** Where the tab is. Another route than before goes there: the entrypoint hands on what the browser's own Back says. */
  readonly initialRoute: Route;
  /** Called with each new route, for the address of the tab. */
  readonly onRoute: (route: Route) => void;
}

type Section = 'clips' | 'compare' | 'cite' | 'projects';

const SECTIONS: Record<Section, WordKey> = {
  clips: 'workspaceClips',
  compare: 'workspaceCompare',
  cite: 'workspaceCite',
  projects: 'projects',
};

const sectionOf = ({ screen }: Route): Section =>
  screen === 'cite'
    ? 'cite'
    : screen === 'compare' || screen === 'timeline'
      ? 'compare'
      : screen === 'project' || screen === 'projects'
        ? 'projects'
        : 'clips';

/** Comparing and citing begin with clips: says how, where nothing has been chosen yet in this tab. */
type Place = Route | { readonly screen: 'no-compare' } | { readonly screen: 'no-cite' };

function NothingChosen({ what, onClips }: { what: 'no-compare' | 'no-cite'; onClips: () => void }) {
  const compare = what === 'no-compare';
  return (
    <>
      <h1 class="vh">{t(compare ? SECTIONS.compare : SECTIONS.cite)}</h1>
      <EmptyState title={t(compare ? 'workspaceNoCompareTitle' : 'workspaceNoCiteTitle')}>
        <p>{t(compare ? 'workspaceNoCompare' : 'workspaceNoCite')}</p>
        <Button kind="main" big onPress={onClips}>
          {t('workspaceToClips')}
        </Button>
      </EmptyState>
    </>
  );
}

function Screen(props: {
  services: Services;
  here: Route;
  onBack: () => void;
  onNavigate: (route: Route) => void;
}) {
  const { services, here, onBack, onNavigate } = props;
  const common = { services, layout: 'wide', onBack, onNavigate } as const;
  switch (here.screen) {
    case 'clips':
      return <ClipsScreen services={services} layout="wide" onNavigate={onNavigate} />;
    case 'clip':
      return <ClipScreen {...common} id={here.id} send={here.send} part={here.part} />;
    case 'compare':
      return <CompareScreen {...common} a={here.a} b={here.b} />;
    case 'timeline':
      return <TimelineScreen {...common} ids={here.ids} />;
    case 'cite':
      return <CiteScreen {...common} ids={here.ids} />;
    case 'projects':
      return <ProjectsScreen {...common} />;
    case 'project':
      return <ProjectScreen {...common} id={here.id} />;
    case 'keep':
      return <KeepScreen services={services} onBack={onBack} />;
    case 'by-hand':
      return <ByHandScreen text={here.text} onBack={onBack} />;
  }
}

/** The same app as the panel, wide, in a tab of its own. */
export function WorkspaceApp({ services, initialRoute, onRoute }: WorkspaceAppProps) {
  const [trail, setTrail] = useState<Trail>(() => go([{ screen: 'clips' }], initialRoute));
  const [missing, setMissing] = useState<'no-compare' | 'no-cite' | null>(null);
  /** What was compared and cited last in this tab, for the way back to it. */
  const last = useRef<{ compare?: Route; cite?: Route }>({});
  const here = trail.at(-1) ?? { screen: 'clips' };
  const present = sectionOf(here);
  if (present === 'compare' || present === 'cite') last.current[present] = here;

  const show = useCallback(
    (next: Trail) => {
      setMissing(null);
      setTrail(next);
      const to = next.at(-1);
      if (to) onRoute(to);
    },
    [onRoute],
  );
  const latest = useRef(trail);
  latest.current = trail;
  const onNavigate = useCallback((to: Route) => show(go(latest.current, to)), [show]);
  const onBack = useCallback(() => show(back(latest.current)), [show]);

  const asked = JSON.stringify(initialRoute);
  // The route as text says whether it is another one
  useEffect(() => {
    const now = latest.current.at(-1);
    if (JSON.stringify(now) !== asked) {
      setMissing(null);
      setTrail(go(latest.current, initialRoute));
    }
  }, [asked]);

  const onSection = (section: Section) => {
    if (section === 'clips' || section === 'projects') return onNavigate({ screen: section });
    const route = last.current[section];
    if (route) onNavigate(route);
    else setMissing(section === 'compare' ? 'no-compare' : 'no-cite');
  };
  const place: Place = missing ? { screen: missing } : here;
  const section = missing ? (missing === 'no-compare' ? 'compare' : 'cite') : present;
  return (
    <div class="ws">
      <header>
        <span class="brand">
          <img class="mark-page" src="/icons/mark.svg" alt="" width={24} height={24} /> Dateline
        </span>
        <nav aria-label={t('workspaceMain')}>
          {(Object.keys(SECTIONS) as Section[]).map((name) => (
            <button
              key={name}
              type="button"
              aria-current={name === section ? 'page' : undefined}
              onClick={() => onSection(name)}
            >
              {t(SECTIONS[name])}
            </button>
          ))}
        </nav>
        <span class="grow" />
        {place.screen !== 'clips' && (
          <ClipSearch services={services} onOpen={(id) => onNavigate({ screen: 'clip', id })} />
        )}
      </header>
      <main class="ws-main">
        {place.screen === 'no-compare' || place.screen === 'no-cite' ? (
          <NothingChosen what={place.screen} onClips={() => onNavigate({ screen: 'clips' })} />
        ) : (
          <Screen services={services} here={place} onBack={onBack} onNavigate={onNavigate} />
        )}
      </main>
    </div>
  );
}
