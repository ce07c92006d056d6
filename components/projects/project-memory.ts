import type { Project } from '../../lib/library/projects/types.ts';
import type { Services } from '../../lib/services.ts';

/** The project deleted last, while that can still be undone from the list. Lives as long as the window. */
interface ProjectMemory {
  deleted: Pick<Project, 'id' | 'name'> | null;
}

const memories = new WeakMap<Services, ProjectMemory>();

export function projectMemoryOf(services: Services): ProjectMemory {
  const memory = memories.get(services) ?? { deleted: null };
  memories.set(services, memory);
  return memory;
}
