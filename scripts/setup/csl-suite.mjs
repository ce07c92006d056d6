// The public test suite of the Citation Style Language, from the source package of Debian's haskell-citeproc, fetched by Debian's own apt into
// .cache and never committed. Needs no root: apt gets lists and sources of its own, made from the machine's.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ROOT } from './packages.mjs';

const SOURCE = 'haskell-citeproc';
/** Holds `test/csl/*.txt` and `locales/*.xml`. */
export const CSL_SUITE = join(ROOT, '.cache', 'csl-suite');

export const hasCslSuite = () =>
  existsSync(join(CSL_SUITE, 'test', 'csl')) && existsSync(join(CSL_SUITE, 'locales'));

/** The machine's sources of packages as sources of source packages; both of apt's formats. */
function writeSources(folder) {
  const parts = '/etc/apt/sources.list.d';
  const files = [
    '/etc/apt/sources.list',
    ...(existsSync(parts) ? readdirSync(parts).map((name) => join(parts, name)) : []),
  ].filter((path) => /\.(list|sources)$/.test(path) && existsSync(path));
  let lines = '';
  let paragraphs = '';
  for (const path of files) {
    const text = readFileSync(path, 'utf8');
    if (path.endsWith('.list')) {
      for (const line of text.split('\n')) {
        if (/^\s*deb\s.*\smain\b/.test(line)) lines += `${line.replace(/^\s*deb\b/, 'deb-src')}\n`;
      }
      continue;
    }
    for (const paragraph of text.split(/\n\s*\n/)) {
      if (!/^Components:.*\bmain\b/m.test(paragraph) || /^Enabled:\s*no\b/m.test(paragraph)) continue;
      paragraphs += `${paragraph.trim().replace(/^Types:.*$/m, 'Types: deb-src')}\n\n`;
    }
  }
  writeFileSync(join(folder, 'dateline.list'), lines);
  writeFileSync(join(folder, 'dateline.sources'), paragraphs);
}

/** Fetches the suite where it is missing. @returns whether it is there now. */
export function ensureCslSuite() {
  if (hasCslSuite()) return true;
  const work = join(ROOT, '.cache', `csl-suite-${process.pid}`);
  const at = (...names) => join(work, ...names);
  for (const folder of ['sources', 'lists/partial', 'archives/partial', 'unpacked']) {
    mkdirSync(at(folder), { recursive: true });
  }
  try {
    writeSources(at('sources'));
    const options = [
      'Dir::Etc::sourcelist=/dev/null',
      `Dir::Etc::sourceparts=${at('sources')}`,
      `Dir::State::lists=${at('lists')}`,
      `Dir::Cache=${work}`,
      'APT::Sandbox::User=root',
      'Acquire::Retries=3',
    ].flatMap((option) => ['-o', option]);
    const run = (command, args) =>
      spawnSync(command, args, { cwd: work, stdio: ['ignore', 'ignore', 'inherit'] }).status === 0;
    console.log(`Setting up: apt-get source ${SOURCE} (the CSL test suite)`);
    // A source that cannot be reached is no obstacle where another has the package.
    run('apt-get', [...options, '-qq', 'update']);
    if (!run('apt-get', [...options, '-qq', 'source', '--download-only', SOURCE])) return false;
    const tarball = readdirSync(work).find((name) => /\.orig\.tar\.\w+$/.test(name));
    if (!tarball) return false;
    if (!run('tar', ['-xf', tarball, '-C', at('unpacked'), '--strip-components=1'])) return false;
    rmSync(CSL_SUITE, { recursive: true, force: true });
    mkdirSync(CSL_SUITE, { recursive: true });
    for (const folder of ['test', 'locales']) renameSync(at('unpacked', folder), join(CSL_SUITE, folder));
    return hasCslSuite();
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

// Called by itself: `node scripts/setup/csl-suite.mjs`.
if (process.argv[1] === fileURLToPath(import.meta.url) && !ensureCslSuite()) {
  console.error('The CSL test suite could not be fetched: that takes Debian’s apt and its package archive.');
  process.exitCode = 1;
}
