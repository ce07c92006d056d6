/** How fast articles of a list are requested. */
import type { LibraryContext } from '../context.ts';

/** Seconds between two requests that can be chosen. */
export const CLIP_INTERVALS = [1, 2, 5, 10] as const;
export type ClipInterval = (typeof CLIP_INTERVALS)[number];

const KEY = 'clipInterval';
const isInterval = (value: unknown): value is ClipInterval => CLIP_INTERVALS.some((one) => one === value);

/** What the person chose, one second by default. */
export async function clipInterval({ connection }: LibraryContext): Promise<ClipInterval> {
  const stored = await connection.read(['settings'], (tx) => tx.objectStore('settings').get(KEY));
  return isInterval(stored?.value) ? stored.value : CLIP_INTERVALS[0];
}

export async function setClipInterval(
  { connection, announcer }: LibraryContext,
  seconds: ClipInterval,
): Promise<void> {
  await connection.write(['settings'], (tx) => tx.objectStore('settings').put({ key: KEY, value: seconds }));
  announcer.announce({ kind: 'settings', ids: [KEY] });
}
