import type { Clip } from '../../lib/library/types.ts';
import type { Route, SideRef } from '../../lib/services.ts';

/** The newest version of a clip as a side of a comparison; null for a clip without any, which the library never makes. */
export function newestSide(clip: Clip): SideRef | null {
  const capture = clip.captures.at(-1);
  return capture ? { kind: 'capture', clipId: clip.id, captureId: capture.id } : null;
}

/** Two clips side by side, the older text first: by the articles' dates, else by when they were saved. */
export function comparisonOf(one: Clip, other: Clip): Route | null {
  const [older, newer] = written(one) <= written(other) ? [one, other] : [other, one];
  const a = newestSide(older);
  const b = newestSide(newer);
  return a && b ? { screen: 'compare', a, b } : null;
}

function written(clip: Clip): string {
  return clip.shown.date ?? clip.savedAt;
}
