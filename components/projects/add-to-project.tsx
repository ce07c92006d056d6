import { useEffect, useRef, useState } from 'preact/hooks';
import { MAX_PROJECT_NAME, type Project } from '../../lib/library/projects/types.ts';
import type { Services } from '../../lib/services.ts';
import { t } from '../../lib/words.ts';
import { Sheet } from '../panel/sheet.tsx';
import { Button } from '../parts/button.tsx';
import { countWords } from '../text/counts.ts';
import { problemWords } from '../text/problems.ts';
import { ProjectLine } from './project-line.tsx';
import { useProjects } from './use-projects.ts';

export interface AddToProjectProps {
  readonly services: Services;
  /** The clips to be added, in order. */
  readonly ids: readonly string[];
  readonly onClose: () => void;
  /** Told once they are in it: what to say, and of which project. */
  readonly onAdded: (words: string, project: Project) => void;
}

/** A choice of projects for some clips, and a field to begin a new one. */
export function AddToProject({ services, ids, onClose, onAdded }: AddToProjectProps) {
  const { projects } = services;
  const { value: list, problem: unread } = useProjects(projects);
  const [name, setName] = useState('');
  const [problem, setProblem] = useState('');
  const [busy, setBusy] = useState(false);
  const firstChoice = useRef<HTMLButtonElement>(null);
  const field = useRef<HTMLInputElement>(null);
  const isRead = list !== undefined;
  // The next step, not the cross: the first project, or the name of the first.
  useEffect(() => {
    if (isRead) (firstChoice.current ?? field.current)?.focus();
  }, [isRead]);

  const finish = (fresh: number, making: Promise<Project>) => {
    setBusy(true);
    making.then(
      (project) => {
        onAdded(addedWords(fresh, project), project);
        onClose();
      },
      (error: unknown) => {
        setBusy(false);
        setProblem(problemWords(error));
      },
    );
  };
  const addTo = (project: Project) => {
    const known = new Set(project.clips);
    finish(ids.filter((id) => !known.has(id)).length, projects.add(project.id, ids));
  };
  const create = () => {
    const typed = name.trim();
    if (typed === '') return setProblem(t('projectNameEmpty'));
    const same = list?.find((project) => project.name === typed);
    if (same) addTo(same);
    else finish(ids.length, projects.create(typed, ids));
  };
  const holdsAll = (project: Project) => ids.every((id) => project.clips.includes(id));

  return (
    <Sheet
      title={countWords(ids.length, 'projectAddOneTitle', 'projectAddManyTitle')}
      onClose={onClose}
      foot={
        <form
          class="project-new"
          onSubmit={(event) => {
            event.preventDefault();
            create();
          }}
        >
          <input
            ref={field}
            class="field grow"
            type="text"
            autocomplete="off"
            maxLength={MAX_PROJECT_NAME}
            aria-label={t('projectNewName')}
            aria-describedby="add-to-project-problem"
            placeholder={t('projectNewName')}
            value={name}
            onInput={({ currentTarget }) => setName(currentTarget.value)}
          />
          <Button kind="main" disabled={busy} onPress={create}>
            {t('projectCreate')}
          </Button>
        </form>
      }
    >
      <p class="problem" id="add-to-project-problem" role="alert">
        {problem || unread}
      </p>
      {list?.length === 0 && <p class="project-none">{t('projectAddNone')}</p>}
      <ul class="project-choices">
        {list?.map((project, n) => (
          <li key={project.id}>
            <button
              ref={n === 0 ? firstChoice : null}
              type="button"
              class="project-choice"
              disabled={busy}
              onClick={() => addTo(project)}
            >
              <span class="row-head">{project.name}</span>
              <ProjectLine project={project} styles={services.styles} />
              {holdsAll(project) && <span class="meta">{t('projectHolds')}</span>}
            </button>
          </li>
        ))}
      </ul>
    </Sheet>
  );
}

const addedWords = (fresh: number, { name }: Project): string =>
  fresh === 0
    ? t('projectAddedNone', name)
    : t('projectAdded', countWords(fresh, 'partClip', 'partClips'), name);
