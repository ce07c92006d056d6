import loaders from 'virtual:dateline-styles';
import type { LoadStyle } from './engine.ts';

/** Loads a style or locale that the build packaged, as JSON; each is a chunk of its own. */
export const loadPackagedStyle: LoadStyle = async (name) => {
  const load = Object.hasOwn(loaders, name) ? loaders[name] : undefined;
  if (!load) throw new Error(`the build has no citation style "${name}"`);
  return load();
};
