/** Pages off the hosts granted at install: read at the press, allowed for good, taken back. */
import type { Page } from '@playwright/test';
import { matchesOf } from '../../../lib/sites/hosts.ts';
import { Reader } from '../../../scripts/tour/reader.ts';
import { expect, test } from '../support/reader-test.ts';

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
