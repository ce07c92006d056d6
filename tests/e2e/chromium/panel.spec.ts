import type { Page } from '@playwright/test';
import { clipboard, clipSample, clipSamples } from '../support/clips.ts';
import { CONFLICT, EARLIER, KOREAN, REWRITTEN, serveSample, VOICE } from '../support/pages.ts';
import { expect, test } from '../support/reader-test.ts';

/** The headlines of the list, from the top. */
const headlines = (window: Page) =>
  window.getByRole('list', { name: 'Clips', exact: true }).getByRole('heading', { level: 3 }).allInnerTexts();

test('an empty library teaches the next step, and the panel saves the page it stands beside', async ({
  reader,
}) => {
  const page = await reader.visit(await serveSample(reader, REWRITTEN));
  const panel = await reader.openPanel(page);
  await expect(panel.getByRole('heading', { name: 'Your clips will be listed here' })).toBeVisible();
  await expect(panel.getByRole('listitem')).toHaveText([/^Open an article/, /^Save it/, /^Come back later/]);
  await expect(panel.getByRole('button', { name: 'Import a Dateline file' })).toBeVisible();

  const here = panel.getByRole('region', { name: 'This page' });
  await expect(here).toContainText('This page: an article, not saved');
  await reader.killWorker();
  await here.getByRole('button', { name: 'Save this article' }).click();
  await expect(here).toContainText('This page is saved');
  await expect(panel.getByText('1 clip', { exact: true })).toBeVisible();
  await expect(panel.getByRole('status').filter({ hasText: 'Saved.' })).toBeVisible();

  await reader.killWorker();
  await page.reload();
  await expect(here).toContainText('This page changed since you saved it');
  await here.getByRole('button', { name: 'Keep this version' }).click();
  await expect(panel.getByText('2 versions')).toBeVisible();
  await expect(here).toContainText('This page is saved');

  await page.goto('chrome://version/');
  await here.getByRole('button', { name: 'Look for an article here' }).click();
  await expect(here).toContainText('The browser does not let extensions read this page.');
});

test('all clips stand newest first, each with its dateline, date and outlet', async ({ reader }) => {
  const page = await clipSamples(reader, [REWRITTEN, CONFLICT, KOREAN, VOICE]);
  await reader.killWorker();
  const panel = await reader.openPanel(page);
  await expect(panel.getByText('4 clips', { exact: true })).toBeVisible();
  expect(await headlines(panel)).toEqual([VOICE.title, KOREAN.title, CONFLICT.title, REWRITTEN.title]);
  const rows = panel.getByRole('list', { name: 'Clips', exact: true }).getByRole('article');
  await expect(rows.nth(0)).toContainText('13 March 2026 · Voice of Korea');
  await expect(rows.nth(1)).toContainText('평양, 14 March 2026 · KCNA');
  await expect(rows.nth(2)).toContainText('Haeju, 3 March 2005 · KCNA');
  await expect(rows.nth(3)).toContainText('Pyongyang, 14 March 2026 · KCNA');

  await panel.getByRole('button', { name: 'Order: Newest first' }).click();
  await panel.getByRole('option', { name: 'Earliest article date' }).click();
  await expect(rows.first()).toContainText(CONFLICT.title);
});

test('searches as one types, in English and Korean, over the whole text', async ({ reader }) => {
  const page = await clipSamples(reader, [REWRITTEN, EARLIER, KOREAN, VOICE]);
  const panel = await reader.openPanel(page);
  const field = panel.getByRole('searchbox', { name: 'Search all clips' });
  await expect(panel.getByText('4 clips', { exact: true })).toBeVisible();
  await reader.killWorker();

  await field.pressSequentially('ryong');
  await expect(panel.getByText('1 of 4 clips')).toBeVisible();
  expect(await headlines(panel)).toEqual([REWRITTEN.title]);
  await field.press('Escape');
  await expect(panel.getByText('4 clips', { exact: true })).toBeVisible();

  // Words are found by how they begin, whatever ending they carry in the text.
  for (const words of ['나무모', '북부산간', '근로자 수종']) {
    await field.fill(words);
    await expect(panel.getByText('1 of 4 clips')).toBeVisible();
    expect(await headlines(panel)).toEqual([KOREAN.title]);
  }
  await field.fill('harbour unmarked');
  await expect(panel.getByText('2 of 4 clips')).toBeVisible();
  await expect(panel.locator('mark').first()).toHaveText('Harbour');

  await field.fill('harbour zeppelin');
  await expect(panel.getByText('No clip has all of these words')).toBeVisible();
  await panel.getByRole('button', { name: 'Search for “harbour”' }).click();
  await expect(panel.getByText('2 of 4 clips')).toBeVisible();
});

test('filters by outlet, language, date range and tag', async ({ reader }) => {
  const page = await clipSamples(reader, [REWRITTEN, CONFLICT, KOREAN, VOICE]);
  const panel = await reader.openPanel(page);
  const count = panel
    .getByRole('status')
    .filter({ hasText: /clips?$/ })
    .first();
  await panel.getByRole('button', { name: CONFLICT.title }).click();
  await panel.getByRole('combobox', { name: 'Add a tag' }).fill('dikes');
  await panel.keyboard.press('Enter');
  await expect(panel.getByRole('button', { name: 'Remove tag dikes' })).toBeVisible();
  await panel.getByRole('button', { name: 'Clips', exact: true }).click();
  await expect(panel.getByRole('list', { name: 'Tags' })).toHaveText('dikes');
  await reader.killWorker();

  const bar = panel.getByRole('search');
  await bar.getByRole('button', { name: /^Voice of Korea/ }).click();
  await expect(count).toHaveText('1 of 4 clips');
  expect(await headlines(panel)).toEqual([VOICE.title]);
  await bar.getByRole('button', { name: /^Voice of Korea/ }).click();
  await bar.getByRole('button', { name: /^한국어/ }).click();
  await expect(count).toHaveText('1 of 4 clips');
  expect(await headlines(panel)).toEqual([KOREAN.title]);
  await bar.getByRole('button', { name: /^한국어/ }).click();
  await expect(count).toHaveText('4 clips');

  await bar.getByRole('button', { name: 'More', exact: true }).click();
  const sheet = panel.getByRole('dialog', { name: 'Filters' });
  await sheet.getByLabel('From').fill('2026-03-13');
  await sheet.getByLabel('To', { exact: true }).fill('2026-03-13');
  await expect(sheet.getByRole('button', { name: 'Show 1 clip' })).toBeVisible();
  await sheet.getByLabel('To', { exact: true }).fill('2026-03-12');
  await expect(sheet.getByRole('alert')).toContainText('The end lies before the start');
  await sheet.getByLabel('To', { exact: true }).fill('2026-03-14');
  await sheet.getByRole('button', { name: 'Show 3 clips' }).click();
  await expect(sheet).toBeHidden();
  await expect(count).toHaveText('3 of 4 clips');
  await bar.getByRole('button', { name: '13 March 2026 to 14 March 2026' }).click();

  await bar.getByRole('button', { name: 'More', exact: true }).click();
  await sheet
    .getByRole('group', { name: 'Tags' })
    .getByRole('button', { name: /^dikes/ })
    .click();
  await sheet.getByRole('button', { name: 'Show 1 clip' }).click();
  await expect(count).toHaveText('1 of 4 clips');
  expect(await headlines(panel)).toEqual([CONFLICT.title]);
});

test('a clip is read with numbered paragraphs, and its fields, tags and note are edited', async ({
  reader,
}) => {
  const page = await clipSample(reader, REWRITTEN);
  const panel = await reader.openPanel(page);
  await panel.getByRole('button', { name: 'Read the clip' }).click();
  await expect(panel.getByRole('heading', { level: 1 })).toHaveText(REWRITTEN.title);
  const text = panel.getByRole('region', { name: 'Text', exact: true });
  await expect(text.getByRole('listitem')).toHaveText([
    /^1\s*Pyongyang, March 14 \(KCNA\) -- A spokesman/,
    /^2\s*Of late, drifting buoys/,
    /^3\s*Five of them/,
    /^4\s*The bureau has already/,
    /^5\s*To leave unmarked/,
    /^6\s*Our surveyors/,
    /^7\s*The owners would be well advised to collect their property in the shortest time\.$/,
  ]);

  await reader.killWorker();
  // A jump to a part leaves the way back, and the ways to the other parts, where they are.
  for (const part of ['Versions', 'Evidence', 'Record']) {
    await panel.getByRole('link', { name: part }).click();
    await expect(panel.getByRole('heading', { name: part })).toBeInViewport();
    await expect(panel.getByRole('button', { name: 'Clips', exact: true })).toBeInViewport();
    await expect(panel.getByRole('navigation', { name: 'Parts of this clip' })).toBeInViewport();
  }
  const record = panel.getByRole('region', { name: 'Record' });
  await record.getByRole('button', { name: /^Headline:.*Edit$/ }).click();
  await record.getByRole('textbox', { name: 'Headline' }).fill('Statement on the Buoys');
  await panel.keyboard.press('Enter');
  await expect(record).toContainText(`edited by you The page says “${REWRITTEN.title}”.`);
  await expect(panel.getByRole('heading', { level: 1 })).toHaveText('Statement on the Buoys');
  await record.getByRole('button', { name: /^Date: .*Edit$/ }).click();
  await record.getByRole('textbox', { name: 'Date', exact: true }).fill('tomorrow');
  await panel.keyboard.press('Enter');
  await expect(record.getByRole('alert').filter({ hasText: 'not a whole date' })).toBeVisible();
  await record.getByRole('textbox', { name: 'Date', exact: true }).fill('15 March 2026');
  await panel.keyboard.press('Enter');
  await record.getByRole('combobox', { name: 'Add a tag' }).fill('buoys, 항만');
  await panel.keyboard.press('Enter');
  await record.getByRole('textbox', { name: 'Note' }).fill('Compare with the statement of 2 March.');
  // Another window has it at once, so it is on disk.
  const other = await reader.openTab('workspace.html');
  const row = other.getByRole('article');
  await expect(row).toContainText('Statement on the Buoys');
  await expect(row).toContainText('15 March 2026');
  await expect(row.getByRole('listitem')).toHaveText(['buoys', '항만']);
  await other.getByRole('button', { name: 'Statement on the Buoys' }).click();
  await expect(other.getByRole('textbox', { name: 'Note' })).toHaveValue(
    'Compare with the statement of 2 March.',
  );

  await page.bringToFront();
  await record.getByRole('button', { name: 'Undo: Headline as on the page' }).click();
  await expect(other.getByRole('heading', { level: 1 })).toHaveText(REWRITTEN.title);
});

test('deleting is undone, one clip or several', async ({ reader }) => {
  const page = await clipSamples(reader, [REWRITTEN, KOREAN, VOICE]);
  const panel = await reader.openPanel(page);
  await panel.getByRole('checkbox', { name: `Select: ${VOICE.title}` }).check();
  await panel.getByRole('checkbox', { name: `Select: ${KOREAN.title}` }).check();
  const bar = panel.getByRole('region', { name: 'Selection' });
  await expect(bar).toContainText('2 selected');
  await bar.getByRole('button', { name: 'Delete' }).click();
  await expect(panel.getByText('1 clip', { exact: true })).toBeVisible();
  await expect(panel.getByText('Deleted 2 clips.')).toBeVisible();
  await reader.killWorker();
  await panel.getByRole('button', { name: 'Undo' }).click();
  await expect(panel.getByText('3 clips', { exact: true })).toBeVisible();
  expect(await headlines(panel)).toEqual([VOICE.title, KOREAN.title, REWRITTEN.title]);

  await panel.getByRole('button', { name: KOREAN.title }).click();
  await panel.getByRole('button', { name: 'More', exact: true }).click();
  await panel.getByRole('menuitem', { name: 'Delete' }).click();
  await expect(panel.getByText('2 clips', { exact: true })).toBeVisible();
  await panel.getByRole('button', { name: 'Undo' }).click();
  await expect(panel.getByText('3 clips', { exact: true })).toBeVisible();
});

test('several are selected to compare, cite or export', async ({ reader }) => {
  const page = await clipSamples(reader, [REWRITTEN, EARLIER, VOICE]);
  const panel = await reader.openPanel(page);
  await reader.killWorker();
  await panel.getByRole('checkbox', { name: `Select: ${VOICE.title}` }).check();
  const bar = panel.getByRole('region', { name: 'Selection' });
  await expect(bar.getByRole('button', { name: 'Compare' })).toBeDisabled();
  await panel.getByRole('checkbox', { name: `Select: ${EARLIER.title}` }).check();
  await expect(bar.getByRole('button', { name: 'Compare' })).toBeEnabled();
  await bar.getByRole('button', { name: 'Select all 3' }).click();
  await expect(bar).toContainText('3 selected');
  await bar.getByRole('button', { name: 'Timeline' }).click();
  await expect(panel.getByRole('heading', { name: 'Timeline' })).toBeVisible();
  await expect(panel.getByRole('button', { name: /^From 1 to 3/ })).toBeVisible();
  await panel.getByRole('button', { name: 'Back' }).click();
  await expect(bar).toContainText('3 selected');

  // What is ticked stays ticked under another search, and that is said.
  await panel.getByRole('searchbox').fill('exhibition');
  await expect(bar).toContainText('2 not in this list');
  await panel.getByRole('searchbox').fill('');

  await bar.getByRole('button', { name: 'Export' }).click();
  const download = panel.waitForEvent('download');
  await panel.getByRole('menuitem', { name: /RIS/ }).click();
  expect((await download).suggestedFilename()).toBe('dateline-citations.ris');
  await expect(panel.getByText('Saved the file dateline-citations.ris.')).toBeVisible();

  await panel.getByRole('checkbox', { name: `Select: ${VOICE.title}` }).uncheck();
  await bar.getByRole('button', { name: 'Compare' }).click();
  await expect(panel.getByRole('heading', { name: 'Compare clips' })).toBeVisible();
  await panel.getByRole('button', { name: 'Back' }).click();
  await bar.getByRole('button', { name: 'Cite' }).click();
  await expect(panel.getByRole('region', { name: 'Preview' }).getByRole('listitem')).toHaveCount(2);
});

test('by keyboard alone from the first focus to reading and back', async ({ reader }) => {
  const page = await clipSamples(reader, [REWRITTEN, KOREAN, VOICE]);
  const panel = await reader.openPanel(page);
  await expect(panel.getByText('3 clips', { exact: true })).toBeVisible();
  await reader.killWorker();
  const key = (name: string) => panel.keyboard.press(name);

  await key('/');
  await panel.keyboard.type('harbour');
  await expect(panel.getByText('1 of 3 clips')).toBeVisible();
  await key('Escape');
  await expect(panel.getByText('3 clips', { exact: true })).toBeVisible();
  await key('ArrowDown');
  await expect(panel.getByRole('button', { name: VOICE.title })).toBeFocused();
  await key('j');
  await expect(panel.getByRole('button', { name: KOREAN.title })).toBeFocused();
  await key('x');
  await expect(panel.getByRole('checkbox', { name: `Select: ${KOREAN.title}` })).toBeChecked();
  await key('Escape');
  await expect(panel.getByRole('region', { name: 'Selection' })).toBeHidden();

  await key('Enter');
  await expect(panel.getByRole('heading', { level: 1 })).toHaveText(KOREAN.title);
  await expect(panel.getByRole('heading', { level: 1 })).toBeFocused();
  await key('j');
  await expect(panel.getByRole('heading', { level: 1 })).toHaveText(REWRITTEN.title);
  await key('Escape');
  await expect(panel.getByRole('button', { name: REWRITTEN.title })).toBeFocused();

  await key('Delete');
  await expect(panel.getByText('2 clips', { exact: true })).toBeVisible();
  await key('z');
  await expect(panel.getByText('3 clips', { exact: true })).toBeVisible();
  await key('?');
  await expect(panel.getByRole('dialog', { name: 'Keys' })).toBeVisible();
  await key('Escape');
  await expect(panel.getByRole('dialog', { name: 'Keys' })).toBeHidden();
});

test('what one window saves, edits and deletes the other shows at once', async ({ reader }) => {
  const page = await clipSample(reader, REWRITTEN);
  const panel = await reader.openPanel(page);
  await expect(panel.getByText('1 clip', { exact: true })).toBeVisible();
  const workspace = await reader.openTab('workspace.html');
  await reader.killWorker();
  await clipSample(reader, KOREAN);
  for (const window of [panel, workspace]) {
    await expect(window.getByText('2 clips', { exact: true })).toBeVisible();
    expect(await headlines(window)).toEqual([KOREAN.title, REWRITTEN.title]);
  }
  await workspace.bringToFront();
  await workspace.getByRole('checkbox', { name: `Select: ${KOREAN.title}` }).check();
  await workspace.keyboard.press('Delete');
  await expect(panel.getByText('1 clip', { exact: true })).toBeVisible();
  await expect(workspace.getByText('Deleted 1 clip.')).toBeVisible();
  await workspace.keyboard.press('z');
  await expect(panel.getByText('2 clips', { exact: true })).toBeVisible();
});

test('a clip goes to Obsidian by the clipboard, and nothing is lost where nobody takes it', async ({
  reader,
}) => {
  const page = await clipSamples(reader, [EARLIER]);
  const panel = await reader.openPanel(page);
  await panel.getByRole('button', { name: 'Read the clip' }).click();
  await reader.killWorker();
  await panel.evaluate(() => {
    const asked = globalThis as unknown as { asked: string[] };
    asked.asked = [];
    // The system has no Obsidian to ask.
    const click = HTMLAnchorElement.prototype.click;
    HTMLAnchorElement.prototype.click = function (this: HTMLAnchorElement) {
      asked.asked.push(this.href);
      if (!this.href.startsWith('obsidian:')) click.call(this);
    };
  });
  // A tag that stands in its box, not even entered, is in the note.
  await panel.getByRole('combobox', { name: 'Add a tag' }).fill('typed a moment ago');
  await panel.getByRole('button', { name: 'More', exact: true }).click();
  await panel.getByRole('menuitem', { name: 'Send to Obsidian' }).click();
  await expect(panel.getByText('The note is on the clipboard')).toBeVisible();
  const { text } = await clipboard(panel);
  expect(text).toMatch(/^---\ntitle: Press Statement of Harbour Survey Bureau on Unmarked Buoys\n/);
  expect(text).toContain('date: 2026-03-02');
  expect(text).toContain('- typed-a-moment-ago');
  const asked = await panel.evaluate(() => (globalThis as unknown as { asked: string[] }).asked);
  expect(asked.at(-1)).toBe(
    `obsidian://new?file=${encodeURIComponent(`2026-03-02 ${EARLIER.title}`)}&clipboard`,
  );
  await expect(panel.getByRole('heading', { level: 1 })).toHaveText(EARLIER.title);
});
