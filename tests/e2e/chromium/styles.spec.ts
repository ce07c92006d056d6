import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { clipboard, clipSamples } from '../support/clips.ts';
import { EARLIER, REWRITTEN, serveSample } from '../support/pages.ts';
import { expect, type Reader, test } from '../support/reader-test.ts';

const FIXTURES = join(import.meta.dirname, '..', '..', 'fixtures', 'csl');
const HARBOUR = 'Harbour Manual of Style 18th edition (notes)';
const MEDICAL = 'American Medical Association 11th edition';

/** The bibliography of all clips, in the real panel, with its list of styles open. */
async function openStyles(reader: Reader, page: Page): Promise<Page> {
  const panel = await reader.openPanel(page);
  await panel.getByRole('searchbox').waitFor();
  await panel.keyboard.press('Control+a');
  await panel.getByRole('region', { name: 'Selection' }).getByRole('button', { name: 'Cite' }).click();
  await expect(panel.getByRole('button', { name: 'Copy bibliography' })).toBeEnabled();
  await panel.getByRole('button', { name: /^Style: / }).click();
  return panel;
}

const field = (window: Page) => window.getByRole('combobox', { name: /^Find a style/ });
const entries = (window: Page) => window.getByRole('region', { name: 'Preview' }).getByRole('listitem');

async function load(window: Page, name: string, content?: string): Promise<void> {
  const chooser = window.waitForEvent('filechooser');
  await window.getByRole('button', { name: 'Load a .csl file…' }).click();
  const buffer = content === undefined ? await readFile(join(FIXTURES, name)) : Buffer.from(content);
  await (await chooser).setFiles({ name, mimeType: 'application/xml', buffer });
}

/** What C copies in the popup over a page. */
async function copyByKey(reader: Reader, page: Page, style: string): Promise<string> {
  const popup = await reader.openPopup(page);
  await popup.getByRole('button', { name: `Citation style: ${style}` }).waitFor();
  await popup.keyboard.press('c');
  await expect(popup.getByRole('status').filter({ hasText: `in the style ${style}` })).toBeVisible();
  const { text } = await clipboard(popup);
  await popup.close();
  return text;
}

test('a packaged style is found, starred and used, and C copies in it after the worker died', async ({
  reader,
}) => {
  const page = await clipSamples(reader, [REWRITTEN, EARLIER]);
  const panel = await openStyles(reader, page);
  await expect(field(panel)).toBeFocused();
  await panel.keyboard.type('ama');
  await expect(panel.getByRole('option', { name: MEDICAL, exact: true })).toBeVisible();
  await panel.getByRole('option', { name: MEDICAL, exact: true }).hover();
  await panel.getByRole('button', { name: `Add to favourites: “${MEDICAL}”` }).click();
  await reader.killWorker();
  await panel.getByRole('option', { name: MEDICAL, exact: true }).click();
  await expect(entries(panel)).toHaveCount(2);
  await expect(entries(panel).first()).toContainText(/^1\. Korean Central News Agency\. .* Accessed /);

  await panel.getByRole('button', { name: `Style: ${MEDICAL}` }).click();
  await expect(panel.getByRole('group', { name: 'Favourites' }).getByRole('option')).toHaveText([MEDICAL]);
  await panel.keyboard.press('Escape');
  await reader.killWorker();
  expect(await copyByKey(reader, page, MEDICAL)).toMatch(/^\d\. Korean Central News Agency\. /);
});

test('a .csl file is loaded, cited in, removed, and taken back', async ({ reader }) => {
  const page = await clipSamples(reader, [REWRITTEN, EARLIER]);
  const panel = await openStyles(reader, page);
  await load(panel, 'harbour-notes.csl');
  await expect(panel.getByRole('button', { name: `Style: ${HARBOUR}` })).toBeVisible();
  await expect(entries(panel).first()).toContainText(
    /^Korean Central News Agency\. “.*\.” KCNA Watch, March \d+, 2026, https:/,
  );
  await reader.killWorker();
  // The context menu cites in the hidden page, which has the library but no screen.
  await reader.chooseFromMenu(page, 'cite-page');
  await expect(page.getByRole('status')).toContainText(HARBOUR);
  await reader.killWorker();
  expect(await copyByKey(reader, page, HARBOUR)).toMatch(
    /^Korean Central News Agency\. “.*\.” KCNA Watch, March/,
  );

  await panel.getByRole('button', { name: `Style: ${HARBOUR}` }).click();
  await panel.getByRole('button', { name: `Remove: “${HARBOUR}”` }).click();
  await expect(panel.getByText(`Removed: “${HARBOUR}”.`)).toBeVisible();
  await expect(panel.getByRole('option', { name: HARBOUR })).toHaveCount(0);
  await reader.killWorker();
  await panel.keyboard.press('Escape');

  // Another window falls back on the default, and says so.
  const popup = await reader.openPopup(page);
  await popup.getByRole('button', { name: 'Citation style: APA 7' }).waitFor();
  await popup.keyboard.press('c');
  await expect(popup.getByText(`The style “${HARBOUR}” is no longer here. Cited in APA 7.`)).toBeVisible();
  await popup.close();

  await panel.getByRole('button', { name: /^Style: / }).click();
  await load(panel, 'harbour-notes.csl');
  await expect(panel.getByRole('button', { name: `Style: ${HARBOUR}` })).toBeVisible();
});

test('files that are no style are refused in words, and nothing is kept', async ({ reader }) => {
  const page = await clipSamples(reader, [EARLIER, REWRITTEN]);
  const panel = await openStyles(reader, page);
  const good = await readFile(join(FIXTURES, 'harbour-notes.csl'), 'utf8');
  const bad: readonly (readonly [name: string, content: string, says: string | RegExp])[] = [
    ['cut.csl', good.slice(0, 1500), 'Not added: the file is not well-formed XML'],
    ['page.csl', '<!doctype html><html></html>', 'declares a document type'],
    ['svg.csl', '<svg xmlns="http://www.w3.org/2000/svg"/>', 'It begins with <svg>'],
    ['mlz.csl', good.replace('"note" version="1.0"', '"note" version="1.1mlz1"'), 'version “1.1mlz1”'],
    [
      'macro.csl',
      good.replace('<text macro="title"/>', '<text macro="headline"/>'),
      'a macro “headline” that it does not have',
    ],
    [
      'circle.csl',
      good.replace('<macro name="issued">', '<macro name="issued"><text macro="source"/>'),
      'in a circle (issued → source → issued)',
    ],
    [
      'orphan.csl',
      (await readFile(join(FIXTURES, 'harbour-review.csl'), 'utf8')).replace(
        'chicago-author-date',
        'of-nowhere',
      ),
      'the style “of-nowhere” is to be used, which is not here',
    ],
    ['large.csl', `${good}${' '.repeat(1_100_000)}`, 'larger than 1000 kB'],
  ];
  for (const [name, content, says] of bad) {
    await load(panel, name, content);
    const alert = panel.getByRole('alert').filter({ hasText: name });
    await expect(alert).toContainText(says);
    await expect(alert).toContainText('Not added');
  }
  await expect(panel.getByRole('group', { name: 'Loaded by you' })).toHaveCount(0);
  // A file that only names a style that is here is taken.
  await load(panel, 'harbour-review.csl');
  await expect(panel.getByRole('button', { name: 'Style: The Harbour Review' })).toBeVisible();
  await expect(entries(panel).first()).toContainText(/^Korean Central News Agency\. 2026a?\. ‘/);
});

test('the popup finds a style with the keyboard alone, and leads to where files are loaded', async ({
  reader,
}) => {
  const page = await reader.visit(await serveSample(reader, REWRITTEN));
  const popup = await reader.openPopup(page);
  await popup.getByRole('button', { name: 'Citation style: APA 7' }).focus();
  await popup.keyboard.press('Enter');
  await expect(field(popup)).toBeFocused();
  await popup.keyboard.type('turabian author');
  await expect(popup.getByRole('option').first()).toHaveAccessibleName('Turabian 9th edition (author-date)');
  await reader.killWorker();
  await popup.keyboard.press('Enter');
  await expect(popup.getByRole('button', { name: /^Citation style: Turabian 9th/ })).toBeFocused();
  await popup.getByRole('button', { name: 'Copy citation' }).click();
  await expect(popup.getByText(/^Citation copied in the style Turabian 9th/)).toBeVisible();
  expect((await clipboard(popup)).text).toMatch(/^Korean Central News Agency\. 2026\. “Spokesman/);

  await popup.getByRole('button', { name: /^Citation style: / }).click();
  const opened = page.context().waitForEvent('page');
  await popup.getByRole('button', { name: 'Load a .csl file…' }).click();
  const workspace = await opened;
  await expect(workspace.getByRole('heading', { name: 'Your styles' })).toBeVisible();
  await load(workspace, 'harbour-notes.csl');
  await expect(workspace.getByText(`Added: “${HARBOUR}”.`)).toBeVisible();
  await reader.killWorker();
  await workspace.getByRole('button', { name: `Remove: “${HARBOUR}”` }).click();
  await workspace.getByRole('button', { name: 'Undo' }).click();
  await expect(workspace.getByRole('button', { name: `Remove: “${HARBOUR}”` })).toBeVisible();
});
