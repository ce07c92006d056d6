/** The order of a project's clips. Pure: lists of ids in, lists of ids out. */

/**
 * Adds clips in front of another, or at the end where that is null or not there. Those that are in already stay where they are.
 */
export function added(
  clips: readonly string[],
  ids: readonly string[],
  before: string | null = null,
): readonly string[] {
  const known = new Set(clips);
  const fresh = [...new Set(ids)].filter((id) => !known.has(id));
  return fresh.length === 0 ? clips : inserted(clips, fresh, before);
}

/**
 * Moves clips, in the order given, in front of another, or to the end where that is null. The same list where nothing would change, where
 * `before` is not there (another window took it out meanwhile) or is itself moved.
 */
export function moved(
  clips: readonly string[],
  ids: readonly string[],
  before: string | null,
): readonly string[] {
  const known = new Set(clips);
  const moving = [...new Set(ids)].filter((id) => known.has(id));
  if (before !== null && (!known.has(before) || moving.includes(before))) return clips;
  const rest = clips.filter((id) => !moving.includes(id));
  const after = inserted(rest, moving, before);
  return after.every((id, index) => id === clips[index]) ? clips : after;
}

function inserted(
  clips: readonly string[],
  ids: readonly string[],
  before: string | null,
): readonly string[] {
  const found = before === null ? -1 : clips.indexOf(before);
  const at = found < 0 ? clips.length : found;
  return [...clips.slice(0, at), ...ids, ...clips.slice(at)];
}

/** The list with ids replaced or, where `nameOf` gives null, left out; each once. The same list where nothing changes. */
export function renamed(clips: readonly string[], nameOf: (id: string) => string | null): readonly string[] {
  const named = [...new Set(clips.map(nameOf))].filter((id) => id !== null);
  return named.length === clips.length && named.every((id, index) => id === clips[index]) ? clips : named;
}
