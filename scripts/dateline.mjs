#!/usr/bin/env node
// The command `dateline`: builds the command line where it is absent or older than its sources, then runs it.
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ROOT } from './setup/packages.mjs';

const BUILDS = join(ROOT, '.cache', 'cli');
/** Names the newest whole build: two commands that rebuild at once never see each other's half. */
const POINTER = join(BUILDS, 'current');
const SOURCES = ['lib', 'public/_locales/en', 'scripts/cli', 'scripts/build', 'package-lock.json'];

const newest = (path) => {
  const stat = statSync(path);
  if (!stat.isDirectory()) return stat.mtimeMs;
  return readdirSync(path).reduce((latest, name) => Math.max(latest, newest(join(path, name))), stat.mtimeMs);
};

async function build(stamp) {
  if (!existsSync(join(ROOT, 'node_modules', 'vite'))) {
    console.error('The packages are not installed yet: run npm ci first.');
    process.exit(1);
  }
  const name = `${stamp}-${process.pid}`;
  const vite = await import('vite');
  await vite.build({
    root: ROOT,
    configFile: join(ROOT, 'scripts', 'build', 'cli.config.ts'),
    logLevel: 'error',
    build: { outDir: join(BUILDS, name) },
  });
  writeFileSync(`${POINTER}.${process.pid}`, name);
  renameSync(`${POINTER}.${process.pid}`, POINTER);
  return name;
}

/** Builds of older sources; those of the last hour may still be running. */
function sweep(current) {
  for (const name of readdirSync(BUILDS)) {
    const path = join(BUILDS, name);
    if (name !== current && name !== 'current' && Date.now() - statSync(path).mtimeMs > 3_600_000) {
      rmSync(path, { recursive: true, force: true });
    }
  }
}

const stamp = String(Math.floor(Math.max(...SOURCES.map((source) => newest(join(ROOT, source))))));
mkdirSync(BUILDS, { recursive: true });
let name = existsSync(POINTER) ? readFileSync(POINTER, 'utf8') : '';
if (!name.startsWith(`${stamp}-`) || !existsSync(join(BUILDS, name, 'main.js'))) {
  name = await build(stamp);
  sweep(name);
}
const { main } = await import(pathToFileURL(join(BUILDS, name, 'main.js')).href);
// `npm run` moves to the project's folder; file names are meant from where the person stands.
const cwd =
  process.env.npm_lifecycle_event === 'dateline' ? (process.env.INIT_CWD ?? process.cwd()) : process.cwd();
process.exitCode = await main(process.argv.slice(2), cwd);
