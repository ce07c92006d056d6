import { samplePage } from '../../../scripts/tour/samples.mjs';
import {
  addressOf,
  EARLIER,
  G2_ADDRESS,
  G2_PAGE,
  G3_ADDRESS,
  G3_PAGE,
  KOREAN,
  LIST_PAGE,
  REWRITTEN,
  serveSample,
} from '../support/pages.ts';
import { expect, test } from '../support/reader-test.ts';

const ARTICLE = 'Dateline: article, not saved';
const SAVED = 'Dateline: saved';
const CHANGED = 'Dateline: changed since you saved it';

test('the icon tells an article from other pages, on every granted site and markup', async ({ reader }) => {
  const mirror = addressOf(KOREAN).replace('kcnawatch.org', 'www.kcnawatch.xyz');
  await reader.serve(mirror, { body: () => samplePage(KOREAN) });
  await reader.serve(G2_ADDRESS, { body: () => G2_PAGE });
  await reader.serve(G3_ADDRESS, { body: () => G3_PAGE });
  await reader.serve('https://kcnawatch.org/', { body: () => LIST_PAGE });
  await reader.serve('https://notkcna.kp.example/', { body: () => samplePage(REWRITTEN) });
  for (const url of [await serveSample(reader, REWRITTEN), mirror, G2_ADDRESS, G3_ADDRESS]) {
    const page = await reader.visit(url);
    await expect.poll(() => reader.iconTitle(page), { message: url }).toBe(ARTICLE);
    await page.close();
  }
  for (const url of ['https://kcnawatch.org/', 'https://notkcna.kp.example/']) {
    const page = await reader.visit(url);
    await page.waitForTimeout(500);
    expect(await reader.iconTitle(page)).not.toBe(ARTICLE);
    await page.close();
  }
});

test('saved and changed are shown, with the worker killed in between', async ({ reader }) => {
  const url = await serveSample(reader, REWRITTEN);
  const page = await reader.visit(url);
  await expect.poll(() => reader.iconTitle(page)).toBe(ARTICLE);
  await reader.pressClipKey(page);
  await expect.poll(() => reader.iconTitle(page)).toBe(SAVED);
  await reader.killWorker();
  await page.reload();
  await expect.poll(() => reader.iconTitle(page)).toBe(CHANGED);
});

test('navigation inside the page and back and forward are followed', async ({ reader }) => {
  const first = await serveSample(reader, REWRITTEN);
  const second = await serveSample(reader, EARLIER);
  const page = await reader.visit(first);
  await expect.poll(() => reader.iconTitle(page)).toBe(ARTICLE);
  await reader.pressClipKey(page);
  await expect.poll(() => reader.iconTitle(page)).toBe(SAVED);

  const inner = /<body>([\s\S]*)<\/body>/.exec(samplePage(EARLIER))?.[1] ?? '';
  await page.evaluate(
    ([url, html]) => {
      history.pushState(null, '', url);
      // The page fills itself a moment after its address changed.
      setTimeout(() => {
        document.body.innerHTML = html ?? '';
      }, 300);
    },
    [second, inner],
  );
  await expect.poll(() => reader.iconTitle(page)).toBe(ARTICLE);
  await page.evaluate(() => history.pushState(null, '', '/about/'));
  await expect.poll(() => reader.iconTitle(page)).toBe('Dateline: no article here');

  const other = await reader.visit(second);
  await other.goto('about:blank');
  await reader.killWorker();
  await other.goBack();
  await expect.poll(() => reader.iconTitle(other)).toBe(ARTICLE);
});
