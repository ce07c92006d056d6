import type { Services } from '../../lib/services.ts';
import { t } from '../../lib/words.ts';
import { Button } from '../parts/button.tsx';
import type { CitedProject } from './cited-project.ts';

export interface CiteHeaderProps {
  readonly services: Services;
  readonly ids: readonly string[];
  readonly layout: 'narrow' | 'wide';
  readonly onBack: () => void;
  readonly project?: CitedProject;
}

/** What is cited: in the panel with the way back and to a tab, in the tab a project's name, else for screen readers alone. */
export function CiteHeader({ services, ids, layout, onBack, project }: CiteHeaderProps) {
  const title = project?.name ?? t(ids.length === 1 ? 'citeTitleOne' : 'citeTitle');
  if (layout === 'wide')
    return project ? (
      <header class="project-head">
        <h1 id="cite-title">{title}</h1>
        <p class="meta grow project-note">{project.note}</p>
        {project.menu}
      </header>
    ) : (
      <h1 id="cite-title" class="vh">
        {title}
      </h1>
    );
  return (
    <>
      <header class="bar">
        <Button kind="bare" icon="back" onPress={onBack}>
          {t('compareBack')}
        </Button>
        <h1 id="cite-title" title={title}>
          {title}
        </h1>
        {project?.menu ?? (
          <Button
            kind="bare"
            icon="open"
            onPress={() => services.navigate.openWorkspace({ screen: 'cite', ids })}
          >
            {t('compareWide')}
          </Button>
        )}
      </header>
      {project && project.note !== '' && <p class="meta project-note pad">{project.note}</p>}
    </>
  );
}
