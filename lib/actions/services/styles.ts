import type { StyleServices } from '../../services.ts';

/** Citation styles, as the screens ask for them. */
export function styleServices(): StyleServices {
  return {
    find: async (id) => (await import('../../cite/find-style.ts')).findStyle(id),
  };
}
