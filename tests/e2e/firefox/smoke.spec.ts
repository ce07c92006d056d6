import { expect, test } from '@playwright/test';
import { FirefoxReader } from '../support/firefox.ts';
import { G2_ADDRESS, G2_PAGE } from '../support/pages.ts';

const HEADLINE = 'Spring Irrigation Channels Dredged at Six Sample Farms';

let firefox: FirefoxReader;

test.beforeEach(async () => {
  firefox = await FirefoxReader.start();
  firefox.serve(G2_ADDRESS, G2_PAGE);
});

test.afterEach(async () => {
  await firefox.close();
});

test('an article is recognised, clipped by key, and stands in the sidebar', async () => {
  await firefox.visit(G2_ADDRESS);
  await expect.poll(() => firefox.buttonTitle()).toBe('Dateline: article, not saved');

  await firefox.pressWithAltShift('K');
  await expect.poll(() => firefox.announcement()).toContain(`Saved: “${HEADLINE}”`);
  await expect.poll(() => firefox.buttonTitle()).toBe('Dateline: saved');

  await firefox.pressWithAltShift('K');
  await expect.poll(() => firefox.announcement()).toContain('Already saved');

  expect(await firefox.sidebarKey()).toBe('alt,shift S');
  await firefox.openSidebar();
  await expect.poll(() => firefox.sidebarText()).toContain(HEADLINE);
});
