/** Nothing is requested but by the two modules that a press of the person leads to. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'vite';
import { describe, expect, it } from 'vitest';
import { networkCall, noNetwork } from '../../../scripts/build/no-network.ts';

const ROOT = join(import.meta.dirname, '..', '..', '..');

const sources = (folder: string): string[] =>
  readdirSync(join(ROOT, folder)).flatMap((name) => {
    const path = `${folder}/${name}`;
    if (statSync(join(ROOT, path)).isDirectory()) return sources(path);
    return /\.tsx?$/.test(name) ? [path] : [];
  });

describe('requests', () => {
  it('stand in two modules of the product, one call in each', () => {
    const all = ['components', 'entrypoints', 'lib'].flatMap(sources);
    const calling = all.filter((path) => networkCall(readFileSync(join(ROOT, path), 'utf8'), path) !== null);
    expect(calling).toEqual([]);
    const files = readFileSync(join(ROOT, 'lib/cite/csl-style/files.ts'), 'utf8');
    expect(networkCall(files, 'lib/cite/another.ts')).toBe('fetch(');
    for (const path of ['lib/actions/clip-list-request.ts', 'lib/actions/zotero-request.ts']) {
      const code = readFileSync(join(ROOT, path), 'utf8');
      expect(networkCall(code, 'lib/actions/another.ts')).toBe('fetch(');
      expect(networkCall(`${code}\nfetch(another);`, path)).toBe('fetch(');
    }
  });

  it.each([
    "fetch('https://example.org/')",
    'const answer = await fetch (url);',
    'globalThis.fetch(url)',
    'new XMLHttpRequest()',
    "new WebSocket('wss://example.org')",
    'navigator.sendBeacon(url)',
  ])('are told from other code: %s', (code) => {
    expect(networkCall(code, '/x/lib/cite/cite.ts')).not.toBeNull();
  });

  it.each([
    '// fetch(url) is not for us',
    '/* new WebSocket() */',
    'prefetch(page)',
    'this.fetch(page)',
    "'fetch('",
  ])('are not seen where there are none: %s', (code) => {
    expect(networkCall(code, '/x/lib/cite/cite.ts')).toBeNull();
  });

  it('read the extension’s own files in one expression of one module', () => {
    const own = 'lib/cite/csl-style/files.ts';
    const path = ['`/styles/$', '{name}`'].join('');
    const read = `await fetch(new URL(${path}, location.origin));`;
    expect(networkCall(read, own)).toBeNull();
    for (const other of [
      `${read} fetch(elsewhere);`,
      `${read} ${read}`,
      'fetch(new URL(name, location.origin))',
      `fetch(new URL(${path}, origin))`,
      `fetch(new URL(${path}, location.origin), more)`,
    ]) {
      expect(networkCall(other, own)).toBe('fetch(');
    }
  });

  it('end the build where a chunk has more calls than modules that may have one', async () => {
    const paths = ['lib/actions/zotero-request.ts', 'lib/actions/clip-list-request.ts'];
    const building = (more: string) =>
      build({
        configFile: false,
        logLevel: 'silent',
        plugins: [
          noNetwork(),
          {
            // After the modules were looked at: what a framework puts in.
            name: 'late',
            renderChunk: (code) => `${code}\n${more}`,
          },
        ],
        build: {
          write: false,
          minify: false,
          rollupOptions: {
            input: paths.map((path) => join(ROOT, path)),
            preserveEntrySignatures: 'strict',
          },
        },
      });
    await expect(building('')).resolves.toBeDefined();
    await expect(building("fetch('https://example.org/');")).rejects.toThrow(/would reach the network/);
  });

  it('end the build in any other module', async () => {
    const planted = '\0planted.ts';
    const building = build({
      configFile: false,
      logLevel: 'silent',
      plugins: [
        {
          name: 'planted',
          enforce: 'pre',
          resolveId: (id) => (id === 'planted' ? planted : null),
          load: (id) => (id === planted ? "fetch('https://example.org/');" : null),
        },
        noNetwork(),
      ],
      build: { write: false, rollupOptions: { input: 'planted' } },
    });
    await expect(building).rejects.toThrow(/would reach the network/);
  });
});
