// Runs the measuring programs of a folder (tests/eval, tests/bench, tests/fuzz): bundles each as the command line is, calls its `run(print)`.
// A word after the folder picks the programs whose name begins with it.
import { existsSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ensurePackages, ROOT } from './setup/packages.mjs';

ensurePackages();
const [folder, wanted = ''] = process.argv.slice(2);
const out = join(ROOT, '.cache', 'run', basename(folder));
const programs = readdirSync(join(ROOT, folder)).filter(
  (name) => /\.(eval|bench|fuzz)\.ts$/.test(name) && name.startsWith(wanted),
);
if (programs.length === 0) {
  console.error(`No program in ${folder} begins with “${wanted}”.`);
  process.exit(2);
}
if (!existsSync(join(ROOT, '..', 'shared')))
  console.log('skipped: no shared data (what needs it is left out)');
const vite = await import('vite');
for (const program of programs) {
  const name = program.replace(/\.ts$/, '');
  await vite.build({
    root: ROOT,
    configFile: join(ROOT, 'scripts', 'build', 'measure.config.ts'),
    logLevel: 'error',
    build: { ssr: join(folder, program), outDir: join(out, name) },
    ssr: { external: ['@playwright/test', 'vite'] },
  });
  console.log(`\n── ${name}`);
  const { run } = await import(pathToFileURL(join(out, name, `${name}.js`)).href);
  const passed = await run((line) => console.log(line));
  if (passed === false) process.exitCode = 1;
}
