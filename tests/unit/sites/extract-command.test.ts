import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { extract } from '../../../scripts/cli/extract.ts';

const ADDRESS = 'https://kcnawatch.org/newstream/1773450000-123456789/salt/';
const PAGE =
  '<html><body><p>KCNA KCNA.kp (En)</p><h1>Salt Works Built</h1><p>Date: 14/03/2026 | Source: KCNA.kp (En) | Read original version at source</p><p>Pyongyang, March 14 (KCNA) -- It was built. -0-</p></body></html>';

let cwd = '';
const run = async (...argv: string[]) => {
  const out: string[] = [];
  const err: string[] = [];
  const code = await extract(argv, { cwd, out: (line) => out.push(line), err: (line) => err.push(line) });
  return { code, out: out.map((line) => JSON.parse(line) as Record<string, unknown>), err };
};

beforeAll(() => {
  cwd = mkdtempSync(join(tmpdir(), 'dateline-extract-'));
  writeFileSync(join(cwd, 'page.html'), PAGE);
  writeFileSync(join(cwd, 'page.txt'), PAGE.replace(/<\/?(?:p|h1)>/g, '\n').replace(/<[^>]*>/g, ''));
  writeFileSync(join(cwd, 'other.html'), '<p>Nothing of the kind.</p>');
  writeFileSync(join(cwd, 'empty.html'), '');
  writeFileSync(
    join(cwd, 'news.html'),
    `<html><body><h1>News</h1><p>${'Words of somebody else. '.repeat(30)}</p></body></html>`,
  );
  writeFileSync(
    join(cwd, 'list.tsv'),
    `file\turl\tcaptured\npage.html\t${ADDRESS}\t2026-03-20T00:00:00Z\r\n\nother.html\npage.txt\t\t\n`,
  );
  writeFileSync(join(cwd, 'bad.tsv'), 'page.html\tnonsense\n');
});
afterAll(() => rmSync(cwd, { recursive: true }));

describe('extract', () => {
  it('prints one article a line, its fields in order', async () => {
    const { code, out, err } = await run('--url', ADDRESS, '--captured', '2026-03-20T00:00:00Z', 'page.html');
    expect({ code, err }).toEqual({ code: 0, err: [] });
    expect(Object.keys(out[0] ?? {})).toEqual([
      'file',
      'url',
      'captured',
      'site',
      'headline',
      'dateline',
      'date',
      'source',
      'language',
      'form',
      'paragraphs',
      'endMark',
      'stamp',
      'notes',
      'extractor',
      'officials',
      'pictures',
      'galleries',
      'archivedCopy',
    ]);
    expect(out[0]).toMatchObject({
      file: 'page.html',
      url: ADDRESS,
      captured: '2026-03-20T00:00:00Z',
      site: 'kcnawatch',
      headline: 'Salt Works Built',
      date: { iso: '2026-03-14', conflict: false },
      notes: [],
      extractor: 'dateline/2',
    });
  });

  it('reads a text file as the visible text of a page', async () => {
    const { code, out } = await run('page.txt');
    expect(code).toBe(0);
    expect(out[0]).toMatchObject({
      url: null,
      captured: null,
      headline: 'Salt Works Built',
      paragraphs: ['It was built.'],
    });
  });

  it('says what is no article, and goes on', async () => {
    const { code, out, err } = await run('other.html', 'empty.html', './page.html');
    expect(code).toBe(3);
    expect(err).toEqual([
      'other.html: not an article: no KCNA copy was found on it',
      'empty.html: not an article: no KCNA copy was found on it',
    ]);
    expect(out.map(({ file }) => file)).toEqual(['./page.html']);
  });

  it('reads a page without KCNA copy where asked to', async () => {
    expect(await run('news.html')).toMatchObject({ code: 3, out: [] });
    const { code, out, err } = await run('--any', 'news.html', 'page.html', 'empty.html');
    expect(code).toBe(3);
    expect(err).toEqual(['empty.html: not an article: no KCNA copy was found on it']);
    expect(out.map(({ notes }) => (notes as string[])[0])).toEqual([
      'Not recognised as KCNA copy.',
      undefined,
    ]);
  });

  it('numbers the articles of a page', async () => {
    expect(await run('--item', '1', 'page.html')).toMatchObject({ code: 0, out: [{ file: 'page.html' }] });
    expect(await run('--all-items', 'page.html')).toMatchObject({ code: 0, out: [{ item: 1 }] });
    expect(await run('--item', '2', 'page.html')).toEqual({
      code: 3,
      out: [],
      err: ['page.html: not an article: it holds one article, not 2'],
    });
  });

  it('takes a list', async () => {
    const { code, out, err } = await run('--list', 'list.tsv');
    expect(code).toBe(3);
    expect(err).toHaveLength(1);
    expect(out.map(({ file, url }) => [file, url])).toEqual([
      ['page.html', ADDRESS],
      ['page.txt', null],
    ]);
  });

  it.each([
    [['none.html'], 1, 'none.html: there is no such file'],
    [['.'], 1, '.: it is a folder'],
    [['--list', 'none.tsv'], 1, 'dateline extract: none.tsv: there is no such file'],
    [[], 2, 'dateline extract: No file was named.'],
    [['--wrong', 'page.html'], 2, 'dateline extract: There is no option “--wrong”.'],
    [
      ['--item', '0', 'page.html'],
      2,
      'dateline extract: “0” is not the number of an article, 1 for the first.',
    ],
    [['page.html', '--url'], 2, 'dateline extract: --url needs a value.'],
    [
      ['--url', 'nonsense', 'page.html'],
      2,
      'dateline extract: “nonsense” is not a web address (http or https).',
    ],
    [
      ['--captured', 'today', 'page.html'],
      2,
      'dateline extract: “today” is not an ISO 8601 time, such as 2026-03-14T12:00:00Z.',
    ],
    [
      ['--list', 'list.tsv', 'page.html'],
      2,
      'dateline extract: --list names files, addresses and times itself; give it alone.',
    ],
    [
      ['--list', 'bad.tsv'],
      2,
      'dateline extract: bad.tsv, line 1: “nonsense” is not a web address (http or https).',
    ],
  ])('%j', async (argv, code, message) =>
    expect(await run(...argv)).toEqual({ code, out: [], err: [message] }),
  );
});
