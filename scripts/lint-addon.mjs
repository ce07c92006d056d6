// Lints the Firefox build with the add-on store's own linter. A warning passes only if it stands in the checked list below.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { FIREFOX_EXTENSION } from './setup/chromium.mjs';
import { ROOT } from './setup/packages.mjs';

/** Warnings of named dependencies, each with its reason. An entry that no longer occurs fails too: the list stays true. */
const ACCEPTED = [
  // @mozilla/readability writes into elements of the clone it is given, a document without a window: no script runs there and nothing loads.
  { code: 'UNSAFE_VAR_ASSIGNMENT', file: 'content-scripts/readable.js' },
];

const { stdout, stderr } = spawnSync(
  join(ROOT, 'node_modules', '.bin', 'web-ext'),
  ['lint', '--source-dir', FIREFOX_EXTENSION, '--output', 'json', '--self-hosted=false'],
  { encoding: 'utf8', maxBuffer: 64_000_000 },
);
let result;
try {
  result = JSON.parse(stdout);
} catch {
  console.error(stdout, stderr);
  process.exit(1);
}
const found = [...result.errors, ...result.warnings];
const matches = (message, entry) => message.code === entry.code && (message.file ?? '').includes(entry.file);
const unknown = found.filter((message) => !ACCEPTED.some((entry) => matches(message, entry)));
const stale = ACCEPTED.filter((entry) => !found.some((message) => matches(message, entry)));
for (const message of unknown)
  console.error(`${message.code}: ${message.message} (${message.file ?? 'manifest'}:${message.line ?? ''})`);
for (const entry of stale)
  console.error(`The accepted warning ${entry.code} in ${entry.file} does not occur any more: remove it.`);
console.log(
  `${result.errors.length} errors, ${result.warnings.length} warnings, ${ACCEPTED.length} accepted, ${result.notices.length} notices`,
);
process.exit(unknown.length + stale.length === 0 ? 0 : 1);
