/** A bibliography with a name: a set of clips in an order of its own, and the style it is printed in. */

/** As the style sorts its list; by the date of the clips; as the person arranged them. */
export const PROJECT_ORDERS = ['style', 'date', 'hand'] as const;
export type ProjectOrder = (typeof PROJECT_ORDERS)[number];

export interface Project {
  readonly id: string;
  readonly name: string;
  readonly note: string;
  /** Name of a citation style as it was chosen. Read from a backup it may be one that is not here: see `shownStyle`. */
  readonly style: string;
  readonly order: ProjectOrder;
  /** Ids of clips as the person arranged them, each once. As stored those in the bin keep their place; as read they are left out. */
  readonly clips: readonly string[];
  readonly createdAt: string;
  readonly updatedAt: string;
  /** Set while a deletion can be undone. */
  readonly deletedAt: string | null;
}

/** What a person changes about a project; a field that is absent stays as it is. */
export type ProjectPatch = Partial<Pick<Project, 'name' | 'note' | 'style' | 'order'>>;

export const MAX_PROJECTS = 500;
export const MAX_PROJECT_CLIPS = 5000;
/** Characters. */
export const MAX_PROJECT_NAME = 200;
export const MAX_PROJECT_NOTE = 20_000;
