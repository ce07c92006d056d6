import type { Page } from '@playwright/test';
import { REWRITTEN, serveSample } from '../support/pages.ts';
import { expect, type Reader, test } from '../support/reader-test.ts';
import { stored } from '../support/stored.ts';

const field = (popup: Page, name: string) =>
  popup.getByRole('button', { name: new RegExp(`^${name}: .*Edit$`) });

/** The boxes that stand over words of the page. */
const boxes = (page: Page) =>
  page.evaluate(() =>
    [...(document.querySelector('dateline-mark')?.shadowRoot?.children ?? [])].map((box) => {
      const { width, height } = box.getBoundingClientRect();
      return Math.round(width) * Math.round(height) > 0;
    }),
  );

async function popupOver(reader: Reader, page: Page): Promise<Page> {
  await reader.killWorker();
  return reader.openPopup(page);
}

test('pointing at a field marks where on the page it was read, and looking back ends that', async ({
  reader,
}) => {
  const page = await reader.visit(await serveSample(reader, REWRITTEN));
  const text = await page.locator('body').textContent();
  const popup = await popupOver(reader, page);
  expect(await boxes(page)).toEqual([]);
  await field(popup, 'Dateline').hover();
  await expect.poll(() => boxes(page)).toEqual([true]);
  await popup.getByRole('heading', { level: 1 }).hover();
  await expect.poll(async () => (await boxes(page)).length).toBeGreaterThan(0);
  await field(popup, 'Language').hover();
  await expect.poll(() => boxes(page)).toEqual([]);
  await field(popup, 'Source').hover();
  await expect.poll(async () => (await boxes(page)).length).toBeGreaterThan(0);
  expect(await page.locator('body').textContent()).toBe(text);
  await page.mouse.move(40, 40);
  await expect.poll(() => boxes(page)).toEqual([]);
});

test('a field is taken again from the words selected on the page', async ({ reader }) => {
  const page = await reader.visit(await serveSample(reader, REWRITTEN));
  const words = await page.evaluate(() => {
    const heading = document.querySelector('h1');
    const text = heading?.firstChild;
    if (!text?.nodeValue) throw new Error('no headline');
    document.getSelection()?.setBaseAndExtent(text, 0, text, text.nodeValue.indexOf(' ', 12));
    return String(document.getSelection()).trim();
  });
  const popup = await popupOver(reader, page);
  await expect(popup.getByText(`Selected on the page: “${words}”`)).toBeVisible();
  await popup.getByRole('button', { name: 'Use it as: Date', exact: true }).click();
  await expect(popup.getByRole('status').filter({ hasText: /date/i }).last()).toBeVisible();
  await popup.getByRole('button', { name: 'Use it as: Headline' }).click();
  await expect(popup.getByRole('heading', { level: 1 })).toHaveText(words);
  await expect(popup.getByText('Headline: taken from the page.')).toBeVisible();
  await expect(popup.getByText(`The page says “${REWRITTEN.title}”.`)).toBeVisible();
  await popup.screenshot({ path: 'test-results/take-selection.png', fullPage: true });
  await popup.getByRole('button', { name: /^Save/ }).click();
  await expect(popup.getByRole('status').first()).toHaveText('Saved');
  const { clips } = await stored(popup);
  expect(clips[0]?.edits.headline).toBe(words);
});
