// `npm start`: sets up, builds, and opens a browser with the extension on sample articles; without a display walks the same way headless.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ensurePackages, ROOT } from './setup/packages.mjs';
import { ensureTools, installLine } from './setup/tools.mjs';

ensurePackages();
const missing = ensureTools(['chromium', 'fonts']);
if (missing.includes('chromium')) {
  console.error(
    'No Chromium was found. Branded Chrome does not load an extension from the command line any more.\n' +
      `Install Debian's: sudo ${installLine('chromium')}\nor name another with DATELINE_CHROMIUM=/path/to/chromium`,
  );
  process.exit(1);
}
if (missing.includes('fonts')) console.log(`Korean may show as boxes. Install: sudo ${installLine('fonts')}`);

console.log('Building the extension …');
const wxt = join(ROOT, 'node_modules', '.bin', 'wxt');
const built = spawnSync(wxt, ['build'], { cwd: ROOT, stdio: ['ignore', 'ignore', 'inherit'] });
if (built.status !== 0) process.exit(1);

const out = join(ROOT, '.cache', 'run', 'tour');
const vite = await import('vite');
await vite.build({
  root: ROOT,
  configFile: join(ROOT, 'scripts', 'build', 'cli.config.ts'),
  logLevel: 'error',
  build: { ssr: 'scripts/tour/tour.ts', outDir: out },
  ssr: { noExternal: false, external: ['@playwright/test'] },
});
const { tour, openForPerson } = await import(pathToFileURL(join(out, 'tour.js')).href);
const hasDisplay =
  Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY) || process.platform === 'darwin';
await (hasDisplay && !process.env.DATELINE_HEADLESS ? openForPerson() : tour(join(ROOT, 'tour')));
