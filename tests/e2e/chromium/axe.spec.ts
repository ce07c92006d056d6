/** Every screen under axe, in light and dark; the sheet that sends to Zotero in `zotero.spec.ts`, where that is. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expectAccessible } from '../support/accessible.ts';
import { clipBothVersions, clipSamples } from '../support/clips.ts';
import { CONFLICT, EARLIER, KOREAN, LIST_PAGE, REWRITTEN, serveSample, VOICE } from '../support/pages.ts';
import { expect, test } from '../support/reader-test.ts';

const CSL_FIXTURES = join(import.meta.dirname, '..', '..', 'fixtures', 'csl');

test('kept quotations, in the text, in the list and in the popup', async ({ reader }) => {
  test.slow();
  const page = await reader.visit(await serveSample(reader, REWRITTEN));
  await page.getByText('has already sent an inquiry').selectText();
  let popup = await reader.openPopup(page);
  await popup.getByRole('button', { name: 'Save, and keep the quotation' }).waitFor();
  await expectAccessible(popup, 'words selected');
  await popup.getByRole('button', { name: 'Save, and keep the quotation' }).click();
  await popup.getByText('Kept: the quotation, ¶ 4.').waitFor();
  await popup.close();
  await page.reload();
  popup = await reader.openPopup(page);
  await popup.getByText('Kept quotations on the page now: 1 altered.').waitFor();
  await expectAccessible(popup, 'kept quotations affected');
  await popup.getByRole('button', { name: 'Keep this version' }).click();
  await popup.getByRole('button', { name: 'Open clip' }).waitFor();
  await popup.close();
  const panel = await reader.openPanel(page);
  await panel.getByRole('button', { name: 'Read the clip' }).click();
  await panel.getByText('altered since').waitFor();
  await panel.getByRole('button', { name: 'Copy quotation 1 with citation' }).click();
  await panel.getByText('Copied as in version 1').waitFor();
  await expectAccessible(panel, 'kept quotations');
  await panel.getByRole('button', { name: 'Show quotation 1 in the text' }).click();
  await panel.locator('.paras mark').selectText();
  await panel.getByRole('toolbar', { name: 'Selected words' }).waitFor();
  await expectAccessible(panel, 'a quotation shown, words selected');
  const route = encodeURIComponent(JSON.stringify({ screen: 'by-hand', text: 'A citation.' }));
  const tab = await reader.openTab(`workspace.html#${route}`);
  await tab.getByRole('textbox', { name: 'Text to copy' }).waitFor();
  await expectAccessible(tab, 'a text to be copied by hand');
});

test('the popup in its states', async ({ reader }) => {
  test.slow();
  const page = await reader.visit(await serveSample(reader, REWRITTEN));
  let popup = await reader.openPopup(page);
  await popup.getByRole('button', { name: /^Save/ }).waitFor();
  await expectAccessible(popup, 'not saved');
  await popup.getByRole('button', { name: /^Date: .*Edit$/ }).click();
  await expectAccessible(popup, 'editing');
  await popup.keyboard.press('Escape');
  await popup.getByRole('button', { name: /^Citation style/ }).click();
  await expectAccessible(popup, 'style chooser');
  await popup.keyboard.press('Escape');
  await reader.killWorker();
  await popup.getByRole('button', { name: /^Save/ }).click();
  await popup.getByRole('button', { name: 'Open clip' }).waitFor();
  await expectAccessible(popup, 'saved');
  await popup.getByRole('button', { name: 'Add to project' }).click();
  await popup.getByRole('textbox', { name: 'New project: its name' }).waitFor();
  await expectAccessible(popup, 'add to a project');
  await popup.close();

  await page.reload();
  popup = await reader.openPopup(page);
  await popup.getByRole('button', { name: 'Keep this version' }).waitFor();
  await expectAccessible(popup, 'changed');
  await popup.close();

  const conflict = await reader.visit(await serveSample(reader, CONFLICT));
  popup = await reader.openPopup(conflict);
  await popup.getByText('Two dates do not agree').waitFor();
  await expectAccessible(popup, 'dates in conflict');
  await popup.close();

  await reader.serve('https://kcnawatch.org/', { body: () => LIST_PAGE });
  for (const [address, words] of [
    ['https://kcnawatch.org/', 'This page is a list of headlines'],
    ['https://other.example/', 'Dateline does not read this site unasked'],
    ['chrome://version/', 'No article here'],
  ] as const) {
    if (address.includes('other')) await reader.serve(address, { body: () => '<p>Another site</p>' });
    const other = await reader.visit(address);
    popup = await reader.openPopup(other);
    await popup.getByText(words).waitFor();
    await expectAccessible(popup, words);
    await popup.close();
  }
});

test('the panel: empty, list, filters, selection, menus, keys, reading', async ({ reader }) => {
  test.slow();
  const page = await reader.visit(await serveSample(reader, REWRITTEN));
  const panel = await reader.openPanel(page);
  await panel.getByRole('heading', { name: 'Your clips will be listed here' }).waitFor();
  await expectAccessible(panel, 'empty');
  await panel.getByRole('button', { name: 'Save this article' }).click();
  await panel.getByText('1 clip', { exact: true }).waitFor();
  const last = await clipSamples(reader, [EARLIER, KOREAN, VOICE, CONFLICT]);
  await page.bringToFront();
  await page.reload();
  await panel.getByText('This page changed since you saved it').waitFor();
  await panel.getByText('5 clips', { exact: true }).waitFor();
  await last.close();
  await expectAccessible(panel, 'list, the page changed');

  await panel.getByRole('searchbox').fill('buoy');
  await panel.getByText('2 of 5 clips').waitFor();
  await expectAccessible(panel, 'search');
  await panel.getByRole('searchbox').fill('buoy zeppelin');
  await panel.getByRole('button', { name: /^Search for/ }).waitFor();
  await expectAccessible(panel, 'nothing found');
  await panel.getByRole('searchbox').fill('');
  await panel.getByText('5 clips', { exact: true }).waitFor();

  await reader.killWorker();
  await panel.getByRole('button', { name: 'More', exact: true }).last().click();
  await panel.getByRole('dialog', { name: 'Filters' }).waitFor();
  await expectAccessible(panel, 'filters');
  await panel.keyboard.press('Escape');
  await panel.getByRole('button', { name: 'More about all clips' }).click();
  await expectAccessible(panel, 'menu');
  await panel.keyboard.press('Escape');
  await panel.getByRole('button', { name: /^Order/ }).click();
  await expectAccessible(panel, 'order');
  await panel.keyboard.press('Escape');
  await panel.getByRole('checkbox').nth(0).check();
  await panel.getByRole('checkbox').nth(1).check();
  await expectAccessible(panel, 'selection');
  await panel.keyboard.press('Delete');
  await panel.getByRole('button', { name: 'Undo' }).waitFor();
  await expectAccessible(panel, 'undo');
  await panel.keyboard.press('?');
  await panel.getByRole('dialog', { name: 'Keys' }).waitFor();
  await expectAccessible(panel, 'keys');
  await panel.keyboard.press('Escape');

  await panel
    .getByRole('list', { name: 'Clips', exact: true })
    .getByRole('button', { name: REWRITTEN.title })
    .click();
  await panel.getByRole('heading', { level: 1, name: REWRITTEN.title }).waitFor();
  await expectAccessible(panel, 'reading');
  await panel.getByRole('link', { name: 'Record' }).click();
  await panel.getByRole('combobox', { name: 'Add a tag' }).fill('buoys');
  await panel.keyboard.press('Enter');
  await panel.getByRole('button', { name: /^Outlet: .*Edit$/ }).click();
  await panel.getByRole('textbox', { name: 'Outlet' }).fill('Another outlet');
  await expectAccessible(panel, 'record, editing');
  await panel.keyboard.press('Enter');
  await panel.getByText('edited by you').waitFor();
  await expectAccessible(panel, 'record, edited');
  await panel.getByText('Our surveyors will go on').selectText();
  await panel.getByRole('toolbar', { name: 'Selected words' }).waitFor();
  await expectAccessible(panel, 'words selected');
});

test('the panel: comparing, citing, keeping', async ({ reader }) => {
  test.slow();
  await clipSamples(reader, [EARLIER, KOREAN]);
  const page = await clipBothVersions(reader);
  const panel = await reader.openPanel(page);
  await panel.getByRole('button', { name: 'Read the clip' }).click();
  await panel.getByRole('button', { name: 'Compare versions' }).click();
  await panel.getByText('8 changes').waitFor();
  await expectAccessible(panel, 'comparison');
  await reader.killWorker();
  await panel.keyboard.press('j');
  await panel.keyboard.press('j');
  await panel.keyboard.press('s');
  await expectAccessible(panel, 'comparison, second change, small ones shown');
  await panel.keyboard.press('Escape');
  await panel.getByRole('button', { name: 'Compare versions' }).waitFor();
  await panel.getByRole('button', { name: 'Clips', exact: true }).click();
  await panel.getByText('3 clips', { exact: true }).waitFor();
  await panel.keyboard.press('Control+a');
  await panel.keyboard.press('e');
  await expect(panel.getByRole('button', { name: 'Copy bibliography' })).toBeEnabled();
  await expectAccessible(panel, 'bibliography');
  await panel.getByRole('button', { name: /^Style: / }).click();
  await expectAccessible(panel, 'styles');
  await panel.getByRole('combobox', { name: /^Find a style/ }).fill('history');
  await panel.getByText(/^The first \d+ of \d+ are shown/).waitFor();
  await expectAccessible(panel, 'styles found');
  await panel.getByRole('combobox', { name: /^Find a style/ }).fill('');
  await panel.getByRole('option', { name: 'Chicago notes', exact: true }).click();
  await panel.getByRole('button', { name: 'Full note' }).waitFor();
  await panel.getByRole('textbox', { name: 'Paragraph' }).fill('99');
  await panel.getByRole('alert').filter({ hasText: 'This text has paragraphs' }).waitFor();
  await expectAccessible(panel, 'notes, wrong paragraph');
  await panel.getByRole('button', { name: /^Cite another with it/ }).click();
  await expectAccessible(panel, 'what to cite together');
  await panel.getByRole('option').first().click();
  await panel.getByRole('list', { name: 'Cited together' }).waitFor();
  await expectAccessible(panel, 'cited together');
  await panel.getByRole('button', { name: 'Back' }).click();

  await panel.getByRole('button', { name: 'More about all clips' }).click();
  await panel.getByRole('menuitem', { name: 'Export, import, settings' }).click();
  await panel.getByRole('heading', { name: 'Export, import, settings' }).waitFor();
  await expectAccessible(panel, 'keeping');
  const chooser = panel.waitForEvent('filechooser');
  await panel.getByRole('button', { name: 'Choose a Dateline file' }).click();
  await (await chooser).setFiles({
    name: 'no.json',
    mimeType: 'application/json',
    buffer: Buffer.from('{}'),
  });
  await panel.getByRole('alert').filter({ hasText: 'not a Dateline library' }).waitFor();
  await expectAccessible(panel, 'import refused');
  for (const [name, from, says] of [
    ['no.csl', '{}', 'Not added'],
    ['harbour.csl', 'harbour-notes.csl', 'Added: “Harbour Manual'],
  ] as const) {
    const styleChooser = panel.waitForEvent('filechooser');
    await panel.getByRole('button', { name: 'Load a .csl file…' }).click();
    const buffer = from.endsWith('.csl') ? await readFile(join(CSL_FIXTURES, from)) : Buffer.from(from);
    await (await styleChooser).setFiles({ name, mimeType: 'application/xml', buffer });
    await panel.getByText(says).waitFor();
    await expectAccessible(panel, `a style file: ${says}`);
  }
  await panel.getByRole('button', { name: /^Citation style: / }).click();
  await panel.getByRole('option', { name: /^Harbour Manual/ }).hover();
  await panel
    .getByRole('dialog')
    .getByRole('button', { name: /^Remove: / })
    .waitFor();
  await expectAccessible(panel, 'styles, a loaded one');
});

test('the workspace: clips, reading, comparing, citing, nothing chosen, keeping', async ({ reader }) => {
  test.slow();
  await clipSamples(reader, [EARLIER, KOREAN]);
  await clipBothVersions(reader);
  const tab = await reader.openTab('workspace.html');
  await tab.getByText('3 clips', { exact: true }).waitFor();
  await reader.killWorker();
  await expectAccessible(tab, 'clips');
  const main = tab.getByRole('navigation', { name: 'Main' });
  for (const section of ['Compare', 'Cite']) {
    await main.getByRole('button', { name: section }).click();
    await tab.getByRole('heading', { name: /^Nothing to/ }).waitFor();
    await expectAccessible(tab, `${section}, nothing chosen`);
  }
  await tab.getByRole('combobox', { name: 'Search all clips' }).fill('buoy');
  await tab.getByRole('listbox', { name: 'Clips found' }).waitFor();
  await expectAccessible(tab, 'search from another screen');
  await tab.getByRole('option', { name: REWRITTEN.later?.title ?? '' }).click();
  await tab.getByRole('button', { name: 'Compare versions' }).waitFor();
  await expectAccessible(tab, 'reading');
  await tab.getByRole('button', { name: 'Compare versions' }).click();
  await tab.getByText('8 changes').waitFor();
  await expectAccessible(tab, 'comparison');
  await tab.keyboard.press('j');
  await tab.keyboard.press('j');
  await tab.getByRole('button', { name: /^Small changes/ }).click();
  await expectAccessible(tab, 'comparison, second change, small ones shown');

  await main.getByRole('button', { name: 'Clips' }).click();
  await tab.getByText('3 clips', { exact: true }).waitFor();
  await tab.keyboard.press('Control+a');
  await tab.keyboard.press('e');
  await expect(tab.getByRole('button', { name: 'Copy bibliography' })).toBeEnabled();
  await expectAccessible(tab, 'bibliography');
  await main.getByRole('button', { name: 'Clips' }).click();
  await tab.getByRole('button', { name: 'More about all clips' }).click();
  await tab.getByRole('menuitem', { name: 'Export, import, settings' }).click();
  await tab.getByRole('heading', { name: 'Export, import, settings' }).waitFor();
  await expectAccessible(tab, 'keeping');
});

test('projects, in the panel and in the workspace', async ({ reader }) => {
  test.slow();
  const page = await clipSamples(reader, [EARLIER, KOREAN, VOICE]);
  const panel = await reader.openPanel(page);
  const tab = await reader.openTab('workspace.html#%7B%22screen%22%3A%22projects%22%7D');
  await tab.getByRole('heading', { name: 'No projects yet' }).waitFor();
  await expectAccessible(tab, 'no projects');
  await tab.getByRole('button', { name: 'New project' }).click();
  await tab.getByRole('button', { name: 'Create' }).click();
  await tab.getByText('A project needs a name.').waitFor();
  await expectAccessible(tab, 'a new project without a name');
  await tab.keyboard.press('Escape');

  await panel.getByRole('searchbox').waitFor();
  await panel.keyboard.press('Control+a');
  await panel.getByRole('button', { name: 'Add to project' }).click();
  await panel.getByRole('dialog').waitFor();
  await expectAccessible(panel, 'add to a project, none yet');
  await panel.getByRole('textbox', { name: 'New project: its name' }).fill('Buoys');
  await panel.keyboard.press('Enter');
  await panel.getByRole('button', { name: 'Open project' }).waitFor();
  await panel.getByRole('button', { name: 'Add to project' }).click();
  await panel.getByText('Already in it').waitFor();
  await expectAccessible(panel, 'add to a project');
  await panel.keyboard.press('Escape');
  await reader.killWorker();
  await panel.getByRole('button', { name: 'Open project' }).click();
  await panel.getByRole('heading', { name: 'Buoys' }).waitFor();
  await panel.getByRole('button', { name: /^Order: / }).click();
  await panel.getByRole('option', { name: 'By hand' }).click();
  await panel.getByRole('button', { name: 'Copy entry 3' }).waitFor();
  await expectAccessible(panel, 'a project, its preview');
  await panel.getByRole('button', { name: /^Clips/ }).click();
  await panel
    .getByRole('button', { name: /^Take out/ })
    .first()
    .click();
  await panel.getByRole('button', { name: 'Undo' }).waitFor();
  await expectAccessible(panel, 'a project, its clips, one taken out');

  await tab.getByRole('button', { name: 'Buoys', exact: true }).waitFor();
  await expectAccessible(tab, 'projects');
  await tab.getByRole('button', { name: 'Buoys', exact: true }).click();
  await tab.getByRole('button', { name: 'Copy entry 2' }).waitFor();
  await expectAccessible(tab, 'a project');
  await tab.getByRole('button', { name: 'More about “Buoys”' }).click();
  await tab.getByRole('menuitem', { name: 'Name and note' }).click();
  await tab.getByRole('textbox', { name: 'Note' }).waitFor();
  await expectAccessible(tab, 'name and note');
});
