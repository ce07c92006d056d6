import { renamed } from '../projects/arrange.ts';
import { mergeProjects } from '../projects/merge-projects.ts';
import type { Project } from '../projects/types.ts';
import type { WriteTransaction } from '../schema.ts';

/**
 * Takes the projects of a backup in, once its clips are: by id, each clip under the id that it has here. Clips that are neither in the file nor
 * here are left out.
 * @returns ids of the projects that are new or changed.
 */
export async function mergeProjectsIn(
  tx: WriteTransaction,
  given: readonly Project[],
  nameOf: (id: string) => string,
): Promise<readonly string[]> {
  const store = tx.objectStore('projects');
  const changed: string[] = [];
  for (const project of given) {
    const named = renamed(project.clips, nameOf);
    const here = new Set(await Promise.all(named.map((id) => tx.objectStore('clips').getKey(id))));
    const incoming = { ...project, clips: named.filter((id) => here.has(id)) };
    const local = await store.get(project.id);
    const merged = local ? mergeProjects(local, incoming) : incoming;
    if (local && JSON.stringify(merged) === JSON.stringify(local)) continue;
    await store.put(merged);
    changed.push(project.id);
  }
  return changed;
}
