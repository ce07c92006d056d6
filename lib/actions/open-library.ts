import { type Library, openLibrary } from '../library/library.ts';

let opened: Promise<Library> | undefined;

/**
 * The library of this context, opened once. A failed opening is not remembered: the next call tries again.
 */
export function library(): Promise<Library> {
  opened ??= openLibrary().catch((error: unknown) => {
    opened = undefined;
    throw error;
  });
  return opened;
}
