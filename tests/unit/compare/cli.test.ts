import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { compare } from '../../../scripts/cli/compare.ts';

let folder = '';

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'dateline-compare-'));
  const write = (name: string, content: string): void => writeFileSync(join(folder, name), content);
  write('old.txt', '\uFEFF  The boats came home.  \r\n\r\nThe bell rang twice.\n');
  write('new.txt', 'The boats came home.\nThe bell rang three times.\n');
  write(
    'new.json',
    JSON.stringify({ headline: 'Boats', paragraphs: ['The boats came home.', 'The bell rang three times.'] }),
  );
  write(
    'new.jsonl',
    `${JSON.stringify({ paragraphs: ['The boats came home.', 'The bell rang three times.'] })}\n`,
  );
  write('broken.json', '{"paragraphs": 5}');
  write('brace.txt', '{ a text that opens with a brace');
  write('list.tsv', 'old.txt\tnew.txt\n\nold.txt\tgone.txt\nold.txt\tnew.json\n');
  write('bad.tsv', 'old.txt\n');
});
afterAll(() => rmSync(folder, { recursive: true }));

async function run(...argv: string[]): Promise<{ code: number; out: string[]; err: string[] }> {
  const out: string[] = [];
  const err: string[] = [];
  const code = await compare(argv, {
    cwd: folder,
    out: (line) => void out.push(line),
    err: (line) => void err.push(line),
  });
  return { code, out, err };
}

describe('dateline compare', () => {
  it('takes texts and JSON articles alike', async () => {
    const text = await run('old.txt', 'new.txt');
    expect(text).toMatchObject({ code: 0, err: [] });
    expect(text.out).toHaveLength(1);
    const { rows, summary } = JSON.parse(text.out[0] ?? '');
    expect(rows[0]).toEqual({
      kind: 'same',
      from: [0],
      to: [0],
      hunks: [{ op: 'equal', text: 'The boats came home.' }],
    });
    expect(rows[1]).toMatchObject({ kind: 'changed', from: [1], to: [1] });
    expect(summary).toMatchObject({ same: 1, changed: 1, capped: false });
    expect((await run('old.txt', 'new.json')).out).toEqual(text.out);
    expect((await run('old.txt', 'new.jsonl')).out).toEqual(text.out);
    expect((await run('brace.txt', 'brace.txt')).code).toBe(0);
  });

  it('does the other pairs of a list when one cannot be read', async () => {
    const { code, out, err } = await run('--list', 'list.tsv');
    expect(out).toHaveLength(2);
    expect(code).toBe(1);
    expect(err).toEqual(['gone.txt: there is no such file']);
  });

  it.each([
    [['old.txt'], 2],
    [['old.txt', 'new.txt', 'new.json'], 2],
    [['--list'], 2],
    [['--list', 'list.tsv', 'old.txt'], 2],
    [['--sideways', 'old.txt', 'new.txt'], 2],
    [['--list', 'bad.tsv'], 2],
    [['--list', 'gone.tsv'], 1],
    [['old.txt', 'gone.txt'], 1],
    [['old.txt', 'broken.json'], 1],
    [['old.txt', '.'], 1],
  ])('says plainly what is wrong with %j', async (argv, code) => {
    const result = await run(...argv);
    expect(result.code).toBe(code);
    expect(result.out).toEqual([]);
    expect(result.err).toHaveLength(1);
    expect(result.err[0]).not.toMatch(/ENOENT|EISDIR|at \//);
  });
});
