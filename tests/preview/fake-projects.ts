/** Projects in memory, arranged by the real rules: for looking at screens and for tests of them. */
import { added, moved } from '../../lib/library/projects/arrange.ts';
import type { Project } from '../../lib/library/projects/types.ts';
import { PlainError } from '../../lib/plain-error.ts';
import type { ProjectServices } from '../../lib/services.ts';

export const inventedProject = (id: string, more: Partial<Project> = {}): Project => ({
  id,
  name: `Project ${id}`,
  note: '',
  style: 'apa',
  order: 'style',
  clips: [],
  createdAt: '2026-04-01T08:00:00.000Z',
  updatedAt: '2026-04-18T08:00:00.000Z',
  deletedAt: null,
  ...more,
});

export function fakeProjects(first: readonly Project[] = []): ProjectServices {
  const kept = new Map(first.map((project) => [project.id, project]));
  const listeners = new Set<() => void>();
  const put = (project: Project): Project => {
    kept.set(project.id, project);
    for (const listener of [...listeners]) listener();
    return project;
  };
  const change = async (id: string, how: (project: Project) => Partial<Project>): Promise<Project> => {
    const project = kept.get(id);
    if (!project) throw new PlainError('project-gone', 'This project was deleted.');
    return put({ ...project, ...how(project) });
  };
  return {
    list: async () => [...kept.values()].filter(({ deletedAt }) => deletedAt === null),
    async open(id) {
      const project = kept.get(id);
      return project && project.deletedAt === null ? project : null;
    },
    create: async (name, clips) => put(inventedProject(`project-${kept.size + 1}`, { name, clips })),
    update: (id, patch) => change(id, () => patch),
    add: (id, ids, before) => change(id, ({ clips }) => ({ clips: added(clips, ids, before) })),
    drop: (id, ids) => change(id, ({ clips }) => ({ clips: clips.filter((clip) => !ids.includes(clip)) })),
    move: (id, ids, before) => change(id, ({ clips }) => ({ clips: moved(clips, ids, before) })),
    remove: async (id) => void (await change(id, () => ({ deletedAt: '2026-04-19T08:00:00.000Z' }))),
    restore: async (id) => void (await change(id, () => ({ deletedAt: null }))),
    onChange(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
