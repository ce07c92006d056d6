/** Pages off the hosts granted at install: read at the press, allowed for good, taken back. */
import type { Page } from '@playwright/test';
import { matchesOf } from '../../../lib/sites/hosts.ts';
import { Reader } from '../../../scripts/tour/reader.ts';
import { expect, test } from '../support/reader-test.ts';
import { stored } from '../support/stored.ts';

const ITEM = 'http://www.kcna.co.jp/item/2011/201103/news15/20110315-04ee.html';
const PAGE = `<!doctype html><html><head><meta charset="utf-8"><title>KCNA</title></head><body>
<table><tr><td>calendar>>March 15. 2011 Juch 100</td></tr></table>
<table><tr><td><p>Reed Boats Launched at Sample Lake</p>
<p>Pyongyang, March 15 (KCNA) -- Eleven reed boats were launched at the sample lake on Tuesday.</p>
<p>The boats will carry reeds to the sample paper mill.</p></td></tr></table>
<p>Copyright (C) KOREA NEWS SERVICE(KNS) All Rights Reserved.</p></body></html>`;

const ARTICLE = 'Dateline: article, not saved';

const standing = (popup: Page) => popup.getByRole('status').first();

test('a page of a host not allowed is read when the popup opens over it', async ({ reader }) => {
  await reader.serve(ITEM, { body: () => PAGE });
  const page = await reader.visit(ITEM);
  await page.waitForTimeout(300);
  expect(await reader.iconTitle(page)).not.toBe(ARTICLE);
  await reader.killWorker();
  const popup = await reader.openPopup(page);
  await expect(standing(popup)).toHaveText('Article, not saved');
  await expect(popup.getByRole('heading', { level: 1 })).toHaveText('Reed Boats Launched at Sample Lake');
  await expect(popup.getByRole('button', { name: 'Always read pages of kcna.co.jp' })).toBeVisible();
});

/** Whether the script that reads pages listens in the tab at `url`, without anything having been put there at a press. */
const listens = (extensionPage: Page, url: string) =>
  extensionPage.evaluate(async (address) => {
    const [tab] = await chrome.tabs.query({ url: address });
    if (tab?.id === undefined) return false;
    const answer: unknown = await chrome.tabs
      .sendMessage(tab.id, { type: 'page/read', item: null })
      .catch(() => null);
    return answer !== null;
  }, url);

test('a host is allowed at a press, read as its pages open, and taken back', async () => {
  const reader = await Reader.start({ agreed: matchesOf('kcna.co.jp') });
  try {
    await reader.serve(ITEM, { body: () => PAGE });
    const page = await reader.visit(ITEM);
    const popup = await reader.openPopup(page);
    await popup.getByRole('button', { name: 'Always read pages of kcna.co.jp' }).click();
    await expect(popup.getByText('Pages of kcna.co.jp are read as you open them from now on.')).toBeVisible();
    await popup.close();
    await page.close();

    const workspace = await reader.openTab('workspace.html#%7B%22screen%22%3A%22keep%22%7D');
    const takeBack = workspace.getByRole('button', { name: 'Take back kcna.co.jp' });
    await expect(takeBack).toBeVisible();
    await reader.killWorker();
    const later = await reader.visit(ITEM);
    await expect.poll(() => listens(workspace, ITEM)).toBe(true);
    await later.close();

    await reader.killWorker();
    await workspace.bringToFront();
    await takeBack.click();
    await expect(workspace.getByText('Pages of kcna.co.jp are not read any more')).toBeVisible();
    const registered = () =>
      workspace.evaluate(async () => (await chrome.scripting.getRegisteredContentScripts()).length);
    await expect.poll(registered).toBe(0);
  } finally {
    await reader.close();
  }
});

const ESSAY = 'https://harbour-notes.example/winter/';
const ESSAY_PAGE = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Winter Reading</title></head><body>
<nav><a href="/">Home</a></nav><article><h1>Winter Reading</h1>
<p id="first">Lighthouse keepers read a great deal in winter, says the keeper of the sample lighthouse, who has kept count for years.</p>
<p>Last winter it was forty-one books, of which nine were about the sea, and none of them about lighthouses or those who keep them.</p>
<p>The list hangs beside the lamp, and whoever visits may add a title to it, provided that the book itself is left behind on the shelf.</p>
</article></body></html>`;

test('a page without KCNA copy is clipped all the same, and marked so', async ({ reader }) => {
  await reader.serve(ESSAY, { body: () => ESSAY_PAGE });
  const page = await reader.visit(ESSAY);
  const popup = await reader.openPopup(page);
  await expect(popup.getByRole('button', { name: 'Clip this page anyway' })).toHaveCount(0);
  await popup.getByRole('button', { name: 'Look for an article anyway' }).click();
  await reader.killWorker();
  await popup.getByRole('button', { name: 'Clip this page anyway' }).click();
  await expect(popup.getByText('Not recognised as KCNA copy.')).toBeVisible();
  await expect(popup.getByRole('heading', { level: 1 })).toHaveText('Winter Reading');
  await popup.getByRole('button', { name: /^Save/ }).click();
  await expect(standing(popup)).toHaveText('Saved');
  const { clips, captures } = await stored(popup);
  expect(clips[0]?.shown).toMatchObject({ notKcna: true, outlet: 'harbour-notes.example', form: null });
  expect(captures[0]?.article.paragraphs).toHaveLength(3);
  await popup.close();
  expect(await reader.iconTitle(page)).not.toBe(ARTICLE);

  const workspace = await reader.openTab('workspace.html');
  await expect(workspace.getByText('Not recognised as KCNA copy')).toBeVisible();
});

test('selected text becomes a record; nothing selected is told', async ({ reader }) => {
  await reader.serve(ESSAY, { body: () => ESSAY_PAGE });
  const page = await reader.visit(ESSAY);
  let popup = await reader.openPopup(page);
  await popup.getByRole('button', { name: 'Save the selected text' }).click();
  await expect(popup.getByText('Nothing is selected on the page.')).toBeVisible();
  await popup.close();

  await page.locator('#first').selectText();
  popup = await reader.openPopup(page);
  await popup.getByRole('button', { name: 'Save the selected text' }).click();
  await expect(popup.getByText('1 paragraph, 21 words')).toBeVisible();
  await popup.getByRole('button', { name: /^Save/ }).click();
  await expect(standing(popup)).toHaveText('Saved');
  const { captures } = await stored(popup);
  expect(captures[0]?.article.paragraphs[0]).toMatch(/^Lighthouse keepers read a great deal/);
});

const DIGEST = 'https://list.example/2004/feb/19/';
const DIGEST_PAGE = `<!doctype html><html><head><meta charset="utf-8"><title>Digest</title></head><body>
<h2>Reed Boats Launched</h2><p>Pyongyang, February 19 (KCNA) -- Eleven reed boats were launched at the sample lake.</p><p>They will carry reeds. -0-</p>
<h2>Kite Contest Held</h2><p>Pyongyang, February 19 (KCNA) -- A kite contest was held on the sample hill on Thursday.</p><p>Forty kites rose. -0-</p>
</body></html>`;

test('one of several articles on a page is chosen, and each is a clip of its own', async ({ reader }) => {
  await reader.serve(DIGEST, { body: () => DIGEST_PAGE });
  const page = await reader.visit(DIGEST);
  const popup = await reader.openPopup(page);
  await popup.getByRole('button', { name: 'Look for an article anyway' }).click();
  await expect(popup.getByRole('heading', { level: 1 })).toHaveText('This page holds 2 articles');
  for (const headline of ['Reed Boats Launched', 'Kite Contest Held']) {
    await reader.killWorker();
    await popup.getByRole('button', { name: new RegExp(`^${headline}`) }).press('Enter');
    await expect(popup.getByRole('heading', { level: 1 })).toHaveText(headline);
    await popup.getByRole('button', { name: /^Save/ }).click();
    await expect(standing(popup)).toHaveText('Saved');
    await popup.getByRole('button', { name: 'All articles on this page' }).click();
  }
  const { clips } = await stored(popup);
  const addresses = clips.flatMap((clip) => clip.addresses);
  expect(new Set(addresses).size).toBe(2);
  for (const address of addresses) expect(address).toMatch(/^https:\/\/list\.example\/2004\/feb\/19#/);
});
