import { useState } from 'preact/hooks';
import type { Route, Services } from '../../lib/services.ts';
import { t } from '../../lib/words.ts';
import { CiteScreen } from '../cite/cite-screen.tsx';
import type { CitedProject } from '../cite/cited-project.ts';
import { Menu } from '../panel/menu.tsx';
import { useKeys } from '../panel/use-keys.ts';
import { useLate } from '../panel/use-late.ts';
import { Button } from '../parts/button.tsx';
import { EmptyState } from '../parts/empty-state.tsx';
import { Toast } from '../parts/toast.tsx';
import { styleName } from '../text/style-names.ts';
import { ProjectSheet } from './project-sheet.tsx';
import { useProjectActions } from './use-project-actions.ts';
import { useProjectStyle } from './use-project-style.ts';
import { useProject } from './use-projects.ts';

export interface ProjectScreenProps {
  readonly services: Services;
  readonly id: string;
  readonly layout: 'narrow' | 'wide';
  readonly onBack: () => void;
  readonly onNavigate: (route: Route) => void;
}

/** One project: the screen for citing, with the clips, style and order that are kept under its name. */
export function ProjectScreen({ services, id, layout, onBack, onNavigate }: ProjectScreenProps) {
  const { value: project, problem, again } = useProject(services.projects, id);
  const shown = useProjectStyle(services.styles, project?.style ?? null);
  const toProjects = () => onNavigate({ screen: 'projects' });
  const actions = useProjectActions(services, project, toProjects);
  const [editing, setEditing] = useState(false);
  const late = useLate(project === undefined && problem === null);
  useKeys((command) => command === 'undo' && actions.undo());

  if (!project) {
    return (
      <section class="screen" aria-label={t('project')}>
        <header class="bar">
          <Button kind="bare" icon="back" onPress={onBack}>
            {t('compareBack')}
          </Button>
        </header>
        {problem !== null && (
          <div class="notice clips-problem" role="alert">
            <p>{problem}</p>
            <Button onPress={again}>{t('panelRetry')}</Button>
          </div>
        )}
        {late && <p class="meta pad">{t('projectLoading')}</p>}
        {project === null && (
          <EmptyState title={t('projectGoneTitle')}>
            <p>{t('projectGone')}</p>
            <Button onPress={toProjects}>{t('projectToProjects')}</Button>
          </EmptyState>
        )}
      </section>
    );
  }
  const cited: CitedProject = {
    id,
    name: project.name,
    note: project.note,
    style: shown?.style ?? null,
    onStyle: actions.setStyle,
    order: project.order,
    onOrder: actions.setOrder,
    onMove: actions.move,
    onDrop: actions.drop,
    menu: (
      <Menu
        end
        button={{ kind: 'bare', icon: 'more', 'aria-label': t('projectMore', project.name) }}
        items={[
          ...(layout === 'narrow'
            ? [
                {
                  label: t('panelOpenTab'),
                  onChoose: () => services.navigate.openWorkspace({ screen: 'project', id }),
                },
              ]
            : []),
          { label: t('projectEdit'), onChoose: () => setEditing(true) },
          { label: t('projectDelete'), onChoose: actions.remove },
        ]}
      />
    ),
    notice: shown && shown.missing !== null && (
      <div class="notice" role="alert">
        <p>{t('projectStyleMissing', shown.missing, styleName(shown.style))}</p>
      </div>
    ),
  };
  return (
    <>
      <CiteScreen
        key={id}
        services={services}
        ids={project.clips}
        layout={layout}
        onBack={onBack}
        onNavigate={onNavigate}
        project={cited}
        toast={<Toast message={problem === null ? actions.message : { words: problem }} />}
      />
      {editing && <ProjectSheet project={project} onKeep={actions.edit} onClose={() => setEditing(false)} />}
    </>
  );
}
