// `npm test`: sets up, then check, unit, build, lint of the add-on, end-to-end in Chromium, smoke in Firefox. Ends with one line of counts.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { ensurePackages, ROOT } from './setup/packages.mjs';
import { ensureTools, installLine } from './setup/tools.mjs';

ensurePackages();

const STRICT = Boolean(process.env.CI);
const REPORTS = join(ROOT, '.cache', 'reports');
const counts = { passed: 0, failed: 0, skipped: 0 };
const complaints = [];

rmSync(REPORTS, { recursive: true, force: true });
mkdirSync(REPORTS, { recursive: true });

const missing = ensureTools([
  'chromium',
  'firefox',
  'fonts',
  'xvfb',
  'pandoc',
  'biber',
  'bibutils',
  'csl-suite',
]);
for (const tool of missing) {
  complaints.push(
    `${tool} is missing, tests that need it ${STRICT ? 'fail' : 'are skipped'}. Install: ${installLine(tool)}`,
  );
  counts[STRICT ? 'failed' : 'skipped'] += 1;
}

const bin = (name) => join(ROOT, 'node_modules', '.bin', name);

/** Runs a program; its output is shown as it comes. */
function run(title, command, args, env = {}) {
  console.log(`\n── ${title}`);
  const started = Date.now();
  const { status } = spawnSync(command, args, {
    cwd: ROOT,
    stdio: 'inherit',
    env: { ...process.env, NO_COLOR: '1', FORCE_COLOR: '0', ...env },
  });
  console.log(
    `── ${title}: ${status === 0 ? 'passed' : 'FAILED'} (${Math.round((Date.now() - started) / 1000)} s)`,
  );
  return status === 0;
}

/** A check counts as one test. */
function check(title, command, args) {
  const passed = run(title, command, args);
  counts[passed ? 'passed' : 'failed'] += 1;
  if (!passed) complaints.push(`${title} failed`);
  return passed;
}

const report = (name) => {
  const path = join(REPORTS, name);
  return existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : null;
};

/** Adds a suite's own counts; a suite that died without a report is one failure. */
function count(title, passed, numbers) {
  if (!numbers) {
    counts.failed += 1;
    complaints.push(`${title} ended without a report`);
    return;
  }
  for (const key of Object.keys(counts)) counts[key] += numbers[key];
  if (!passed && numbers.failed === 0) counts.failed += 1;
  if (!passed) complaints.push(`${title} failed`);
}

function unitTests() {
  const passed = run('unit tests', bin('vitest'), [
    'run',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${join(REPORTS, 'unit.json')}`,
  ]);
  const unit = report('unit.json');
  count(
    'unit tests',
    passed,
    unit && {
      passed: unit.numPassedTests,
      failed: unit.numFailedTests,
      skipped: unit.numPendingTests + (unit.numTodoTests ?? 0),
    },
  );
}

function browserTests(title, project) {
  const name = `${project}.json`;
  const passed = run(title, bin('playwright'), ['test', `--project=${project}`, '--reporter=list,json'], {
    PLAYWRIGHT_JSON_OUTPUT_NAME: join(REPORTS, name),
  });
  const stats = report(name)?.stats;
  count(
    title,
    passed,
    stats && { passed: stats.expected + stats.flaky, failed: stats.unexpected, skipped: stats.skipped },
  );
}

run('types of the build', bin('wxt'), ['prepare']);
check('types', bin('tsc'), ['--noEmit']);
check('lint and format', bin('biome'), ['ci', '--error-on-warnings', '.']);
check('arrows between folders', bin('depcruise'), [
  '--config',
  '.dependency-cruiser.mjs',
  'lib',
  'components',
  'entrypoints',
  'scripts',
]);
check('unused code', bin('knip'), []);
unitTests();
const built =
  check('build for Chrome', bin('wxt'), ['build']) &&
  check('build for Firefox', bin('wxt'), ['build', '-b', 'firefox']);
if (built) {
  check('add-on lint', process.execPath, ['scripts/lint-addon.mjs']);
  if (!missing.includes('chromium')) browserTests('end to end in Chromium', 'chromium');
  if (!missing.includes('firefox')) browserTests('smoke in Firefox', 'firefox');
}

console.log('');
for (const complaint of complaints) console.log(complaint);
const skipped = counts.skipped > 0 ? `, ${counts.skipped} skipped` : '';
console.log(`${counts.passed} passed, ${counts.failed} failed${skipped}`);
process.exitCode = counts.failed === 0 ? 0 : 1;
