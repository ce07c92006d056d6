// How Chromium is started everywhere: tour, end-to-end tests, benchmarks.
import { join } from 'node:path';
import { ROOT } from './packages.mjs';

export const CHROME_EXTENSION = join(ROOT, '.output', 'chrome-mv3');
export const FIREFOX_EXTENSION = join(ROOT, '.output', 'firefox-mv2');

/** Quiet Chromium with one extension; as root it must go without its sandbox. */
export const chromiumArguments = (extension) => [
  ...(extension ? [`--disable-extensions-except=${extension}`, `--load-extension=${extension}`] : []),
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-quic',
  '--no-first-run',
  '--disable-gpu',
  '--remote-debugging-port=0',
  '--enable-unsafe-extension-debugging',
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
];
