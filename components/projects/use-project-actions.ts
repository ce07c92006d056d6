import { useState } from 'preact/hooks';
import type { StyleId } from '../../lib/cite/types.ts';
import type { Project, ProjectOrder, ProjectPatch } from '../../lib/library/projects/types.ts';
import type { Services } from '../../lib/services.ts';
import { t } from '../../lib/words.ts';
import type { ToastMessage } from '../parts/toast.tsx';
import { formatNumber } from '../text/counts.ts';
import { problemWords } from '../text/problems.ts';
import { projectMemoryOf } from './project-memory.ts';

export interface ProjectActions {
  readonly message: ToastMessage | null;
  readonly setStyle: (style: StyleId) => void;
  readonly setOrder: (order: ProjectOrder) => void;
  readonly move: (id: string, before: string | null) => void;
  readonly drop: (id: string) => void;
  readonly edit: (words: Pick<Project, 'name' | 'note'>) => Promise<unknown>;
  /** Deletes the project and goes on to the list, which offers to undo it. */
  readonly remove: () => void;
  /** Takes the clip back in that was taken out last. */
  readonly undo: () => boolean;
}

/** What the screen of a project does with it, and what it says about it. */
export function useProjectActions(
  services: Services,
  project: Project | null | undefined,
  onGone: () => void,
): ProjectActions {
  const { projects } = services;
  const [message, setMessage] = useState<ToastMessage | null>(null);
  const say = (words: string) => setMessage({ words });
  const fail = (error: unknown) => say(problemWords(error));
  const patch = (change: ProjectPatch) => {
    if (project) projects.update(project.id, change).then(() => setMessage(null), fail);
  };

  const takeBack = () => message?.action?.onAction();
  return {
    message,
    setStyle: (style) => patch({ style }),
    setOrder: (order) => patch({ order }),
    move(id, before) {
      if (!project) return;
      projects.move(project.id, [id], before).then(({ clips }) => {
        say(t('projectMoved', formatNumber(clips.indexOf(id) + 1), formatNumber(clips.length)));
      }, fail);
    },
    drop(id) {
      if (!project) return;
      const before = project.clips[project.clips.indexOf(id) + 1] ?? null;
      const onAction = () => {
        projects.add(project.id, [id], before).then(() => say(t('projectTakenBack')), fail);
      };
      projects
        .drop(project.id, [id])
        .then(
          () => setMessage({ words: t('projectTakenOut'), action: { label: t('partUndo'), onAction } }),
          fail,
        );
    },
    edit: async (words) => project && projects.update(project.id, words),
    remove() {
      if (!project) return;
      projects.remove(project.id).then(() => {
        projectMemoryOf(services).deleted = project;
        onGone();
      }, fail);
    },
    undo() {
      takeBack();
      return message?.action !== undefined;
    },
  };
}
