/** A page may fill itself after its address changed: how long to wait for it to fall quiet, and how long to look at all. */
const QUIET_MS = 150;
const LOOK_FOR_MS = 10_000;

/**
 * Calls `look` now and again whenever the page's content has changed and fallen quiet, for the first ten seconds at an address.
 * @returns the function that stops it.
 */
export function watchContent(document: Document, look: () => void): () => void {
  let quiet: ReturnType<typeof setTimeout> | undefined;
  const observer = new MutationObserver(() => {
    clearTimeout(quiet);
    quiet = setTimeout(look, QUIET_MS);
  });
  const stop = () => {
    observer.disconnect();
    clearTimeout(quiet);
    clearTimeout(end);
  };
  const end = setTimeout(() => observer.disconnect(), LOOK_FOR_MS);
  // Attributes are left out: menus and carousels change them all the time, the text of an article does not.
  observer.observe(document, { childList: true, subtree: true, characterData: true });
  look();
  return stop;
}
