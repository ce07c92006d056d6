// Finds the programs that Debian brings, and installs them where that is possible.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { ensureCslSuite, hasCslSuite } from './csl-suite.mjs';

const PATHS = [...(process.env.PATH ?? '').split(':'), '/usr/bin', '/usr/local/bin', '/snap/bin'];

/** Full path of a program, or null. */
export function which(name) {
  for (const folder of PATHS) {
    const path = join(folder, name);
    if (folder !== '' && existsSync(path)) return path;
  }
  return null;
}

/** Playwright's own browsers or Chrome for Testing, where a person has them. */
function downloadedChromium() {
  const cache = process.env.PLAYWRIGHT_BROWSERS_PATH ?? join(homedir(), '.cache', 'ms-playwright');
  if (!existsSync(cache)) return null;
  const builds = readdirSync(cache)
    .filter((name) => /^chromium-\d+$/.test(name))
    .sort()
    .reverse();
  for (const build of builds) {
    for (const folder of ['chrome-linux', 'chrome-linux64']) {
      const path = join(cache, build, folder, 'chrome');
      if (existsSync(path)) return path;
    }
  }
  return null;
}

/** Chromium, not branded Chrome: that ignores --load-extension since version 137. */
export const findChromium = () =>
  process.env.DATELINE_CHROMIUM ?? which('chromium') ?? which('chromium-browser') ?? downloadedChromium();

export const findFirefox = () => process.env.DATELINE_FIREFOX ?? which('firefox-esr') ?? which('firefox');

const hasKoreanFont = () => {
  const list = spawnSync('fc-list', [':lang=ko'], { encoding: 'utf8' });
  return list.status === 0 && list.stdout.trim() !== '';
};

/** Every program beyond Node that the project can use, the Debian package that brings it, and how to see whether it is there. */
export const TOOLS = {
  chromium: { packages: ['chromium'], present: () => findChromium() !== null },
  firefox: { packages: ['firefox-esr'], present: () => findFirefox() !== null },
  fonts: { packages: ['fonts-noto-cjk', 'fonts-noto-core', 'fontconfig'], present: hasKoreanFont },
  xvfb: {
    packages: ['xvfb', 'xauth', 'openbox', 'xdotool'],
    present: () => which('xdotool') !== null && which('Xvfb') !== null,
  },
  pandoc: { packages: ['pandoc'], present: () => which('pandoc') !== null },
  biber: { packages: ['biber'], present: () => which('biber') !== null },
  bibutils: { packages: ['bibutils'], present: () => which('ris2xml') !== null },
  // Not installed but fetched into the project: the files of a source package.
  'csl-suite': { packages: [], present: hasCslSuite, fetch: ensureCslSuite },
};

/** The line that installs a tool. */
export const installLine = (name) =>
  TOOLS[name].fetch
    ? 'node scripts/setup/csl-suite.mjs'
    : `apt-get install -y --no-install-recommends ${TOOLS[name].packages.join(' ')}`;

const isRoot = () => process.getuid?.() === 0;

/**
 * Installs the missing ones of `names` with Debian's packages, where this is root on Debian; what is fetched into the project needs no root.
 * @returns the names still missing.
 */
export function ensureTools(names) {
  const absent = names.filter((name) => !TOOLS[name].present());
  if (absent.length === 0 || which('apt-get') === null) return absent;
  const missing = absent.filter((name) => !TOOLS[name].fetch?.());
  if (missing.every((name) => TOOLS[name].packages.length === 0) || !isRoot()) return missing;
  const packages = missing.flatMap((name) => TOOLS[name].packages);
  console.log(`Setting up: apt-get install ${packages.join(' ')}`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const install = (list) =>
    spawnSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...list], {
      env,
      stdio: ['ignore', 'ignore', 'inherit'],
    }).status === 0;
  spawnSync('apt-get', ['update', '-qq'], { env, stdio: ['ignore', 'ignore', 'inherit'] });
  const installed = missing.filter((name) => TOOLS[name].packages.length > 0);
  if (!install(packages)) for (const name of installed) install(TOOLS[name].packages);
  return missing.filter((name) => !TOOLS[name].present());
}
