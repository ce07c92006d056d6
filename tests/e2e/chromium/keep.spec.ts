import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { Reader } from '../../../scripts/tour/reader.ts';
import { clipBothVersions, clipSample, rewrite } from '../support/clips.ts';
import { addressOf, CONFLICT, KOREAN, REWRITTEN, serveSample, VOICE } from '../support/pages.ts';
import { expect, test } from '../support/reader-test.ts';
import { stored } from '../support/stored.ts';

async function openKeep(panel: Page): Promise<void> {
  await panel.getByRole('button', { name: 'More about all clips' }).click();
  await panel.getByRole('menuitem', { name: 'Export, import, settings' }).click();
  await expect(panel.getByRole('heading', { name: 'Export, import, settings' })).toBeVisible();
}

/** Exports everything; the file's name and text. */
async function exportAll(panel: Page): Promise<{ name: string; text: string }> {
  const download = panel.waitForEvent('download');
  await panel.getByRole('button', { name: 'Export everything' }).click();
  const file = await download;
  await expect(
    panel.getByRole('status').filter({ hasText: `written to ${file.suggestedFilename()}` }),
  ).toBeVisible();
  return { name: file.suggestedFilename(), text: await readFile(await file.path(), 'utf8') };
}

/** Chooses a file for import as a person does: by the button. */
async function importFile(panel: Page, text: string | Buffer, name = 'library.json'): Promise<void> {
  const chooser = panel.waitForEvent('filechooser');
  await panel.getByRole('button', { name: 'Choose a Dateline file' }).click();
  await (await chooser).setFiles({ name, mimeType: 'application/json', buffer: Buffer.from(text) });
}

/** A library with two versions, edits, tags, a note and a clip in the bin, on the screen for keeping. */
async function fullLibrary(reader: Reader): Promise<Page> {
  await clipSample(reader, KOREAN);
  await clipSample(reader, VOICE);
  const page = await clipBothVersions(reader);
  const panel = await reader.openPanel(page);
  await panel.getByRole('button', { name: 'Read the clip' }).click();
  await panel.getByRole('combobox', { name: 'Add a tag' }).fill('부표, buoys');
  await panel.keyboard.press('Enter');
  await panel.getByRole('textbox', { name: 'Note' }).fill('Seen <b>twice</b> & kept.');
  await panel.getByRole('button', { name: /^Outlet: .*Edit$/ }).click();
  await panel.getByRole('textbox', { name: 'Outlet' }).fill('KCNA, English service');
  await panel.keyboard.press('Enter');
  await panel.getByRole('button', { name: 'Clips', exact: true }).click();
  await expect(panel.getByRole('article').filter({ hasText: 'KCNA, English service' })).toBeVisible();
  await panel.getByRole('checkbox', { name: `Select: ${VOICE.title}` }).check();
  await panel.keyboard.press('Delete');
  await expect(panel.getByText('2 clips', { exact: true })).toBeVisible();
  await openKeep(panel);
  return panel;
}

test('everything goes to one file and comes back on another profile, whole, once, to the byte', async ({
  reader,
}) => {
  test.slow();
  const panel = await fullLibrary(reader);
  await reader.killWorker();
  const file = await exportAll(panel);
  expect(file.name).toMatch(/^dateline-library-\d{4}-\d\d-\d\d\.json$/);
  const parsed = JSON.parse(file.text) as { format: string; version: number; clips: unknown[] };
  expect(parsed.format).toBe('dateline-library');
  expect(parsed.clips).toHaveLength(3);

  const elsewhere = await Reader.start();
  try {
    const page = await elsewhere.visit(await serveSample(elsewhere, CONFLICT));
    const other = await elsewhere.openPanel(page);
    await other.getByRole('button', { name: 'Import a Dateline file' }).click();
    await elsewhere.killWorker();
    await importFile(other, file.text);
    await expect(other.getByText('Imported: 3 added, 0 updated, 0 unchanged.')).toBeVisible();
    await importFile(other, file.text);
    await expect(other.getByText('Imported: 0 added, 0 updated, 3 unchanged.')).toBeVisible();
    await elsewhere.killWorker();
    expect((await exportAll(other)).text).toBe(file.text);

    await other.getByRole('button', { name: 'Clips', exact: true }).click();
    await expect(other.getByText('2 clips', { exact: true })).toBeVisible();
    // An article that came in with the file is known as saved, in its newest version.
    await rewrite(elsewhere, REWRITTEN, REWRITTEN.later?.paragraphs ?? [], REWRITTEN.later?.title);
    await page.goto(addressOf(REWRITTEN));
    await expect(other.getByRole('region', { name: 'This page' })).toContainText('This page is saved');
    await other.getByRole('searchbox').fill('나무모');
    await expect(other.getByText('1 of 2 clips')).toBeVisible();
    await other.getByRole('searchbox').fill('');
    await other
      .getByRole('list', { name: 'Clips', exact: true })
      .getByRole('button', { name: REWRITTEN.later?.title ?? '' })
      .click();
    await expect(other.getByRole('textbox', { name: 'Note' })).toHaveValue('Seen <b>twice</b> & kept.');
    await expect(other.getByRole('button', { name: 'Remove tag 부표' })).toBeVisible();
    await expect(other.getByText('edited by you')).toBeVisible();
    await other.getByRole('button', { name: 'Compare versions' }).click();
    await expect(other.getByText('8 changes')).toBeVisible();
  } finally {
    await elsewhere.close();
  }
});

test('a file from another profile joins what is there', async ({ reader }) => {
  const first = await clipSample(reader, REWRITTEN);
  const panel = await reader.openPanel(first);
  await openKeep(panel);
  const file = await exportAll(panel);
  await panel.getByRole('button', { name: 'Clips', exact: true }).click();
  await panel
    .getByRole('list', { name: 'Clips', exact: true })
    .getByRole('button', { name: REWRITTEN.title })
    .click();
  await panel.getByRole('combobox', { name: 'Add a tag' }).fill('mine');
  await panel.keyboard.press('Enter');
  await expect(panel.getByRole('button', { name: 'Remove tag mine' })).toBeVisible();
  await clipSample(reader, CONFLICT);
  await reader.killWorker();
  await panel.getByRole('button', { name: 'Clips', exact: true }).click();
  await expect(panel.getByRole('list', { name: 'Tags' })).toHaveText('mine');
  await openKeep(panel);
  await importFile(panel, file.text);
  await expect(panel.getByText('Imported: 0 added, 0 updated, 1 unchanged.')).toBeVisible();
  await panel.getByRole('button', { name: 'Clips', exact: true }).click();
  await expect(panel.getByText('2 clips', { exact: true })).toBeVisible();
  await expect(panel.getByRole('list', { name: 'Tags' })).toHaveText('mine');
});

test('a table that was saved for spreadsheets comes back as clips, once, and a wrong row is named', async ({
  reader,
}) => {
  test.slow();
  const panel = await reader.openPanel(await clipSample(reader, REWRITTEN));
  await panel.getByRole('button', { name: 'Read the clip' }).click();
  await panel.getByRole('combobox', { name: 'Add a tag' }).fill('buoys');
  await panel.keyboard.press('Enter');
  await panel.getByRole('textbox', { name: 'Note' }).fill('=1+1 is no sum here');
  await panel.getByRole('button', { name: 'Remove tag buoys' }).waitFor();
  await panel.getByRole('button', { name: 'More', exact: true }).click();
  const download = panel.waitForEvent('download');
  await panel.getByRole('menuitem', { name: 'Export for spreadsheets (CSV)' }).click();
  const table = await readFile(await (await download).path(), 'utf8');
  expect(table).toContain("'=1+1 is no sum here");

  const elsewhere = await Reader.start();
  try {
    const other = await elsewhere.openPanel(await elsewhere.visit(await serveSample(elsewhere, CONFLICT)));
    await other.getByRole('button', { name: 'Import a Dateline file' }).click();
    await importFile(other, table.replace(/https:[^,"]*/, 'nowhere'), 'clips.csv');
    await expect(other.getByText('Row 2 of this table cannot be taken')).toBeVisible();
    await elsewhere.killWorker();
    await importFile(other, table, 'clips.csv');
    await expect(other.getByText('Imported: 1 added, 0 updated, 0 unchanged.')).toBeVisible();
    await elsewhere.killWorker();
    await importFile(other, table, 'clips.csv');
    await expect(other.getByText('Imported: 0 added, 0 updated, 1 unchanged.')).toBeVisible();
    await other.getByRole('button', { name: 'Clips', exact: true }).click();
    await other
      .getByRole('list', { name: 'Clips', exact: true })
      .getByRole('button', { name: REWRITTEN.title })
      .click();
    await expect(other.getByRole('textbox', { name: 'Note' })).toHaveValue('=1+1 is no sum here');
    await expect(other.getByRole('button', { name: 'Remove tag buoys' })).toBeVisible();
    await expect(other.getByText('Taken from a table that you imported, not from a page.')).toBeVisible();
    await expect(other.getByText(REWRITTEN.paragraphs[1] ?? '')).toBeVisible();
  } finally {
    await elsewhere.close();
  }
});

test('a damaged or foreign file is told apart in plain words, and changes nothing', async ({ reader }) => {
  const page = await clipSample(reader, REWRITTEN);
  await clipSample(reader, KOREAN);
  const panel = await reader.openPanel(page);
  await openKeep(panel);
  const { text } = await exportAll(panel);
  const problem = panel.getByRole('alert');
  const files: readonly [text: string | Buffer, says: string][] = [
    [text.slice(0, text.length / 2), 'This file ends too early: it was cut off, perhaps while being copied.'],
    [text.replace('"paragraphs":["', '"paragraphs":[7,"'), 'This file is damaged: in clip 1'],
    [
      text.replace('Five of them', 'Six of them').replace('나무모밭', '나무밭'),
      'This file is damaged: in clip',
    ],
    [text.replace(/"version":\d+/, '"version":99'), 'another version of Dateline'],
    [JSON.stringify({ items: [{ title: 'Not ours' }] }), 'This file is not a Dateline library.'],
    ['Dear editor, please find the text below.', 'This file is not a Dateline library.'],
    [Buffer.from([0x89, 0x50, 0x4e, 0x47, 0xff, 0xfe, 0x00]), 'This file is'],
    ['', 'This file is not a Dateline library.'],
  ];
  for (const [content, says] of files) {
    await reader.killWorker();
    await importFile(panel, content);
    await expect(problem.filter({ hasText: says })).toBeVisible();
    await expect(problem.filter({ hasText: says })).toHaveText(
      /^(?!.*Nothing was changed.*Nothing was changed).*Nothing was changed/,
    );
  }
  expect((await exportAll(panel)).text).toBe(text);
  await panel.getByRole('button', { name: 'Clips', exact: true }).click();
  await expect(panel.getByText('2 clips', { exact: true })).toBeVisible();
});

test('the chosen citation style is kept for every screen', async ({ reader }) => {
  const page = await clipSample(reader, REWRITTEN);
  const panel = await reader.openPanel(page);
  await openKeep(panel);
  await panel.getByRole('button', { name: 'Citation style: APA 7' }).click();
  await panel.getByRole('option', { name: 'Harvard' }).click();
  await reader.killWorker();
  await panel.keyboard.press('Escape');
  await panel.getByRole('region', { name: 'This page' }).getByRole('button', { name: 'Cite' }).click();
  await expect(panel.getByRole('button', { name: 'Style: Harvard' })).toBeVisible();
});

test('a disk that is full from the first opening on is told in plain words, and room is all it takes', async ({
  reader,
}) => {
  const address = await serveSample(reader, REWRITTEN);
  const page = await reader.visit('about:blank');
  // Before any page of Dateline or article has opened the library.
  await reader.fillDisk(page);
  await page.goto(address);
  await reader.pressClipKey(page);
  await expect(page.getByRole('status')).toContainText('The disk is full, so this was not saved.');

  await reader.killWorker();
  await reader.pressClipKey(page);
  await expect(page.getByRole('status')).toContainText(`Saved: “${REWRITTEN.title}”`);
});

test('a disk that fills up later leaves nothing half written, and everything can be exported', async ({
  reader,
}) => {
  const first = await clipSample(reader, REWRITTEN);
  const panel = await reader.openPanel(first);
  await openKeep(panel);
  const before = await exportAll(panel);
  const rows = (await stored(panel)).rows;

  const page = await reader.visit(await serveSample(reader, KOREAN));
  await reader.killWorker();
  await reader.fillDisk(page);
  await reader.pressClipKey(page);
  await expect(page.getByRole('status')).toContainText('The disk is full, so this was not saved.');
  expect((await stored(panel)).rows).toBe(rows);
  expect((await exportAll(panel)).text).toBe(before.text);

  await reader.killWorker();
  await reader.pressClipKey(page);
  await expect(page.getByRole('status')).toContainText(`Saved: “${KOREAN.title}”`);
  expect((await stored(panel)).clips).toHaveLength(2);
});
