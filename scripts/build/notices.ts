import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Packages whose code ends up in the extension. A test compares this list with what the bundler took in. */
export const BUNDLED_PACKAGES = [
  '@citation-js/core',
  '@citation-js/date',
  '@citation-js/name',
  '@citation-js/plugin-bibtex',
  '@mozilla/readability',
  '@rgrove/parse-xml',
  'citeproc',
  'docx',
  'escape-latex',
  'fflate',
  'idb',
  'moo',
  'nanoid',
  'papaparse',
  'preact',
  'webextension-polyfill',
  'yaml',
] as const;

interface Manifest {
  readonly version: string;
  readonly license: string;
  readonly author?: string | { readonly name: string };
  readonly homepage?: string;
}

const authorOf = ({ author }: Manifest) => (typeof author === 'string' ? author : (author?.name ?? ''));

/** The licence text that a package ships; citeproc's choice of two is made in docs/licences-citing.md. */
function licenceText(root: string, name: string): string {
  if (name === 'citeproc') return readFileSync(join(root, 'docs', 'CPAL-1.0.txt'), 'utf8');
  const folder = join(root, 'node_modules', name);
  const file = readdirSync(folder).find((entry) => /^licen[cs]e/i.test(entry));
  return file ? readFileSync(join(folder, file), 'utf8') : '';
}

function notice(root: string, name: string): string {
  const manifestPath = join(root, 'node_modules', name, 'package.json');
  if (!existsSync(manifestPath)) throw new Error(`third-party notices: ${name} is not installed`);
  const manifest = JSON.parse(readFileSync(manifestPath, 'utf8')) as Manifest;
  const licence = name === 'citeproc' ? 'CPAL-1.0' : manifest.license;
  const head = [
    `${name} ${manifest.version}`,
    `Licence: ${licence}`,
    authorOf(manifest),
    manifest.homepage ?? '',
  ];
  return [...head.filter(Boolean), '', licenceText(root, name).trim()].join('\n');
}

const RULE = `\n\n${'─'.repeat(80)}\n\n`;

/** The page of third-party notices that ships with the extension, as plain text. */
export function thirdPartyNotices(root: string): string {
  const citing = readFileSync(join(root, 'docs', 'licences-citing.md'), 'utf8').trim();
  const intro =
    'Dateline is free software under the MIT licence. It contains the work of others, under their own licences, which follow.';
  return `${[intro, citing, ...BUNDLED_PACKAGES.map((name) => notice(root, name))].join(RULE)}\n`;
}
