#!/usr/bin/env node
/**
 * Pictures of the popup in every state, light and dark, into a folder: `node tests/preview/shoot.mjs [folder]`. Needs the preview running
 * (`npx vite tests/preview`) and a Chromium on the PATH.
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { chromium } from '@playwright/test';

const folder = process.argv[2] ?? '.output/preview';
const address = process.env.PREVIEW ?? 'http://localhost:5199/';
const states = [
  'reading',
  'article',
  'edited',
  'korean',
  'dates',
  'saved',
  'changed',
  'list',
  'other-site',
  'unreadable',
];
const executablePath = execFileSync('sh', ['-c', 'command -v chromium || command -v google-chrome'])
  .toString()
  .trim();
const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : [];

mkdirSync(folder, { recursive: true });
const browser = await chromium.launch({ executablePath, args: asRoot });
for (const colorScheme of ['light', 'dark']) {
  const page = await browser.newPage({
    viewport: { width: 380, height: 600 },
    deviceScaleFactor: 2,
    colorScheme,
    timezoneId: 'Europe/Vienna',
  });
  page.on('pageerror', (error) => console.error(error));
  const shoot = (name) => page.screenshot({ path: `${folder}/${name}-${colorScheme}.png` });
  for (const state of states) {
    await page.goto(`${address}?state=${state}`);
    await page.waitForTimeout(300);
    await shoot(state);
  }
  await page.goto(`${address}?state=saved&lang=ko`);
  await page.waitForTimeout(300);
  await shoot('saved-in-korean');
  await page.goto(`${address}?state=article&fail=disk`);
  await page.locator('.btn--main').click();
  await shoot('disk-full');
  await page.goto(`${address}?state=article`);
  await page.locator('.value').nth(4).hover();
  await shoot('hover');
  await page.locator('.value').nth(2).click();
  await page.keyboard.type('the ides of March');
  await page.keyboard.press('Enter');
  await shoot('bad-date');
  await page.goto(`${address}?state=article`);
  await page.getByRole('combobox').fill('f');
  await page.waitForTimeout(200);
  await shoot('tags');
  await page.getByRole('button', { name: /Citation style/ }).click();
  await shoot('styles');
  await page.close();
}
await browser.close();
