import { spawnSync } from 'node:child_process';
import { expect, it } from 'vitest';

const run = (...args: string[]) =>
  spawnSync(process.execPath, ['scripts/dateline.mjs', ...args], { encoding: 'utf8' });

it('the command line builds itself and reads a saved page', { timeout: 120_000 }, () => {
  const page = 'tests/fixtures/kcna-kp/g1-ja-xml/source.html';
  const { status, stdout, stderr } = run(
    'extract',
    page,
    '--url',
    'http://kcna.kp/kcna.user.article.retrieveArticleInfoFromArticleCode.kcmsf',
  );
  expect(stderr).toBe('');
  expect(status).toBe(0);
  expect(JSON.parse(stdout)).toMatchObject({ site: 'kcna-kp', language: 'ja' });
});
