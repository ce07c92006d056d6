/** The styles that the person loaded from `.csl` files. */
import { catalogue, packagedInfo, packagedStyle } from './csl-style/catalogue.ts';
import { CslProblem } from './csl-style/csl-problem.ts';
import { type CslFile, nameOfCsl, readCsl } from './csl-style/read-csl.ts';
import { slimStyle } from './csl-style/slim.ts';
import { nearestLocale, traitsOf } from './csl-style/traits.ts';
import type { XmlNode } from './csl-style/xml-node.ts';
import { keptStyles } from './kept-styles.ts';
import { bundledByCsl, type LoadedStyle, type OwnStyleId, type StyleInfo } from './styles.ts';

/** The mark of a file by what is in it: the same file is the same style in every profile, and what is known of a mark never goes stale. */
export async function ownStyleId(source: string): Promise<OwnStyleId> {
  const hash = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(source));
  const hex = [...new Uint8Array(hash)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return `own:${hex.slice(0, 16)}`;
}

const files = new Map<OwnStyleId, CslFile>();

function fileOf({ id, source }: LoadedStyle): CslFile {
  const file = files.get(id) ?? readCsl(source);
  files.set(id, file);
  return file;
}

/** What a loaded style is like; null where it is not kept (any more). */
export async function loadedInfo(id: OwnStyleId): Promise<StyleInfo | null> {
  const style = (await keptStyles()).find((one) => one.id === id);
  return style ? infoOf(style) : null;
}

/** @throws CslProblem where it is no style, or the parent that it names is not here */
export async function infoOf(style: LoadedStyle): Promise<StyleInfo> {
  const file = fileOf(style);
  const { locales } = await catalogue();
  if (file.kind === 'whole') {
    const traits = traitsOf(file.tree, nameOfCsl(file.cslId), locales);
    return { id: style.id, name: file.title, csl: style.id, ...traits };
  }
  const parent = await parentOf(file.parent);
  const { locale = parent.locale } = file;
  return { ...parent, id: style.id, name: file.title, locale: nearestLocale(locale, locales) };
}

async function parentOf(address: string): Promise<StyleInfo> {
  const name = nameOfCsl(address);
  for (const other of await keptStyles()) {
    if (nameOfCsl(other.cslId) !== name) continue;
    const file = fileOf(other);
    if (file.kind === 'whole') return infoOf(other);
  }
  const bundled = bundledByCsl(name);
  if (bundled) return bundled;
  const packaged = await packagedStyle(name);
  if (!packaged) throw new CslProblem('csl-parent-missing', name.slice(0, 120));
  return packagedInfo(packaged);
}

/** The tree of a loaded style, without what no item of ours can reach. @throws where it is not kept, or is none */
export async function loadedTree(id: OwnStyleId): Promise<XmlNode> {
  const style = (await keptStyles()).find((one) => one.id === id);
  if (!style) throw new Error(`no loaded style ${id}`);
  const file = fileOf(style);
  if (file.kind !== 'whole') throw new Error(`${id} only names another style`);
  // citeproc and the slimming change what they are given.
  return slimStyle(structuredClone(file.tree));
}
