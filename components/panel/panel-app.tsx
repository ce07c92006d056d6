import { useCallback, useEffect, useState } from 'preact/hooks';
import type { Route, Services } from '../../lib/services.ts';
import { ByHandScreen } from '../cite/by-hand-screen.tsx';
import { CiteScreen } from '../cite/cite-screen.tsx';
import { CompareScreen } from '../compare/compare-screen.tsx';
import { TimelineScreen } from '../compare/timeline-screen.tsx';
import { ProjectScreen } from '../projects/project-screen.tsx';
import { ProjectsScreen } from '../projects/projects-screen.tsx';
import { ClipScreen } from './clip-screen.tsx';
import { ClipsScreen } from './clips-screen.tsx';
import { KeepScreen } from './keep-screen.tsx';
import { back, go, type Trail } from './trail.ts';
import { useKeys } from './use-keys.ts';

export interface PanelAppProps {
  readonly services: Services;
  /** Where the panel opens; the list where absent. */
  readonly route?: Route;
  /** Calls back with every route that another part of the extension sends the open panel to; returns the unsubscriber. */
  readonly onRoute?: (listener: (route: Route) => void) => () => void;
}

/** The side panel: one screen at a time, and the way back. */
export function PanelApp({ services, route, onRoute }: PanelAppProps) {
  const [trail, setTrail] = useState<Trail>(() => go([{ screen: 'clips' }], route ?? { screen: 'clips' }));
  const onNavigate = useCallback((to: Route) => setTrail((before) => go(before, to)), []);
  const onBack = useCallback(() => setTrail(back), []);
  useEffect(() => onRoute?.(onNavigate), [onRoute, onNavigate]);
  const here = trail.at(-1) ?? { screen: 'clips' };
  // Lists and clips give Escape a meaning of their own; from a comparison, a bibliography or a project it leads back.
  useKeys((command) => {
    if (command !== 'escape' || !['compare', 'cite', 'timeline', 'project'].includes(here.screen))
      return false;
    onBack();
    return true;
  });
  return (
    <main class="panel panel--fixed">
      <Screen services={services} here={here} onBack={onBack} onNavigate={onNavigate} />
    </main>
  );
}

function Screen(props: {
  services: Services;
  here: Route;
  onBack: () => void;
  onNavigate: (route: Route) => void;
}) {
  const { services, here, onBack, onNavigate } = props;
  const common = { services, layout: 'narrow', onBack, onNavigate } as const;
  switch (here.screen) {
    case 'clips':
      return <ClipsScreen services={services} layout="narrow" onNavigate={onNavigate} />;
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
