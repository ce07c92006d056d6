/** Held by the one worker of the queue; the browser lets go of it when that worker dies, however it dies. */
export const LIST_LOCK = 'dateline-clip-list';

/** Whether a worker is at work in any page of this profile. */
export async function isListWorkerAlive(): Promise<boolean> {
  const { held } = await navigator.locks.query();
  return held?.some(({ name }) => name === LIST_LOCK) ?? false;
}
