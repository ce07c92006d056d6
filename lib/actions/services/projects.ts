import type { ProjectServices } from '../../services.ts';
import { library, onLibraryChange } from '../open-library.ts';

/** Named bibliographies, as the screens ask for them. */
export function projectServices(): ProjectServices {
  const projects = async () => (await library()).projects;
  return {
    list: async () => (await projects()).list(),
    open: async (id) => (await projects()).open(id),
    async create(name, clips) {
      const { style } = await (await library()).settings();
      return (await projects()).create(name, style, clips);
    },
    update: async (id, patch) => (await projects()).update(id, patch),
    add: async (id, clips, before) => (await projects()).add(id, clips, before),
    drop: async (id, clips) => (await projects()).drop(id, clips),
    move: async (id, clips, before) => (await projects()).move(id, clips, before),
    remove: async (id) => (await projects()).remove(id),
    restore: async (id) => (await projects()).restore(id),
    onChange: (listener) =>
      onLibraryChange(({ kind }) => {
        if (kind === 'projects' || kind === 'clips') listener();
      }),
  };
}
