/** A list of articles, chosen and clipped in the background: real hosts over http, answered by a small site on this machine. */
import type { ServerResponse } from 'node:http';
import type { Page } from '@playwright/test';
import { SAMPLES, samplePage } from '../../../scripts/tour/samples.mjs';
import { ArticleServer } from '../support/article-server.ts';
import { expect, test } from '../support/list-test.ts';
import { stored } from '../support/stored.ts';

const LIST = 'http://kcnawatch.xyz/?s=sample';
const path = (n: number) => `/newstream/17943001${String(n).padStart(2, '0')}-10000010${n}/sample-${n}/`;
const address = (n: number) => `http://kcnawatch.xyz${path(n)}`;

const listPage = (
  count: number,
) => `<!doctype html><html><head><meta charset="utf-8"><title>KCNA Watch</title></head><body>
${Array.from(
  { length: count },
  (_, n) => `<div class="article-desc"><h4><a href="${path(n)}">Sample article number ${n}</a></h4>
  <div class="articled-date"><span>March ${n + 1}, 2026</span></div><p>Pyongyang, March ${n + 1} (KCNA) -- A snippet …</p></div>`,
).join('\n')}</body></html>`;

const articlePage = (n: number) => {
  const sample = SAMPLES[n % 3];
  if (!sample) throw new Error('no sample');
  return samplePage({ ...sample, title: `Sample article number ${n}` });
};

const send = (
  response: ServerResponse,
  status: number,
  body: string,
  headers: Record<string, string> = {},
) => {
  response.writeHead(status, { 'content-type': 'text/html; charset=utf-8', ...headers });
  response.end(body);
};

const numberOf = (url: string) => Number(/sample-(\d+)/.exec(url)?.[1] ?? -1);

test('a list is clipped in the background, through refusals, deaths, stops and a closed panel', async ({
  browse,
}) => {
  const site = await ArticleServer.start((url, response, visit) => {
    const n = numberOf(url);
    if (n === 2) return send(response, 404, 'gone');
    if (n === 1 && visit === 1) return send(response, 429, 'slowly', { 'retry-after': '3' });
    return send(response, 200, articlePage(n));
  });
  const reader = await browse(site);
  await reader.serve(LIST, { body: () => listPage(6) });
  const page = await reader.visit(LIST);
  let panel = await reader.openPanel(page);
  await panel.getByRole('button', { name: '6 articles here, 6 not saved' }).click();
  const sheet = panel.getByRole('dialog', { name: 'Articles on this page' });
  await expect(sheet.getByText('6 of 6 chosen')).toBeVisible();
  await sheet.getByRole('checkbox', { name: 'Sample article number 5' }).uncheck();
  await expect(sheet.getByText(/requests these pages from kcnawatch.xyz/)).toBeVisible();
  expect(site.requests).toEqual([]);
  await sheet.getByRole('button', { name: 'Clip 5 articles' }).click();

  // The first comes, the second is refused and waited for; meanwhile the worker dies.
  await expect(panel.getByText('Clipping: 1 of 5 done')).toBeVisible();
  await reader.killWorker();
  await expect(panel.getByText(/The site asked to wait/)).toBeVisible();
  await panel.getByRole('button', { name: 'Stop' }).click();
  await expect(panel.getByText('4 of 5 left')).toBeVisible();
  await panel.close();
  const before = site.requests.length;

  const notices = await reader.openTab('workspace.html');
  await expect.poll(async () => (await stored(notices)).clips.length).toBe(1);
  await notices.close();
  panel = await reader.openPanel(page);
  await expect(panel.getByText('4 of 5 left')).toBeVisible();
  expect(site.requests.length).toBe(before);
  await panel.getByRole('button', { name: 'Resume' }).click();
  await expect(panel.getByText('4 of 5 clipped')).toBeVisible({ timeout: 30_000 });
  await expect(panel.getByRole('button', { name: '6 articles here, 2 not saved' })).toBeVisible();

  await panel.getByRole('button', { name: '1 not clipped' }).click();
  const failures = panel.getByRole('dialog', { name: 'Not clipped' });
  await expect(failures.getByText('The page is not there any more (answer 404).')).toBeVisible();
  await failures.getByRole('button', { name: 'Try again: Sample article number 2' }).click();
  await expect.poll(() => site.requests.filter(({ url }) => url === address(2)).length).toBe(2);
  await failures.getByRole('button', { name: 'Close' }).click();

  const requested = site.requests.map(({ url }) => numberOf(url));
  expect(requested).toEqual([0, 1, 2, 3, 4, 1, 2]);
  expect(site.mostUnderWay).toBe(1);
  // The pace is a rule, not a speed: one a second, and the three seconds that were asked for.
  const times = site.requests.map(({ at }) => at);
  for (const [index, at] of times.entries()) {
    const gap = at - (times[index - 1] ?? Number.NEGATIVE_INFINITY);
    expect(gap).toBeGreaterThan(requested[index - 1] === 1 && index === 2 ? 2900 : 900);
  }

  const workspace = await reader.openTab('workspace.html');
  const { clips, captures } = await stored(workspace);
  expect(clips).toHaveLength(4);
  expect(captures.map(({ url }) => numberOf(url)).sort()).toEqual([0, 1, 3, 4]);
  expect(captures.every(({ article }) => article.date.evidence.some(({ kind }) => kind === 'list'))).toBe(
    true,
  );
  await site.close();
});

test('an answer that leads to another site is not followed', async ({ browse }) => {
  const site = await ArticleServer.start((url, response) => {
    const n = numberOf(url);
    if (n === 0) return send(response, 302, '', { location: 'http://elsewhere.example/x' });
    if (n === 1)
      return send(response, 302, '', {
        location: 'http://www.kcnawatch.xyz/newstream/1794300101-100000101/sample-7/',
      });
    return send(response, 200, articlePage(n));
  });
  const reader = await browse(site);
  await reader.serve(LIST, { body: () => listPage(2) });
  const page = await reader.visit(LIST);
  const panel = await reader.openPanel(page);
  await panel.getByRole('button', { name: /2 articles here/ }).click();
  await panel.getByRole('button', { name: 'Clip 2 articles' }).click();
  await expect(panel.getByText('1 of 2 clipped')).toBeVisible();
  await panel.getByRole('button', { name: '1 not clipped' }).click();
  await expect(
    panel.getByText('The address leads to another site, which Dateline does not follow.'),
  ).toBeVisible();
  expect(site.requests.filter(({ url }) => url.includes('elsewhere'))).toEqual([]);
  await site.close();
});

test('a site that refuses three times in a row is left in peace', async ({ browse }) => {
  const site = await ArticleServer.start((_url, response) =>
    send(response, 403, 'no', { 'retry-after': '0' }),
  );
  const reader = await browse(site);
  await reader.serve(LIST, { body: () => listPage(5) });
  const panel = await reader.openPanel(await reader.visit(LIST));
  await panel.getByRole('button', { name: /5 articles here/ }).click();
  await panel.getByRole('button', { name: 'Clip 5 articles' }).click();
  await expect(panel.getByText(/refused three requests in a row/)).toBeVisible();
  await expect(panel.getByText('5 of 5 left')).toBeVisible();
  expect(site.requests).toHaveLength(3);
  await site.close();
});

test('all open tabs are clipped as they stand, without a request', async ({ browse }) => {
  const site = await ArticleServer.start((_url, response) => send(response, 500, ''));
  const reader = await browse(site);
  const open: Page[] = [];
  for (const n of [0, 1, 2]) {
    await reader.serve(address(n), { body: () => articlePage(n) });
    open.push(await reader.visit(address(n)));
  }
  const [first] = open;
  if (!first) throw new Error('no page');
  const panel = await reader.openPanel(first);
  await panel.getByRole('button', { name: 'Clip open tabs (3)' }).click();
  const sheet = panel.getByRole('dialog', { name: 'Articles in open tabs' });
  await expect(sheet.getByText('3 of 3 chosen')).toBeVisible();
  await open[2]?.close();
  await sheet.getByRole('button', { name: 'Clip 3 articles' }).click();
  await expect(
    panel.getByText('The tab was closed, or shows no article now. Nothing of it was saved.'),
  ).toBeVisible();
  const workspace = await reader.openTab('workspace.html');
  expect((await stored(workspace)).clips).toHaveLength(2);
  expect(site.requests).toEqual([]);
  await site.close();
});
