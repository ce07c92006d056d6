/** Where the browser has no Navigation API, the address is looked at this often. */
const POLL_MS = 1000;

interface NavigationLike {
  addEventListener(type: 'currententrychange', listener: () => void): void;
  removeEventListener(type: 'currententrychange', listener: () => void): void;
}

/**
 * Calls `moved` after each change of the address within one document (an app's own navigation, back and forward included).
 * @returns the function that stops it.
 */
export function followAddress(window: Window, moved: () => void): () => void {
  let last = window.location.href;
  const check = () => {
    if (window.location.href === last) return;
    last = window.location.href;
    moved();
  };
  const { navigation } = window as Window & { navigation?: NavigationLike };
  if (navigation) {
    navigation.addEventListener('currententrychange', check);
    return () => navigation.removeEventListener('currententrychange', check);
  }
  const timer = window.setInterval(check, POLL_MS);
  return () => window.clearInterval(timer);
}
