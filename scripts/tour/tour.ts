/** The main job, walked through: by the person in a window, or headless with words and pictures of what came of it. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { Reader } from './reader.ts';
import { LIST_ADDRESS, SAMPLES, type Sample, sampleAddress, serveSamples } from './samples.mjs';

const say = (line: string) => console.log(line);

const sampleAt = (index: number): Sample => {
  const sample = SAMPLES[index];
  if (!sample) throw new Error(`there is no sample ${index}`);
  return sample;
};

/** Opens a browser on the sample list and stays until the person closes it. */
export async function openForPerson(): Promise<void> {
  const reader = await Reader.start({ headed: true });
  await serveSamples(reader.context);
  const page = reader.context.pages()[0] ?? (await reader.context.newPage());
  await page.goto(LIST_ADDRESS);
  say(
    'Dateline is open on sample articles, in a profile that is thrown away. Close the window, or press Ctrl+C, to end.',
  );
  await new Promise((resolve) => reader.context.on('close', resolve));
  await reader.close().catch(() => {});
}

async function picture(page: Page, folder: string, name: string): Promise<void> {
  await page.screenshot({ path: join(folder, `${name}.png`) });
}

/** Walks the tour without a display; pictures go to `folder`. */
export async function tour(folder: string): Promise<void> {
  mkdirSync(folder, { recursive: true });
  const reader = await Reader.start();
  try {
    await serveSamples(reader.context);
    const article = sampleAt(0);
    const page = await reader.visit(sampleAddress(article));
    await picture(page, folder, '1-article');

    const popup = await reader.openPopup(page);
    await popup.getByRole('button', { name: /^Save/ }).waitFor();
    await picture(popup, folder, '2-popup');
    say(`Read:     ${await popup.getByRole('heading', { level: 1 }).textContent()}`);
    await popup.getByRole('button', { name: 'Copy citation' }).click();
    await popup.getByText('Copied').first().waitFor();
    say(`Cited:    ${await popup.evaluate(() => navigator.clipboard.readText())}`);
    await popup.getByRole('button', { name: /^Save/ }).click();
    await popup.getByText('Saved', { exact: true }).first().waitFor();
    say('Clipped:  saved as version 1');
    await picture(popup, folder, '3-saved');
    await popup.close();

    await page.reload();
    await reader.pressClipKey(page);
    await page.getByRole('status').filter({ hasText: 'version 2' }).waitFor();
    say('Clipped:  the page was rewritten meanwhile; kept as version 2');
    for (const other of SAMPLES.slice(1)) {
      const tab = await reader.visit(sampleAddress(other));
      await reader.pressClipKey(tab);
      await tab.getByRole('status').filter({ hasText: 'Saved' }).waitFor();
      await tab.close();
    }

    const panel = await reader.openPanel(page);
    await panel.getByText('2 versions').waitFor();
    await picture(panel, folder, '4-panel');
    say(`Kept:     ${await panel.getByRole('status').first().textContent()}`);
    await panel
      .getByRole('heading', { name: article.later?.title ?? article.title })
      .last()
      .click();
    await panel
      .getByRole('button', { name: /^Compare/ })
      .first()
      .click();
    await panel.getByRole('button', { name: /Next change/ }).waitFor();
    await picture(panel, folder, '5-compare');
    const tally = await panel.locator('.cmp-tally > *').allInnerTexts();
    say(`Compared: ${tally.join('; ').replace(/\s+/g, ' ')}`);
    say(`Pictures: ${folder}`);
  } finally {
    await reader.close();
  }
}
