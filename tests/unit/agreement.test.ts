/** README, manifest, privacy page, site list and locales say the same. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { CONNECTOR, ZOTERO_MATCH } from '../../lib/handoff/zotero/connector.ts';
import { GRANTED_HOSTS, GRANTED_MATCHES, OPTIONAL_HOSTS } from '../../lib/sites/hosts.ts';

const ROOT = join(import.meta.dirname, '..', '..');
const read = (path: string) => readFileSync(join(ROOT, path), 'utf8');

interface Words {
  [key: string]: { message: string };
}
const words = (language: string): Words => JSON.parse(read(`public/_locales/${language}/messages.json`));

const sources = (folder: string): string[] =>
  readdirSync(join(ROOT, folder)).flatMap((name) => {
    const path = `${folder}/${name}`;
    if (statSync(join(ROOT, path)).isDirectory()) return sources(path);
    return /\.tsx?$/.test(name) ? [read(path)] : [];
  });

const placeholders = (message: string) => [...new Set(message.match(/\$\d/g) ?? [])].sort().join(' ');

describe('locales', () => {
  const [en, ko] = [words('en'), words('ko')];

  it('have the same keys', () => {
    expect(Object.keys(ko).sort()).toEqual(Object.keys(en).sort());
  });

  it('use the same placeholders', () => {
    for (const [key, { message }] of Object.entries(en)) {
      expect(`${key} ${placeholders(ko[key]?.message ?? '')}`).toBe(`${key} ${placeholders(message)}`);
    }
  });

  it('hold no key that nothing uses', () => {
    const text = [...['components', 'entrypoints', 'lib'].flatMap(sources), read('wxt.config.ts')].join('\n');
    const used = (key: string) =>
      text.includes(`'${key}'`) || text.includes(`__MSG_${key}__`) || usedByPattern(key, text);
    expect(Object.keys(en).filter((key) => !used(key))).toEqual([]);
  });
});

/** Keys put together from a stem and a value (`noteYearAssumed`), written as a template in the source. */
function usedByPattern(key: string, text: string): boolean {
  return [...text.matchAll(/`([a-zA-Z]+)\$\{/g)].some(
    ([, stem]) => stem !== undefined && key.startsWith(stem),
  );
}

describe('sites and permissions', () => {
  const [privacy = '', program = '', optional = ''] = read('docs/privacy.md').split(
    /## A program that you may allow|## Hosts that you may allow/,
  );
  const permissions = [...privacy.matchAll(/^\| `([^`]+)` +\|/gm)].map((match) => match[1] ?? '');

  it('are explained one by one, and no more than asked', async () => {
    const config = read('wxt.config.ts');
    const asked = [...config.matchAll(/^\s+'(\w+)',$/gm)].map((match) => match[1] ?? '');
    expect(permissions.filter((name) => !name.includes('://')).sort()).toEqual(
      [...asked, 'offscreen', 'sidePanel'].sort(),
    );
    expect(permissions.filter((name) => name.includes('://')).sort()).toEqual([...GRANTED_MATCHES].sort());
  });

  it('name each host that may be allowed, and ask for no other', () => {
    const told = [...optional.matchAll(/^\| `([^`]+)` +\|/gm)].map((match) => match[1] ?? '');
    expect(told).toEqual([...OPTIONAL_HOSTS]);
    const config = read('wxt.config.ts');
    expect(config).toContain('optional_permissions: [...OPTIONAL_MATCHES, ZOTERO_MATCH]');
    expect(config).toContain('optional_host_permissions: [...OPTIONAL_MATCHES, ZOTERO_MATCH]');
    for (const host of OPTIONAL_HOSTS) expect([...GRANTED_HOSTS]).not.toContain(host);
  });

  it('name the one program that may be allowed, and its one address', () => {
    const told = [...program.matchAll(/^\| `([^`]+)` +\|/gm)].map((match) => match[1] ?? '');
    expect(told).toEqual([ZOTERO_MATCH]);
    expect(CONNECTOR).toBe('http://127.0.0.1:23119');
    expect(read('docs/privacy.md')).toContain(CONNECTOR);
    expect(read('wxt.config.ts').match(/\$\{CONNECTOR\}/g)).toHaveLength(1);
  });

  it('never ask for all sites', () => {
    for (const text of [read('wxt.config.ts'), ...sources('entrypoints')]) {
      expect(text).not.toMatch(/<all_urls>|\*:\/\/\*\//);
    }
  });

  it('are named in the README', () => {
    const readme = read('README.md');
    for (const host of GRANTED_HOSTS) expect(readme).toContain(host);
    for (const key of ['Alt+Shift+K', 'Alt+Shift+Y', 'Alt+Shift+S']) {
      expect(readme).toContain(key);
      expect(read('wxt.config.ts')).toContain(key);
    }
    for (const command of ['npm start', 'npm test']) expect(readme).toContain(command);
  });
});

describe('the command line', () => {
  const usages = [...read('scripts/cli/main.ts').matchAll(/^ {4}usage:\s*'(\w+)([^']*)'/gm)];

  it('is told in the README, command by command', () => {
    expect(usages.length).toBeGreaterThanOrEqual(4);
    for (const [, name] of usages) expect(read('README.md')).toContain(`dateline -- ${name} `);
  });

  it('names in its help each way to name a style that the README shows', () => {
    const usage = usages.find(([, name]) => name === 'cite')?.[2] ?? '';
    const shown = [...read('README.md').matchAll(/cite --style (\S+)/g)].map(([, style = '']) =>
      style.startsWith('csl:') ? 'csl:NAME' : style.endsWith('.csl') ? 'FILE.csl' : 'ID',
    );
    expect(new Set(usage.match(/--style (\S+)/)?.[1]?.split('|'))).toEqual(new Set(shown));
  });
});

describe('package-lock.json', () => {
  it('names every platform, so that npm ci works on a machine of any (npm run lock)', () => {
    const { packages } = JSON.parse(read('package-lock.json')) as {
      packages: Record<string, { optionalDependencies?: Record<string, string> }>;
    };
    const missing = Object.entries(packages).flatMap(([path, { optionalDependencies = {} }]) =>
      Object.entries(optionalDependencies)
        .filter(([, version]) => /^\d/.test(version))
        .map(([name]) => name)
        .filter(
          (name) => !(`node_modules/${name}` in packages) && !(`${path}/node_modules/${name}` in packages),
        ),
    );
    expect(missing).toEqual([]);
  });
});

it.each(['en', 'ko'])('no key stands twice in the words of %s', (locale) => {
  const keys = [
    ...readFileSync(`public/_locales/${locale}/messages.json`, 'utf8').matchAll(/^ {2}"(\w+)":/gm),
  ];
  // The browser reads them without regard to case.
  const names = keys.map(([, key = '']) => key.toLowerCase());
  expect(names.length).toBeGreaterThan(100);
  expect(names.filter((key, index) => names.indexOf(key) !== index)).toEqual([]);
});
