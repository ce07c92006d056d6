import type { Route } from '../../lib/services.ts';

/** The screens a person came through, the present one last. */
export type Trail = readonly Route[];

/**
 * Goes on to a screen. The list begins anew; the next clip takes the place of the one before, so that Back leads to the list. To the projects one
 * goes back where one came through them.
 */
export function go(trail: Trail, to: Route): Trail {
  if (to.screen === 'clips') return [to];
  const projects = trail.findIndex(({ screen }) => screen === 'projects');
  if (to.screen === 'projects' && projects >= 0) return trail.slice(0, projects + 1);
  const here = trail.at(-1);
  return here?.screen === to.screen ? [...trail.slice(0, -1), to] : [...trail, to];
}

/** Goes back one screen; from the first there is no way back. */
export function back(trail: Trail): Trail {
  return trail.length > 1 ? trail.slice(0, -1) : trail;
}
