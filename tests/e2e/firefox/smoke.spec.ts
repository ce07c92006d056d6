import { expect, test } from '@playwright/test';
import { ZOTERO_MATCH } from '../../../lib/handoff/zotero/connector.ts';
import { FirefoxReader } from '../support/firefox.ts';
import { G2_ADDRESS, G2_PAGE } from '../support/pages.ts';
import { ZoteroServer } from '../support/zotero-server.ts';

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

test('a clip goes to Zotero from the sidebar', async () => {
  const zotero = await ZoteroServer.start({ port: 23119 });
  try {
    await firefox.visit(G2_ADDRESS);
    await expect.poll(() => firefox.buttonTitle()).toBe('Dateline: article, not saved');
    await firefox.pressWithAltShift('K');
    await expect.poll(() => firefox.announcement()).toContain(`Saved: “${HEADLINE}”`);
    await firefox.agree(ZOTERO_MATCH);
    await firefox.openSidebar();
    await expect.poll(() => firefox.pressInSidebar('.opens', HEADLINE)).toBe(true);
    await expect.poll(() => firefox.pressInSidebar('.bar button', 'More')).toBe(true);
    await expect.poll(() => firefox.pressInSidebar('[role=menuitem]', 'Send to Zotero')).toBe(true);
    await expect.poll(() => firefox.sidebarText()).toContain('Zotero 7.0.15 is running.');
    expect(await firefox.pressInSidebar('dialog .btn--main', 'Send')).toBe(true);
    await expect.poll(() => firefox.sidebarText()).toContain('Sent to My Library › KCNA.');
    expect(zotero.items).toHaveLength(1);
    expect(zotero.items[0]?.snapshots).toHaveLength(1);
    expect(zotero.requests[0]?.headers['user-agent']).toMatch(/Firefox/);
  } finally {
    await zotero.close();
  }
});

test('a bibliography is saved as a Word document, whose writer loads at the press', async () => {
  await firefox.visit(G2_ADDRESS);
  await expect.poll(() => firefox.buttonTitle()).toBe('Dateline: article, not saved');
  await firefox.pressWithAltShift('K');
  await expect.poll(() => firefox.announcement()).toContain(`Saved: “${HEADLINE}”`);
  const route = (value: object) => `workspace.html#${encodeURIComponent(JSON.stringify(value))}`;
  await firefox.openOwnPage(route({ screen: 'clips' }));
  const press = (selector: string) =>
    firefox.inPage(
      `const button = document.querySelector(${JSON.stringify(selector)}); button?.click(); return button !== null && !button.disabled;`,
    );
  await expect.poll(() => press('.entry .check')).toBe(true);
  await expect.poll(() => press('.selbar .btn--main')).toBe(true);
  await expect.poll(() => press('[aria-label="Save the list as DOCX"]')).toBe(true);
  await expect
    .poll(() => firefox.savedFile('dateline-bibliography.docx')?.toString('latin1', 0, 2))
    .toBe('PK');
});

test('a clip goes to Obsidian, and the sidebar stays where no program takes it', async () => {
  await firefox.visit(G2_ADDRESS);
  await expect.poll(() => firefox.buttonTitle()).toBe('Dateline: article, not saved');
  await firefox.pressWithAltShift('K');
  await expect.poll(() => firefox.announcement()).toContain(`Saved: “${HEADLINE}”`);
  await firefox.openSidebar();
  await expect.poll(() => firefox.pressInSidebar('.opens', HEADLINE)).toBe(true);
  await expect.poll(() => firefox.pressInSidebar('.bar button', 'More')).toBe(true);
  await expect.poll(() => firefox.pressInSidebar('[role=menuitem]', 'Send to Obsidian')).toBe(true);
  await expect.poll(() => firefox.sidebarText()).toContain('The note is on the clipboard');
  // An address that nobody takes has not led the sidebar away: it still answers to a press.
  expect(await firefox.pressInSidebar('.bar button', 'Clips')).toBe(true);
  await expect.poll(() => firefox.sidebarText()).toContain('1 clip');
});
