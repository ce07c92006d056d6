import { clipSamples } from '../support/clips.ts';
import { EARLIER, KOREAN, REWRITTEN } from '../support/pages.ts';
import { expect, test } from '../support/reader-test.ts';

test('new wording is marked against the clips of the language, and old words lead to where they stood first', async ({
  reader,
}) => {
  const repeated =
    'To leave unmarked instruments adrift in waters used by fishermen is an act bereft of elementary seafaring manners.';
  const page = await clipSamples(reader, [EARLIER, KOREAN, REWRITTEN]);
  const panel = await reader.openPanel(page);
  await panel.getByRole('button', { name: 'Read the clip' }).click();
  await reader.killWorker();
  const toggle = panel.getByRole('button', { name: 'New wording' });
  await toggle.click();
  await expect(panel.getByText('never stood in your 1 earlier clip in English')).toBeVisible();
  expect(await panel.locator('mark.new-words').count()).toBeGreaterThan(4);
  await expect(panel.locator('.old-words', { hasText: repeated })).toBeVisible();
  const text = await panel.locator('.said').allTextContents();
  await panel.locator('.old-words', { hasText: repeated }).click();
  await expect(panel.getByText('These words stood first in')).toBeVisible();
  await toggle.click();
  await expect(panel.locator('mark.new-words')).toHaveCount(0);
  expect(await panel.locator('.said').allTextContents()).toEqual(text);
  await toggle.click();
  await panel.getByText('Where the other words stood first (1)').click();
  await panel.locator('details .places').getByRole('button', { name: EARLIER.title }).click();
  await expect(panel.getByRole('heading', { level: 1 })).toHaveText(EARLIER.title);
  await panel.getByRole('button', { name: 'New wording' }).click();
  await expect(panel.getByText('You have no earlier clip in English')).toBeVisible();
});
