import { connectLoadedStyles } from '../cite/kept-styles.ts';
import { type Library, openLibrary } from '../library/library.ts';
import type { LibraryChange } from '../library/types.ts';

// Citing knows no store: it asks for the styles that are kept there.
connectLoadedStyles(async () => (await library()).styles.list());

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

/** Calls back after every commit by any window, once the library is open; returns the unsubscriber. */
export function onLibraryChange(listener: (change: LibraryChange) => void): () => void {
  let stopped = false;
  let stop = () => {};
  void library().then((store) => {
    if (!stopped) stop = store.onChange(listener);
  });
  return () => {
    stopped = true;
    stop();
  };
}
