import { spawnSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';

const ROOT = join(import.meta.dirname, '..', '..');

const cruise = () =>
  spawnSync(
    join(ROOT, 'node_modules', '.bin', 'depcruise'),
    ['--config', '.dependency-cruiser.mjs', '--output-type', 'err', 'lib', 'components', 'entrypoints'],
    { cwd: ROOT, encoding: 'utf8' },
  );

/** A wrong import each, and the rule that must catch it. */
const PLANTED = [
  ['lib/article/planted-wrong.ts', "import '../sites/hosts.ts';", 'article-imports-nothing'],
  ['lib/sites/planted-wrong.ts', "import '../page/limits.ts';", 'sites-import-article'],
  ['lib/compare/planted-wrong.ts', "import '../browser.ts';", 'pure-parts-know-no-browser'],
  ['lib/library/planted-wrong.ts', "import '../actions/tabs.ts';", 'nothing-in-lib-imports-actions'],
  ['components/planted-wrong.ts', "import '../lib/browser.ts';", 'components-see-pure-parts-only'],
  ['lib/page/planted-wrong.ts', "import 'webextension-polyfill';", 'polyfill-behind-the-seam'],
  ['lib/actions/planted-wrong.ts', "import 'idb';", 'idb-behind-the-library'],
] as const;

describe('arrows between folders', () => {
  const planted = PLANTED.map(([path]) => join(ROOT, path));
  afterEach(() => {
    for (const path of planted) rmSync(path, { force: true });
  });

  it('catches every planted wrong import', () => {
    for (const [path, text] of PLANTED) {
      mkdirSync(dirname(join(ROOT, path)), { recursive: true });
      writeFileSync(join(ROOT, path), `${text}\n`);
    }
    const { stdout, status } = cruise();
    expect(status).not.toBe(0);
    for (const [path, , rule] of PLANTED) expect(stdout).toContain(`${rule}: ${path}`);
  });
});
