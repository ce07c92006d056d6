import { readFile } from 'node:fs/promises';
import { inflateRawSync } from 'node:zlib';
import type { Page } from '@playwright/test';
import { clipboard, clipSamples, importCopies } from '../support/clips.ts';
import { EARLIER, KOREAN, REWRITTEN, VOICE } from '../support/pages.ts';
import { expect, type Reader, test } from '../support/reader-test.ts';

const entries = (window: Page) =>
  window.getByRole('region', { name: 'Preview' }).getByRole('listitem').getByRole('paragraph');
const rows = (window: Page) => window.getByRole('region', { name: 'Chosen clips' }).getByRole('listitem');

/** All clips in a project of this name, by the keyboard alone; the panel stays on the list. */
async function allIntoProject(reader: Reader, panel: Page, name: string): Promise<void> {
  await panel.getByRole('searchbox').waitFor();
  await panel.keyboard.press('Control+a');
  await panel.keyboard.press('p');
  await reader.killWorker();
  await panel.getByRole('textbox', { name: 'New project: its name' }).fill(name);
  await panel.keyboard.press('Enter');
}

async function choose(window: Page, what: 'Style' | 'Order', name: string): Promise<void> {
  await window.getByRole('button', { name: new RegExp(`^${what}: `) }).click();
  await window.getByRole('option', { name, exact: true }).click();
}

/** One file of a Word document. */
function fileOf(document: Buffer, path: string): string {
  const header = document.indexOf(Buffer.from(`PK\x03\x04`, 'latin1'));
  for (let at = header; at >= 0; at = document.indexOf(Buffer.from(`PK\x01\x02`, 'latin1'), at + 4)) {
    const name = document.toString('utf8', at + 46, at + 46 + document.readUInt16LE(at + 28));
    if (at === header || name !== path) continue;
    const local = document.readUInt32LE(at + 42);
    const start = local + 30 + document.readUInt16LE(local + 26) + document.readUInt16LE(local + 28);
    return inflateRawSync(document.subarray(start, start + document.readUInt32LE(at + 20))).toString('utf8');
  }
  throw new Error(`no ${path} in the document`);
}

test('a project is begun with a selection, arranged, styled, saved for Word, and is there again', async ({
  reader,
}) => {
  test.slow();
  const page = await clipSamples(reader, [VOICE, REWRITTEN, EARLIER]);
  const panel = await reader.openPanel(page);
  await allIntoProject(reader, panel, 'Buoys, chapter 3');
  await expect(panel.getByText('Added to “Buoys, chapter 3”: 3 clips.')).toBeVisible();
  await panel.getByRole('button', { name: 'Open project' }).click();
  await expect(panel.getByRole('heading', { name: 'Buoys, chapter 3' })).toBeVisible();
  await expect(entries(panel)).toHaveText([
    /^Korean Central News Agency\. \(2026a, March 2\)/,
    /^Korean Central News Agency\. \(2026b, March 14\)/,
    /^Voice of Korea\. \(2026, March 13\)/,
  ]);

  await reader.killWorker();
  const opened = reader.context.waitForEvent('page');
  await panel.getByRole('button', { name: 'More about “Buoys, chapter 3”' }).click();
  await panel.getByRole('menuitem', { name: 'Open in a tab' }).click();
  const tab = await opened;
  await choose(tab, 'Style', 'Chicago author-date');
  await choose(tab, 'Order', 'By hand');
  await expect(entries(tab)).toHaveText([
    /^Korean Central News Agency\. 2026a\. “Press/,
    /^———\. 2026b\./,
    /^Voice of Korea\./,
  ]);
  await reader.killWorker();
  // Last to first: two presses, the focus going along.
  await rows(tab)
    .nth(2)
    .getByRole('button', { name: /^Move up/ })
    .press('Enter');
  await expect(tab.getByText('Moved to place 2 of 3.')).toBeVisible();
  await tab.keyboard.press('Enter');
  await expect(tab.getByText('Moved to place 1 of 3.')).toBeVisible();
  const first = await rows(tab).first().getByRole('button').first().textContent();
  const shown = await entries(tab).allInnerTexts();
  await tab.reload();
  await expect(tab.getByRole('button', { name: 'Style: Chicago author-date' })).toBeVisible();
  await expect(entries(tab)).toHaveText(shown);
  await expect(rows(tab).first().getByRole('button').first()).toHaveText(first ?? '');

  // The panel followed.
  await expect(panel.getByRole('button', { name: 'Style: Chicago author-date' })).toBeVisible();
  await expect(panel.getByRole('button', { name: 'Order: By hand' })).toBeVisible();
  await expect(entries(panel)).toHaveText(shown);
  await reader.killWorker();
  const download = panel.waitForEvent('download');
  await panel.getByRole('button', { name: 'Save the list as DOCX' }).click();
  const file = await download;
  expect(file.suggestedFilename()).toBe('Buoys-chapter-3.docx');
  const document = fileOf(await readFile(await file.path()), 'word/document.xml');
  const paragraphs = [...document.matchAll(/<w:p>.*?<\/w:p>/gs)].map(([paragraph]) =>
    [...paragraph.matchAll(/<w:t[^>]*>([^<]*)/g)].map(([, text]) => text).join(''),
  );
  expect(paragraphs).toEqual(['References', ...shown.map((text) => text.replace(/\s+/g, ' ').trim())]);
  expect(document).toContain('<w:pStyle w:val="Bibliography"/>');
});

test('a clip is in two projects with a letter in each, leaves them in the bin and comes back into its place', async ({
  reader,
}) => {
  test.slow();
  const page = await clipSamples(reader, [REWRITTEN, EARLIER]);
  const panel = await reader.openPanel(page);
  await allIntoProject(reader, panel, 'Both');
  await panel.keyboard.press('Escape');
  await panel.getByRole('button', { name: REWRITTEN.title }).first().click();
  await panel.getByRole('button', { name: 'Add to project' }).click();
  await panel.getByRole('textbox', { name: 'New project: its name' }).fill('Alone');
  await reader.killWorker();
  await panel.keyboard.press('Enter');
  await expect(panel.getByText('Added to “Alone”: 1 clip.')).toBeVisible();

  await panel.getByRole('button', { name: 'Alone', exact: true }).click();
  await expect(entries(panel)).toHaveText([/\(2026, March 14\)/]);
  await panel.keyboard.press('Escape');
  await panel.getByRole('button', { name: 'Both', exact: true }).click();
  await expect(entries(panel)).toHaveText([/\(2026a, March 2\)/, /\(2026b, March 14\)/]);
  await panel.getByRole('button', { name: 'Copy bibliography' }).click();
  await expect.poll(async () => (await clipboard(panel)).text).toMatch(/2026a.*2026b/s);

  const other = await reader.openTab('workspace.html');
  await other.getByRole('button', { name: EARLIER.title }).focus();
  await other.keyboard.press('Delete');
  await expect(entries(panel)).toHaveText([/\(2026, March 14\)/]);
  await reader.killWorker();
  await other.getByRole('button', { name: 'Undo' }).click();
  await expect(entries(panel)).toHaveText([/\(2026a, March 2\)/, /\(2026b, March 14\)/]);

  // Deleted by mistake.
  await panel.getByRole('button', { name: 'More about “Both”' }).click();
  await panel.getByRole('menuitem', { name: 'Delete project' }).click();
  await expect(panel.getByText('Deleted the project “Both”. Its clips stay.')).toBeVisible();
  await reader.killWorker();
  await panel.keyboard.press('z');
  await expect(panel.getByRole('button', { name: 'Both', exact: true })).toBeVisible();
});

test('the popup files what it has just saved', async ({ reader }) => {
  const page = await clipSamples(reader, [REWRITTEN]);
  const popup = await reader.openPopup(page);
  await popup.getByText('In no project.').waitFor();
  await popup.getByRole('button', { name: 'Add to project' }).click();
  await reader.killWorker();
  await popup.getByRole('textbox', { name: 'New project: its name' }).fill('From the popup');
  await popup.keyboard.press('Enter');
  await expect(popup.getByText('Added to “From the popup”: 1 clip.')).toBeVisible();
  await expect(popup.getByRole('button', { name: 'From the popup' })).toBeVisible();
  await popup.close();
  const tab = await reader.openTab('workspace.html#%7B%22screen%22%3A%22projects%22%7D');
  await tab.getByRole('button', { name: 'From the popup', exact: true }).click();
  await expect(entries(tab)).toHaveCount(1);
});

test('the projects are worked on by the keyboard alone', async ({ reader }) => {
  const page = await clipSamples(reader, [REWRITTEN, KOREAN]);
  const tab = await reader.openTab('workspace.html');
  await page.close();
  await allIntoProject(reader, tab, 'Keys');
  await expect(tab.getByRole('button', { name: 'Open project' })).toBeVisible();
  const press = async (...keys: string[]) => {
    for (const key of keys) await tab.keyboard.press(key);
  };
  await tab.getByRole('button', { name: 'Open project' }).focus();
  await press('Enter');
  await expect(entries(tab)).toHaveCount(2);
  await tab.getByRole('button', { name: /^Order: / }).focus();
  await press('Enter');
  await expect(tab.getByRole('listbox', { name: 'Order' })).toBeFocused();
  await press('End', 'Enter');
  await expect(tab.getByRole('button', { name: 'Order: By hand' })).toBeFocused();
  await reader.killWorker();
  const second = rows(tab).nth(1).getByRole('button').first();
  const name = await second.textContent();
  await second.focus();
  await press('Alt+ArrowUp');
  await expect(tab.getByText('Moved to place 1 of 2.')).toBeVisible();
  await expect(rows(tab).first().getByRole('button').first()).toHaveText(name ?? '');
  await expect(rows(tab).first().getByRole('button').first()).toBeFocused();
  await rows(tab)
    .first()
    .getByRole('button', { name: /^Take out/ })
    .focus();
  await press('Enter');
  await expect(rows(tab)).toHaveCount(1);
  await press('z');
  await expect(rows(tab)).toHaveCount(2);
  await tab.getByRole('button', { name: 'More about “Keys”' }).focus();
  await press('Enter');
  await expect(tab.getByRole('menuitem', { name: 'Name and note' })).toBeFocused();
  await press('Enter');
  await tab.getByRole('textbox', { name: 'Name' }).fill('Renamed');
  await press('Enter');
  await expect(tab.getByRole('heading', { name: 'Renamed' })).toBeVisible();
});

test('a project of a thousand clips is made with progress, stopped, made again, and rearranged', async ({
  reader,
}) => {
  test.setTimeout(240_000);
  const page = await clipSamples(reader, [EARLIER]);
  const panel = await reader.openPanel(page);
  await importCopies(panel, EARLIER, 1000);
  await expect(panel.getByText(/^Imported: (999|1,000) added/)).toBeVisible({ timeout: 60_000 });
  await panel.getByRole('button', { name: 'Clips', exact: true }).click();
  await allIntoProject(reader, panel, 'Many');
  await panel.getByRole('button', { name: 'Open project' }).click();
  await expect(panel.getByText(/^\d+ of [\d,]+ entries/)).toBeVisible({ timeout: 30_000 });
  await panel.getByRole('button', { name: 'Stop' }).click();
  await expect(panel.getByText('Stopped. Nothing was lost.').first()).toBeVisible();
  await reader.killWorker();
  await panel.getByRole('button', { name: 'Try again' }).first().click();
  await expect(panel.getByRole('button', { name: 'Copy bibliography' })).toBeEnabled({ timeout: 60_000 });
  // Drawn by and by: a browser that is starved of its processor takes a while.
  const slowly = { timeout: 60_000 };
  await expect(entries(panel).nth(999)).toContainText('Korean Central News Agency', slowly);
  await choose(panel, 'Order', 'By hand');
  await panel.getByRole('button', { name: /^Clips/ }).click();
  await expect(rows(panel).nth(999)).toBeAttached(slowly);
  const second = await rows(panel).nth(1).getAttribute('data-clip');
  await rows(panel)
    .nth(1)
    .getByRole('button', { name: /^Move up/ })
    .click();
  await expect(panel.getByText(/^Moved to place 1 of 1,00/)).toBeVisible(slowly);
  await expect(rows(panel).first()).toHaveAttribute('data-clip', second ?? '');
});
