import type { Services } from '../../lib/services.ts';
import type { ClipQuery } from './clip-loader.ts';
import { NOTHING_SELECTED, type Selection } from './selection.ts';

/** The row at the top of the view: found again by its clip, or by its number where the clip is gone. */
export interface ListPlace {
  readonly id: string | null;
  readonly row: number;
  /** Pixels of the row above the view. */
  readonly into: number;
}

/** How the person left the list, so that coming back from a clip finds it the same. Lives as long as the window. */
export interface ListMemory {
  query: ClipQuery;
  selection: Selection;
  place: ListPlace;
  /** The row that has or had the focus. */
  focused: { readonly id: string | null; readonly row: number };
  /** Clips deleted last, while that can still be undone from here. */
  deleted: readonly string[];
}

const memories = new WeakMap<Services, ListMemory>();

/** The memory of the window that works on these services. */
export function memoryOf(services: Services): ListMemory {
  const known = memories.get(services);
  if (known) return known;
  const fresh: ListMemory = {
    query: { filter: {}, order: 'saved-newest' },
    selection: NOTHING_SELECTED,
    place: { id: null, row: 0, into: 0 },
    focused: { id: null, row: 0 },
    deleted: [],
  };
  memories.set(services, fresh);
  return fresh;
}
