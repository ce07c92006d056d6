/** The clips a person has ticked, and the one that a range with Shift starts from. */
export interface Selection {
  readonly ids: ReadonlySet<string>;
  readonly anchor: string | null;
}

export const NOTHING_SELECTED: Selection = { ids: new Set(), anchor: null };

/** Ticks or unticks one clip; the next range starts from it. */
export function toggle(selection: Selection, id: string): Selection {
  const ids = new Set(selection.ids);
  if (!ids.delete(id)) ids.add(id);
  return { ids, anchor: id };
}

/**
 * Ticks everything from the anchor to `id` in the order of `listed`. Without an anchor in the list only `id` is ticked.
 * The anchor stays, so that a second Shift-click starts from the same row.
 */
export function extend(selection: Selection, id: string, listed: readonly string[]): Selection {
  const from = selection.anchor === null ? -1 : listed.indexOf(selection.anchor);
  const to = listed.indexOf(id);
  if (from < 0 || to < 0) return { ids: new Set(selection.ids).add(id), anchor: id };
  const range = listed.slice(Math.min(from, to), Math.max(from, to) + 1);
  return { ids: new Set([...selection.ids, ...range]), anchor: selection.anchor };
}

/** Adds every clip of `listed`. */
export function addAll(selection: Selection, listed: readonly string[]): Selection {
  return { ids: new Set([...selection.ids, ...listed]), anchor: selection.anchor };
}

/** Forgets clips that are no longer in the library; answers the same object where nothing went. */
export function keepOnly(selection: Selection, present: readonly string[]): Selection {
  const known = new Set(present);
  const ids = [...selection.ids].filter((id) => known.has(id));
  if (ids.length === selection.ids.size) return selection;
  const anchor = selection.anchor !== null && known.has(selection.anchor) ? selection.anchor : null;
  return { ids: new Set(ids), anchor };
}
