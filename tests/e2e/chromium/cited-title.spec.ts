import type { Page } from '@playwright/test';
import { clipboard, clipSample } from '../support/clips.ts';
import { KOREAN, REWRITTEN } from '../support/pages.ts';
import { expect, type Reader, test } from '../support/reader-test.ts';

async function readClip(reader: Reader, page: Page): Promise<Page> {
  const panel = await reader.openPanel(page);
  await panel.getByRole('button', { name: 'Read the clip' }).click();
  await panel.getByRole('heading', { level: 1 }).waitFor();
  return panel;
}

/** Types into a field of the record. */
async function correct(panel: Page, label: string, words: string): Promise<void> {
  await panel.getByRole('button', { name: new RegExp(`^${label}: .*Edit$`) }).click();
  await panel.getByRole('textbox', { name: label, exact: true }).fill(words);
  await panel.keyboard.press('Enter');
}

async function citation(panel: Page): Promise<string> {
  await panel.getByRole('button', { name: 'Cite', exact: true }).click();
  await panel.getByRole('button', { name: 'Copy citation' }).click();
  await expect(panel.getByText('Copied: the citation.')).toBeVisible();
  const { text } = await clipboard(panel);
  await panel.getByRole('button', { name: 'Back' }).click();
  return text;
}

test('how a headline is cited is suggested, corrected once and kept', async ({ reader }) => {
  const panel = await readClip(reader, await clipSample(reader, REWRITTEN));
  const titles = panel.getByLabel('How the headline is cited');
  await expect(titles).toContainText('suggested; confirm or correct it');
  await correct(panel, 'Sentence case', 'Spokesman for another bureau');
  await expect(panel.getByText('Only capital letters can differ here.')).toBeVisible();
  await panel.keyboard.press('Escape');

  await reader.killWorker();
  await correct(panel, 'Sentence case', 'Spokesman for Harbour survey bureau issues press statement');
  await expect(titles).not.toContainText('suggested');
  await expect(titles).toContainText('edited by you');
  expect(await citation(panel)).toContain(
    'Spokesman for Harbour survey bureau issues press statement. KCNA Watch.',
  );

  // Another headline is suggested anew.
  await correct(panel, 'Headline', 'Statement of Harbour Survey Bureau');
  await expect(titles).toContainText('suggested');
  expect(await citation(panel)).toContain('Statement of Harbour Survey Bureau. KCNA Watch.');
});

test('the popup and the list of citations lead to where a title is confirmed', async ({ reader }) => {
  const page = await clipSample(reader, REWRITTEN);
  const popup = await reader.openPopup(page);
  await popup
    .getByRole('button', { name: 'Check how the headline is cited' })
    .click()
    .catch((error: unknown) => {
      if (!popup.isClosed()) throw error;
    });
  const panel = await reader.openedPanel();
  const confirm = panel.getByRole('button', { name: 'Confirm: Sentence case' });
  await expect(confirm).toBeInViewport();
  await panel.getByRole('button', { name: 'Cite', exact: true }).click();
  await reader.killWorker();
  await panel.getByRole('button', { name: 'Check how the headline is cited' }).click();
  await expect(confirm).toBeInViewport();
  await confirm.click();
  await expect(panel.getByText('confirmed by you')).toBeVisible();
  await panel.getByRole('button', { name: 'Cite', exact: true }).click();
  await expect(panel.getByRole('button', { name: 'Copy citation' })).toBeEnabled();
  await expect(panel.getByRole('button', { name: 'Check how the headline is cited' })).toHaveCount(0);
});

test('a Korean headline is cited in Latin letters, translated', async ({ reader }) => {
  const panel = await readClip(reader, await clipSample(reader, KOREAN));
  const titles = panel.getByLabel('How the headline is cited');
  await panel.getByRole('button', { name: 'Confirm: Romanised title' }).click();
  await expect(titles).toContainText('confirmed by you');
  await reader.killWorker();
  await correct(panel, 'Translated title', 'Spring tree planting begins everywhere');
  await expect(titles).toContainText('Spring tree planting begins everywhere');
  expect(await citation(panel)).toMatch(/Pomch.* \[Spring tree planting begins everywhere\]/);
});
