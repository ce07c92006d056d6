import { useEffect, useRef, useState } from 'preact/hooks';
import type { Project } from '../../lib/library/projects/types.ts';
import type { Route, Services } from '../../lib/services.ts';
import { t } from '../../lib/words.ts';
import { Menu } from '../panel/menu.tsx';
import { useKeys } from '../panel/use-keys.ts';
import { useLate } from '../panel/use-late.ts';
import { Button } from '../parts/button.tsx';
import { EmptyState } from '../parts/empty-state.tsx';
import { Toast, type ToastMessage } from '../parts/toast.tsx';
import { countWords } from '../text/counts.ts';
import { problemWords } from '../text/problems.ts';
import { ProjectLine } from './project-line.tsx';
import { projectMemoryOf } from './project-memory.ts';
import { ProjectSheet } from './project-sheet.tsx';
import { useProjects } from './use-projects.ts';

export interface ProjectsScreenProps {
  readonly services: Services;
  readonly layout: 'narrow' | 'wide';
  readonly onBack: () => void;
  readonly onNavigate: (route: Route) => void;
}

/** All projects: opened, begun, renamed, deleted. */
export function ProjectsScreen({ services, layout, onBack, onNavigate }: ProjectsScreenProps) {
  const { projects } = services;
  const memory = projectMemoryOf(services);
  const { value: list, problem, again } = useProjects(projects);
  const [sheet, setSheet] = useState<Project | 'new' | null>(null);
  const deletedWords = () => (memory.deleted ? t('projectDeleted', memory.deleted.name) : null);
  const [said, setSaid] = useState(deletedWords);
  const title = useRef<HTMLHeadingElement>(null);
  const late = useLate(list === undefined && problem === null);
  useEffect(() => title.current?.focus(), []);

  const say = (words: string) => {
    memory.deleted = null;
    setSaid(words);
  };
  const fail = (error: unknown) => say(problemWords(error));
  const undo = () => {
    const { deleted } = memory;
    if (deleted) projects.restore(deleted.id).then(() => say(t('projectRestored', deleted.name)), fail);
  };
  const remove = (project: Project) => {
    projects.remove(project.id).then(() => {
      memory.deleted = project;
      setSaid(deletedWords());
      title.current?.focus();
    }, fail);
  };
  useKeys((command) => {
    if (command === 'escape') onBack();
    else if (command === 'undo') undo();
    else return false;
    return true;
  });
  const open = (id: string) => onNavigate({ screen: 'project', id });
  const message: ToastMessage | null =
    said === null
      ? null
      : { words: said, ...(memory.deleted && { action: { label: t('partUndo'), onAction: undo } }) };

  return (
    <section class={`screen projects projects--${layout}`} aria-labelledby="projects-title">
      {layout === 'narrow' && (
        <header class="bar">
          <Button kind="bare" icon="back" onPress={onBack}>
            {t('panelClips')}
          </Button>
        </header>
      )}
      <div class="screen-scroll">
        <div class="reading-in">
          <div class="projects-head">
            <h1 id="projects-title" ref={title} tabIndex={-1}>
              {t('projects')}
            </h1>
            {list && list.length > 0 && (
              <>
                <span class="meta num grow">
                  {countWords(list.length, 'projectCountOne', 'projectCountMany')}
                </span>
                <Button icon="plus" onPress={() => setSheet('new')}>
                  {t('projectNew')}
                </Button>
              </>
            )}
          </div>
          {problem !== null && (
            <div class="notice clips-problem" role="alert">
              <p>{problem}</p>
              <Button onPress={again}>{t('panelRetry')}</Button>
            </div>
          )}
          {late && <p class="meta pad">{t('projectLoading')}</p>}
          {list?.length === 0 && (
            <EmptyState title={t('projectsEmptyTitle')}>
              <p>{t('projectsEmpty')}</p>
              <ol class="steps">
                <li>{t('projectsEmptySelect')}</li>
                <li>{t('projectsEmptyAdd')}</li>
                <li>{t('projectsEmptyStyle')}</li>
              </ol>
              <Button kind="main" big icon="plus" onPress={() => setSheet('new')}>
                {t('projectNew')}
              </Button>
            </EmptyState>
          )}
          {list && list.length > 0 && (
            <ul class="project-rows">
              {list.map((project) => (
                <li key={project.id}>
                  <div class="grow">
                    <h2>
                      <button type="button" class="opens" onClick={() => open(project.id)}>
                        <span class="row-head">{project.name}</span>
                      </button>
                    </h2>
                    <ProjectLine project={project} styles={services.styles} />
                    {project.note !== '' && <p class="meta project-note">{project.note}</p>}
                  </div>
                  <Menu
                    end
                    button={{ kind: 'bare', icon: 'more', 'aria-label': t('projectMore', project.name) }}
                    items={[
                      { label: t('projectEdit'), onChoose: () => setSheet(project) },
                      { label: t('projectDelete'), onChoose: () => remove(project) },
                    ]}
                  />
                </li>
              ))}
            </ul>
          )}
        </div>
      </div>
      <Toast message={message} />
      {sheet === 'new' && (
        <ProjectSheet
          onClose={() => setSheet(null)}
          onKeep={async ({ name }) => open((await projects.create(name, [])).id)}
        />
      )}
      {sheet !== null && sheet !== 'new' && (
        <ProjectSheet
          project={sheet}
          onClose={() => setSheet(null)}
          onKeep={(words) => projects.update(sheet.id, words)}
        />
      )}
    </section>
  );
}
