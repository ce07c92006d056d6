import loaders from 'virtual:dateline-styles';
import { packagedLocale, packagedTree } from './csl-style/catalogue.ts';
import type { XmlNode } from './csl-style/xml-node.ts';
import type { LoadStyle } from './engine.ts';
import { isOwnStyle } from './styles.ts';

const LOCALE = 'locales-';

/** Loads a style or locale: the bundled ones are chunks of their own, the others come from the extension's files, loaded ones from where they are kept. */
export const loadPackagedStyle: LoadStyle = async (name) => {
  const load = Object.hasOwn(loaders, name) ? loaders[name] : undefined;
  // The data comes from our own build; its shape was checked there.
  if (load) return JSON.parse(await load()) as XmlNode;
  if (isOwnStyle(name)) return (await import('./loaded-styles.ts')).loadedTree(name);
  return name.startsWith(LOCALE) ? packagedLocale(name.slice(LOCALE.length)) : packagedTree(name);
};
