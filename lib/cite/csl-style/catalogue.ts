/** The styles of the package beyond the bundled ones: what there is, and the tree of each. Made while building; read when first asked for. */
import { readStyleFile } from 'virtual:dateline-style-files';
import type { StyleInfo } from '../styles.ts';
import { CATALOGUE_FILE, type CatalogueData, localeFile } from './catalogue-data.ts';
import { type PackedNode, unpack } from './packed.ts';
import type { StyleTraits } from './traits.ts';
import type { XmlNode } from './xml-node.ts';

export interface PackagedStyle {
  readonly name: string;
  readonly title: string;
  /** `history`, `political_science`: the package's words for disciplines. */
  readonly fields: readonly string[];
  readonly traits: StyleTraits;
  /** Which file holds its tree. */
  readonly file: string;
}

export interface Catalogue {
  /** In the order of their titles. */
  readonly styles: readonly PackagedStyle[];
  readonly locales: readonly string[];
}

let read: Promise<Catalogue> | undefined;

/** Read once; a failure is not remembered. */
export function catalogue(): Promise<Catalogue> {
  read ??= readCatalogue().catch((error: unknown) => {
    read = undefined;
    throw error;
  });
  return read;
}

async function readCatalogue(): Promise<Catalogue> {
  const data = JSON.parse(await readStyleFile(CATALOGUE_FILE)) as CatalogueData;
  return {
    locales: data.locales,
    styles: data.styles.map(([name, title, fields, index, file]) => {
      const traits = data.traits[index];
      if (!traits) throw new Error(`the catalogue of styles is damaged at ${name}`);
      return { name, title, fields: fields === '' ? [] : fields.split(' '), traits, file };
    }),
  };
}

/** A packaged style by its name; null where there is none. */
export async function packagedStyle(name: string): Promise<PackagedStyle | null> {
  const { styles } = await catalogue();
  return styles.find((style) => style.name === name) ?? null;
}

export const packagedInfo = ({ name, title, traits }: PackagedStyle): StyleInfo => ({
  id: `csl:${name}`,
  name: title,
  csl: name,
  ...traits,
});

/** The tree of a packaged style. @throws where there is none of that name */
export async function packagedTree(name: string): Promise<XmlNode> {
  const style = await packagedStyle(name);
  if (!style) throw new Error(`the build has no citation style "${name}"`);
  const text = await readStyleFile(style.file);
  // Only its own line is parsed: a file holds some forty styles.
  const start = text.startsWith(`${name}\t`) ? 0 : text.indexOf(`\n${name}\t`) + 1;
  const [label, json = ''] = text.slice(start, text.indexOf('\n', start)).split('\t', 2);
  if (label !== name) throw new Error(`${style.file} lacks the citation style "${name}"`);
  return unpack(JSON.parse(json) as PackedNode);
}

/** The tree of a locale beyond those the build packages one by one. */
export async function packagedLocale(locale: string): Promise<XmlNode> {
  return unpack(JSON.parse(await readStyleFile(localeFile(locale))) as PackedNode);
}
