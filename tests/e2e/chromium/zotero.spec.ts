/** Clips handed to Zotero: the built extension against a stand-in that is as strict as the program, at the program's own port. */
import type { Page } from '@playwright/test';
import { ZOTERO_MATCH } from '../../../lib/handoff/zotero/connector.ts';
import { Reader } from '../../../scripts/tour/reader.ts';
import { expectAccessible } from '../support/accessible.ts';
import { clipSample, clipSamples } from '../support/clips.ts';
import { EARLIER, KOREAN, REWRITTEN } from '../support/pages.ts';
import { expect, test } from '../support/reader-test.ts';
import { type ZoteroOptions, ZoteroServer } from '../support/zotero-server.ts';

// One port, Zotero's own: one test at a time.
test.describe.configure({ mode: 'serial' });

const PORT = 23119;
const closing: (() => Promise<void>)[] = [];
test.afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close();
});

async function startZotero(options: ZoteroOptions = {}): Promise<ZoteroServer> {
  const server = await ZoteroServer.start({ port: PORT, ...options });
  closing.push(() => server.close());
  return server;
}

/** A browser in which the person has once allowed Zotero; `null`: has never been asked. */
async function startReader(agreed: readonly string[] = [ZOTERO_MATCH]): Promise<Reader> {
  const reader = await Reader.start({ agreed });
  closing.push(() => reader.close());
  // The tests' browser reaches nothing but what it is given; this machine it is given.
  await reader.context.route(`http://127.0.0.1:${PORT}/**`, (route) => route.continue());
  return reader;
}

async function openClip(reader: Reader): Promise<Page> {
  const workspace = await reader.openTab('workspace.html');
  await workspace
    .getByRole('link', { name: REWRITTEN.title })
    .or(workspace.getByText(REWRITTEN.title))
    .first()
    .click();
  await expect(workspace.getByRole('heading', { level: 1, name: REWRITTEN.title })).toBeVisible();
  return workspace;
}

async function openSheet(page: Page) {
  await page.getByRole('button', { name: 'More' }).click();
  await page.getByRole('menuitem', { name: 'Send to Zotero' }).click();
  return page.getByRole('dialog', { name: 'Send to Zotero' });
}

test('a clip arrives, in its place and with its tags, through the death of the worker', async () => {
  const zotero = await startZotero({ selected: 'L1' });
  const reader = await startReader();
  await clipSample(reader, REWRITTEN);
  const page = await openClip(reader);
  const sheet = await openSheet(page);
  await sheet.getByRole('button', { name: 'Allow, and look for Zotero' }).click();
  await expect(sheet.getByText('Zotero 7.0.15 is running.')).toBeVisible();
  await sheet.getByRole('button', { name: 'Into: My Library' }).click();
  await sheet.getByRole('option', { name: 'KCNA' }).click();
  await sheet.getByRole('combobox', { name: 'Add a tag' }).fill('ferries');
  await sheet.getByRole('textbox', { name: 'Note' }).fill('Read again <b>');

  // Zotero has the item; the worker dies before it can say where it belongs.
  let dies = true;
  zotero.fault = async (call) => {
    if (call !== 'updateSession' || !dies) return null;
    dies = false;
    await reader.killWorker();
    return 'cut-before';
  };
  await sheet.getByRole('button', { name: 'Send', exact: true }).click();
  await expect(sheet.getByText('Sent to My Library › KCNA.')).toBeVisible();
  expect(dies).toBe(false);

  expect(zotero.items).toHaveLength(1);
  const [item] = zotero.items;
  expect(item).toMatchObject({ target: 'C12', tags: ['ferries'], automaticTags: [] });
  expect(item?.fields).toMatchObject({
    itemType: 'newspaperArticle',
    publicationTitle: 'KCNA Watch',
    creators: [{ creatorType: 'author', lastName: 'Korean Central News Agency', fieldMode: 1 }],
    notes: [{ note: '<p>Read again &lt;b&gt;</p>' }],
  });
  expect(item?.snapshots).toHaveLength(1);
  expect(item?.snapshots[0]?.html).toContain(REWRITTEN.paragraphs[0] ?? 'no paragraph');
  expect(item?.snapshots[0]?.html).not.toMatch(/<script|<img|<link/i);
  // What a browser sends, and how the program wants it.
  for (const { headers } of zotero.requests) {
    expect(headers['x-zotero-connector-api-version']).toBe('3');
    expect(headers['user-agent']).toMatch(/^Mozilla/);
    expect(headers.cookie).toBeUndefined();
    expect(headers.referer).toBeUndefined();
  }
  expect(zotero.dropped).toBe(0);

  // The second time it says so.
  await sheet
    .getByRole('contentinfo')
    .or(sheet.locator('footer'))
    .getByRole('button', { name: 'Close' })
    .click();
  const second = await openSheet(page);
  await expect(second.getByText(/^Sent on .* to My Library › KCNA, version 1\.$/)).toBeVisible();
  await second.getByRole('button', { name: 'Send again' }).click();
  await expect(second.getByText('Sent to My Library › KCNA.')).toBeVisible();
  expect(zotero.items).toHaveLength(2);
});

test('what stands in the way is told in words, and nothing goes out', async () => {
  const reader = await startReader();
  await clipSample(reader, REWRITTEN);
  const page = await openClip(reader);
  const sheet = await openSheet(page);
  await sheet.getByRole('button', { name: 'Allow, and look for Zotero' }).click();
  await expect(sheet.getByText(/^Zotero does not answer on this computer/)).toBeVisible();

  const look = async (options: ZoteroOptions, words: RegExp, fault?: ZoteroServer['fault']) => {
    const server = await ZoteroServer.start({ port: PORT, ...options });
    if (fault) server.fault = fault;
    await sheet.getByRole('button', { name: 'Look again' }).click();
    await expect(sheet.getByText(words)).toBeVisible();
    await server.close();
    expect(server.items).toEqual([]);
  };
  await look({ notZotero: true }, /^Another program answers/);
  await look({ api: 2 }, /^This Zotero is too old/);
  await reader.killWorker();
  await look({}, /^Zotero is busy/, () => ({ status: 503, plain: true }));
  await look({}, /^Zotero had a fault of its own \(answer 500\)/, () => ({ status: 500 }));
  const locked = [{ id: 1, name: 'Mine', editable: false, filesEditable: false, collections: [] }];
  await look({ libraries: locked, selected: 'L1' }, /^Zotero has no library that may be written to/);

  const zotero = await startZotero({ selected: 'L3' });
  await sheet.getByRole('button', { name: 'Look again' }).click();
  await expect(sheet.getByText('“Read only” is open in Zotero and read-only: choose another.')).toBeVisible();
  await sheet.getByRole('button', { name: 'Into: My Library' }).click();
  await sheet.getByRole('option', { name: 'Shared texts' }).click();
  await expect(sheet.getByText('This library takes no files.')).toBeVisible();
  await expect(sheet.getByRole('checkbox', { name: 'Add the page as it was saved' })).toBeDisabled();
  // The library is closed to the person between the look and the press.
  zotero.fault = (call) => (call === 'saveItems' ? { status: 500, body: '{"libraryEditable":false}' } : null);
  await sheet.getByRole('button', { name: 'Send', exact: true }).click();
  await expect(sheet.getByText(/^Zotero has no library that may be written to/)).toBeVisible();
  expect(zotero.items).toEqual([]);
});

test('of many, those that did not arrive are named and tried again', async () => {
  const zotero = await startZotero();
  const reader = await startReader();
  await clipSamples(reader, [EARLIER, REWRITTEN, KOREAN]);
  const page = await reader.openTab('workspace.html');
  const list = page.getByRole('button', { name: 'Export' });
  await page.getByRole('checkbox').first().check();
  await page.keyboard.press('Control+a');
  await list.click();
  await page.getByRole('menuitem', { name: 'Send to Zotero' }).click();
  const sheet = page.getByRole('dialog', { name: /Send 3 clips to Zotero/ });
  await sheet.getByRole('button', { name: 'Allow, and look for Zotero' }).click();
  zotero.fault = (call, nth) => (call === 'saveItems' && nth === 2 ? 'cut-before' : null);
  await sheet.getByRole('button', { name: 'Send 3 clips' }).click();
  await expect(sheet.getByText('2 of 3 sent to My Library › KCNA.')).toBeVisible();
  await expect(sheet.getByText(/^The connection broke before Zotero had it/)).toBeVisible();
  await reader.killWorker();
  await sheet.getByRole('button', { name: 'Try again' }).click();
  await expect(sheet.getByText('Sent to My Library › KCNA.')).toBeVisible();
  expect(zotero.items).toHaveLength(3);
  expect(new Set(zotero.items.map(({ fields }) => fields.id)).size).toBe(3);
});

test('a sending without an answer may have arrived, and is asked after', async () => {
  const zotero = await startZotero();
  const reader = await startReader();
  await clipSample(reader, REWRITTEN);
  const page = await openClip(reader);
  let sheet = await openSheet(page);
  await sheet.getByRole('button', { name: 'Allow, and look for Zotero' }).click();
  // Zotero takes it and falls silent for a moment: the line breaks, and nothing it is asked is answered.
  let silent = true;
  zotero.fault = (call) =>
    silent && call !== 'getSelectedCollection' ? (call === 'saveItems' ? 'cut-after' : 'cut-before') : null;
  await sheet.getByRole('button', { name: 'Send', exact: true }).click();
  await expect(sheet.getByText(/^The connection broke before Zotero said that it has it/)).toBeVisible();
  expect(zotero.items).toHaveLength(1);
  await sheet.locator('footer').getByRole('button', { name: 'Close' }).click();
  silent = false;
  await reader.killWorker();
  sheet = await openSheet(page);
  await expect(sheet.getByText(/^Interrupted on .* It may have arrived/)).toBeVisible();
  await sheet.getByRole('button', { name: 'Ask Zotero' }).click();
  await expect(sheet.getByText('Sent to My Library › KCNA.')).toBeVisible();
  expect(zotero.items).toHaveLength(1);
  expect(zotero.items[0]).toMatchObject({ target: 'C12' });
});

test('the sheet is worked by the keyboard and passes axe in its states', async () => {
  test.slow();
  const reader = await startReader();
  const article = await clipSample(reader, EARLIER);
  // From the popup, which opens the panel at the clip with the sheet.
  const popup = await reader.openPopup(article);
  await popup
    .getByRole('button', { name: 'Send to Zotero' })
    .click()
    .catch((error: unknown) => {
      if (!popup.isClosed()) throw error;
    });
  const panel = await reader.openedPanel();
  const sheet = panel.getByRole('dialog', { name: 'Send to Zotero' });
  await expect(sheet.getByText(/^The browser asks you first/)).toBeVisible();
  await expectAccessible(panel, 'not allowed yet');
  await sheet.getByRole('button', { name: 'Allow, and look for Zotero' }).click();
  await expect(sheet.getByText(/^Zotero does not answer/)).toBeVisible();
  await expectAccessible(panel, 'not running');
  const zotero = await startZotero();
  await sheet.getByRole('button', { name: 'Look again' }).focus();
  await panel.keyboard.press('Enter');
  await expect(sheet.getByText('Zotero 7.0.15 is running.')).toBeVisible();
  await expectAccessible(panel, 'choices');
  await reader.killWorker();

  await sheet.getByRole('button', { name: /^Into: / }).focus();
  await panel.keyboard.press('ArrowDown');
  await expect(sheet.getByRole('listbox', { name: 'Into' })).toBeFocused();
  await expectAccessible(panel, 'libraries');
  await panel.keyboard.press('End');
  await panel.keyboard.press('Enter');
  await expect(sheet.getByRole('button', { name: 'Into: Shared texts' })).toBeFocused();
  await panel.keyboard.press('Tab');
  await panel.keyboard.type('typed, not entered');
  let silent = true;
  zotero.fault = (call) => (silent && call === 'saveItems' ? 'cut-before' : null);
  await sheet.getByRole('button', { name: 'Send', exact: true }).focus();
  await panel.keyboard.press('Enter');
  await expect(sheet.getByText(/^The connection broke/)).toBeVisible();
  await expectAccessible(panel, 'did not arrive');
  silent = false;
  await sheet.getByRole('button', { name: 'Try again' }).focus();
  await panel.keyboard.press('Enter');
  await expect(sheet.getByText('Sent to Shared texts.')).toBeVisible();
  await expectAccessible(panel, 'sent');
  expect(zotero.items).toHaveLength(1);
  expect(zotero.items[0]).toMatchObject({ target: 'L2', tags: ['typed', 'not entered'] });
  // The button that was pressed is gone; the focus is not.
  expect(await sheet.evaluate((dialog) => dialog.contains(document.activeElement))).toBe(true);
  await panel.keyboard.press('Escape');
  await expect(sheet).toBeHidden();
  await expect(panel.getByRole('heading', { level: 1, name: EARLIER.title })).toBeVisible();

  // Taken back where everything else is.
  const keeping = await reader.openTab('workspace.html#%7B%22screen%22%3A%22keep%22%7D');
  await keeping.getByRole('button', { name: 'Take back: Zotero on this computer' }).click();
  await expect(keeping.getByText('Dateline may not speak to Zotero any more.')).toBeVisible();
  await panel.getByRole('button', { name: 'More', exact: true }).click();
  await panel.getByRole('menuitem', { name: 'Send to Zotero' }).click();
  await expect(sheet.getByText(/^The browser asks you first/)).toBeVisible();
});

test('a page is no way to Zotero', async () => {
  const zotero = await startZotero();
  const reader = await startReader();
  const page = await clipSample(reader, REWRITTEN);
  const answer = await page.evaluate(async (port) => {
    try {
      await fetch(`http://127.0.0.1:${port}/connector/getSelectedCollection`, { method: 'POST', body: '{}' });
      return 'answered';
    } catch {
      return 'refused';
    }
  }, PORT);
  expect(answer).toBe('refused');
  expect(zotero.requests).toEqual([]);
});
