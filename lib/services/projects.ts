/** Named bibliographies. */
import type { Project, ProjectPatch } from '../library/projects/types.ts';

/** Named bibliographies. Clips in the bin are left out of them as long as they are there. */
export interface ProjectServices {
  /** Those changed last first. */
  list(): Promise<readonly Project[]>;
  /** Null where it is deleted. */
  open(id: string): Promise<Project | null>;
  /** In the style that was chosen last. */
  create(name: string, clips: readonly string[]): Promise<Project>;
  update(id: string, patch: ProjectPatch): Promise<Project>;
  /** Adds clips in front of another, at the end where that is null; those in it already stay where they are. */
  add(id: string, clips: readonly string[], before?: string | null): Promise<Project>;
  /** Takes clips out; the clips themselves stay. */
  drop(id: string, clips: readonly string[]): Promise<Project>;
  /** Moves clips in front of another, to the end where that is null. */
  move(id: string, clips: readonly string[], before: string | null): Promise<Project>;
  /** Moves to the bin; `restore` takes it back. */
  remove(id: string): Promise<void>;
  restore(id: string): Promise<void>;
  /** Calls back after every commit by any window that changes a project or takes clips to the bin or back; returns the unsubscriber. */
  onChange(listener: () => void): () => void;
}
