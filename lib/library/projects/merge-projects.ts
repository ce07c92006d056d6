import { added } from './arrange.ts';
import type { Project } from './types.ts';

/**
 * Two states of one project become one: from two profiles, or a backup and what came after it. Name, note, style and order are those of the
 * later change; its clips come first, then those that only the earlier one has. A project that is in the bin on one side only comes back.
 * Merging the same again changes nothing. Pure.
 */
export function mergeProjects(local: Project, incoming: Project): Project {
  const [newer, older] = incoming.updatedAt > local.updatedAt ? [incoming, local] : [local, incoming];
  const bothBinned = local.deletedAt !== null && incoming.deletedAt !== null;
  return {
    ...newer,
    id: local.id,
    clips: added(newer.clips, older.clips),
    createdAt: earlier(older.createdAt, newer.createdAt),
    deletedAt: bothBinned ? newer.deletedAt : null,
  };
}

const earlier = (a: string, b: string) => (a.localeCompare(b) <= 0 ? a : b);
