/**
 * Where the panel or the workspace should go, handed over from one page of the extension to another. `localStorage` is shared by them,
 * synchronous (the gesture that opens the panel allows no await) and tells pages that are open already.
 */
import type { Route } from '../services.ts';

const KEY = 'panel-route';
/** An order not picked up by then was meant for a panel that never opened. */
const FRESH_MS = 15_000;

const isText = (value: unknown): value is string => typeof value === 'string' && value !== '';
const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isSide = (value: unknown): boolean =>
  isRecord(value) &&
  (value.kind === 'page' || (value.kind === 'capture' && isText(value.clipId) && isText(value.captureId)));

/** Reads a route that came as text; null where it is none. */
export function parseRoute(text: string): Route | null {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return null;
  }
  if (!isRecord(value)) return null;
  const valid =
    value.screen === 'clips' ||
    value.screen === 'keep' ||
    (value.screen === 'by-hand' && isText(value.text)) ||
    value.screen === 'projects' ||
    (value.screen === 'clip' &&
      isText(value.id) &&
      (value.send === undefined || value.send === 'zotero') &&
      (value.part === undefined || value.part === 'record')) ||
    (value.screen === 'project' && isText(value.id)) ||
    (value.screen === 'compare' && isSide(value.a) && isSide(value.b)) ||
    ((value.screen === 'cite' || value.screen === 'timeline') &&
      Array.isArray(value.ids) &&
      value.ids.every(isText));
  return valid ? (value as unknown as Route) : null;
}

/** Leaves a route for the panel. */
export function leaveRoute(route: Route, now: number): void {
  localStorage.setItem(KEY, JSON.stringify({ at: now, route }));
}

function takeFrom(text: string | null, now: number): Route | null {
  if (text === null) return null;
  localStorage.removeItem(KEY);
  try {
    const { at, route } = JSON.parse(text) as { at: number; route: unknown };
    return now - at < FRESH_MS ? parseRoute(JSON.stringify(route)) : null;
  } catch {
    return null;
  }
}

/** Takes the route left for a panel that opens now. */
export function takeRoute(now: number): Route | null {
  return takeFrom(localStorage.getItem(KEY), now);
}

/** Calls back with each route left while this page is open. */
export function onRoute(listener: (route: Route) => void): () => void {
  const heard = (event: StorageEvent) => {
    if (event.key !== KEY || event.newValue === null) return;
    const route = takeFrom(event.newValue, Date.now());
    if (route) listener(route);
  };
  window.addEventListener('storage', heard);
  return () => window.removeEventListener('storage', heard);
}
