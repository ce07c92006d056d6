import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { clipboard, clipSamples, importCopies } from '../support/clips.ts';
import { addressOf, EARLIER, KOREAN, REWRITTEN, VOICE } from '../support/pages.ts';
import { expect, type Reader, test } from '../support/reader-test.ts';

/** The Korean headline by the DPRK's rules. */
const ROMANISED = 'Pomchollamusimgi jongukgakjieso iljehi sijak';

/** The bibliography of all clips, in the real panel. */
async function citeAll(reader: Reader, page: Page): Promise<Page> {
  const panel = await reader.openPanel(page);
  await panel.getByRole('searchbox').waitFor();
  await panel.keyboard.press('Control+a');
  await reader.killWorker();
  await panel.getByRole('region', { name: 'Selection' }).getByRole('button', { name: 'Cite' }).click();
  await expect(panel.getByRole('button', { name: 'Copy bibliography' })).toBeEnabled();
  return panel;
}

const preview = (window: Page) => window.getByRole('region', { name: 'Preview' });
const entries = (window: Page) => preview(window).getByRole('listitem');

async function chooseStyle(window: Page, name: string): Promise<void> {
  await window.getByRole('button', { name: /^Style: / }).click();
  await window.getByRole('option', { name, exact: true }).click();
}

test('a bibliography of several clips has its letters, in the order of the style, in every style', async ({
  reader,
}) => {
  const page = await clipSamples(reader, [VOICE, REWRITTEN, EARLIER]);
  const panel = await citeAll(reader, page);
  await expect(preview(panel).getByRole('heading', { name: 'References' })).toBeVisible();
  await expect(entries(panel)).toHaveText([
    /^Korean Central News Agency\. \(2026a, March 2\)\. Press statement of Harbour Survey Bureau on unmarked buoys\. KCNA Watch\. https:/,
    /^Korean Central News Agency\. \(2026b, March 14\)\. .*KCNA Watch\. https:/,
    /^Voice of Korea\. \(2026, March 13\)\. Photo exhibition opens at Sample Hall\. /,
  ]);
  await expect(panel.getByText('The letters after the year belong to this list only.')).toBeVisible();

  const styles: readonly [name: string, heading: string, first: RegExp][] = [
    [
      'Chicago author-date',
      'References',
      /^Korean Central News Agency\. 2026a\. “Press Statement of Harbour Survey Bureau on Unmarked Buoys\.” /,
    ],
    [
      'Chicago notes',
      'Bibliography',
      /^Korean Central News Agency\. “Press Statement of .* Buoys\.” .*March 2, 2026\. https:/,
    ],
    [
      'MLA 9',
      'Works Cited',
      /^Korean Central News Agency\. “Press Statement of .* Buoys\.” KCNA Watch, 2 Mar\. 2026, /,
    ],
    [
      'Harvard',
      'Reference list',
      /^Korean Central News Agency \(2026a\) ‘Press statement of Harbour Survey Bureau on /,
    ],
    [
      'Plain',
      'Sources',
      /^“Press statement of Harbour Survey Bureau on unmarked buoys,” KCNA, March 2, 2026, https:/,
    ],
  ];
  for (const [name, heading, first] of styles) {
    await reader.killWorker();
    await chooseStyle(panel, name);
    await expect(preview(panel).getByRole('heading', { name: heading })).toBeVisible();
    await expect(entries(panel)).toHaveCount(3);
    await expect(entries(panel).filter({ hasText: /unmarked buoys/i })).toHaveText(first);
  }
});

test('the bibliography is copied as formatted and as plain text', async ({ reader }) => {
  const page = await clipSamples(reader, [REWRITTEN, KOREAN]);
  const panel = await citeAll(reader, page);
  const shown = await entries(panel).getByRole('paragraph').allInnerTexts();
  await panel.getByRole('button', { name: 'Copy bibliography' }).click();
  await expect(panel.getByText('Copied: the bibliography, 2 entries.')).toBeVisible();
  const { text, html } = await clipboard(panel);
  expect(text.trim().split(/\n+/)).toEqual(shown.map((entry) => entry.replace(/\s+/g, ' ').trim()));
  expect(html).toMatch(/<i>.*<\/i>/);
  expect(html).toContain(`<a href="${addressOf(REWRITTEN)}"`);
  expect(text).not.toContain('<');

  await reader.killWorker();
  await panel.getByRole('button', { name: 'Copy entry 1' }).click();
  await expect(panel.getByText('Copied: the entry.')).toBeVisible();
  expect((await clipboard(panel)).text.trim()).toBe(shown[0]?.replace(/\s+/g, ' ').trim());
});

test('the marked entry is cited down to the paragraph, and one is left out of the list', async ({
  reader,
}) => {
  const page = await clipSamples(reader, [REWRITTEN, EARLIER]);
  const panel = await citeAll(reader, page);
  const cited = panel.getByRole('region', { name: 'The marked entry, where it is cited' });
  await expect(cited).toContainText('(Korean Central News Agency, 2026');
  await cited.getByRole('textbox', { name: 'Paragraph' }).fill('3');
  await expect(cited).toContainText(/\(Korean Central News Agency, 2026[ab], para\. 3\)/);
  await cited.getByRole('textbox', { name: 'Paragraph' }).fill('99');
  await expect(cited.getByRole('alert')).toContainText(/This text has paragraphs 1 to \d\./);
  await cited.getByRole('textbox', { name: 'Paragraph' }).fill('3');
  await reader.killWorker();
  await chooseStyle(panel, 'Chicago notes');
  await cited.getByRole('button', { name: 'Full note' }).click();
  await expect(cited).toContainText(/Korean Central News Agency, “.*,” .*para\. 3/);
  await cited.getByRole('button', { name: 'Copy this citation' }).click();
  await expect(panel.getByText('Copied: the citation.')).toBeVisible();
  expect((await clipboard(panel)).text).toMatch(/para\. 3/);

  await panel.getByRole('checkbox', { name: `Include “${EARLIER.title}”` }).uncheck();
  await expect(entries(panel)).toHaveCount(1);
  await chooseStyle(panel, 'APA 7');
  await expect(entries(panel)).toHaveText([/^Korean Central News Agency\. \(2026, March 14\)\./]);
});

test('several clips are cited in one note, each with its own paragraph, and by their keys', async ({
  reader,
}) => {
  const page = await clipSamples(reader, [VOICE, REWRITTEN, EARLIER]);
  const panel = await citeAll(reader, page);
  const cited = panel.getByRole('region', { name: 'The marked entry, where it is cited' });
  await chooseStyle(panel, 'Chicago notes');
  await cited.getByRole('button', { name: 'Ibid.' }).click();
  await expect(cited).toContainText('Ibid.');
  await cited.getByRole('button', { name: /^Cite another with it/ }).click();
  await panel.getByRole('option').first().click();
  await reader.killWorker();
  await cited
    .getByRole('textbox', { name: /^Paragraph of/ })
    .first()
    .fill('2');
  await cited
    .getByRole('textbox', { name: /^Paragraph of/ })
    .last()
    .fill('1-2');
  await cited.getByRole('button', { name: 'Short note' }).click();
  await expect(cited).toContainText(/“[^”]+,” para\. 2; .*“[^”]+,” paras\. 1–2\./);
  await cited.getByRole('button', { name: 'Copy this citation' }).click();
  await expect(panel.getByText('Copied: the citation.')).toBeVisible();
  expect((await clipboard(panel)).text).toMatch(/para\. 2; .*paras\. 1–2\.$/);
  await cited.getByRole('button', { name: 'Copy in another form' }).click();
  const latex = panel.getByRole('menuitem', { name: /^Copy for LaTeX/ });
  await expect(latex).toHaveText('Copy for LaTeX (\\autocite)');
  await latex.click();
  await expect
    .poll(async () => (await clipboard(panel)).text)
    .toMatch(/^\\autocites\[para\.~2\]\{\w+\}\[paras\.~1–2\]\{\w+\}$/);
});

test('RIS, CSL-JSON and BibLaTeX files hold what was chosen', async ({ reader }) => {
  const page = await clipSamples(reader, [REWRITTEN, KOREAN]);
  const panel = await citeAll(reader, page);
  const save = async (format: string) => {
    await reader.killWorker();
    const download = panel.waitForEvent('download');
    await panel.getByRole('button', { name: `Save as ${format}` }).click();
    const file = await download;
    await expect(panel.getByText(`Saved: ${file.suggestedFilename()}`)).toBeVisible();
    return { name: file.suggestedFilename(), text: await readFile(await file.path(), 'utf8') };
  };
  const ris = await save('RIS');
  expect(ris.name).toBe('dateline-citations.ris');
  expect(ris.text.match(/^TY {2}- NEWS\r$/gm)).toHaveLength(2);
  expect(ris.text).toContain(`TI  - ${ROMANISED}\r\n`);
  expect(ris.text).toContain(`N1  - Original title: ${KOREAN.title}\r\n`);
  expect(ris.text).toContain('AU  - Korean Central News Agency,\r\n');
  expect(ris.text).toContain('DA  - 2026/03/14/\r\n');
  expect(ris.text).toContain(`UR  - ${addressOf(REWRITTEN)}\r\n`);

  const csl = await save('CSL-JSON');
  expect(csl.name).toBe('dateline-citations.json');
  const items = JSON.parse(csl.text) as { title: string; 'original-title'?: string; issued: unknown }[];
  // In sentence case, as Zotero and the styles want it; Korean in Latin letters, with the title as it was printed beside it.
  const titles = new Map(items.map((item) => [item.title, item['original-title']]));
  expect(titles).toEqual(
    new Map([
      ['Spokesman for Harbour Survey Bureau issues press statement', undefined],
      [ROMANISED, KOREAN.title],
    ]),
  );
  for (const { issued } of items) expect(issued).toEqual({ 'date-parts': [[2026, 3, 14]] });

  const biblatex = await save('BibLaTeX');
  expect(biblatex.name).toBe('dateline-citations.bib');
  expect(biblatex.text.match(/^@\w+\{/gm)).toHaveLength(2);
  expect(biblatex.text).toContain('date = {2026-03-14}');
  expect(biblatex.text).toContain('{{Korean Central News Agency}}');
  expect(biblatex.text).toContain(KOREAN.title);
});

test('in the tab the same bibliography, and the chosen style is kept', async ({ reader }) => {
  const page = await clipSamples(reader, [REWRITTEN, EARLIER]);
  const panel = await citeAll(reader, page);
  await chooseStyle(panel, 'MLA 9');
  await expect(entries(panel).first()).toContainText('2 Mar. 2026');
  const shown = await entries(panel).getByRole('paragraph').allInnerTexts();
  const opened = reader.context.waitForEvent('page');
  await panel.getByRole('button', { name: 'Wide' }).click();
  const tab = await opened;
  await reader.killWorker();
  await expect(tab.getByRole('button', { name: 'Style: MLA 9' })).toBeVisible();
  await expect(preview(tab).getByRole('heading', { name: 'Works Cited' })).toBeVisible();
  await expect(entries(tab)).toHaveCount(2);
  expect(await entries(tab).getByRole('paragraph').allInnerTexts()).toEqual(shown);
  await tab.reload();
  await expect(tab.getByRole('button', { name: 'Style: MLA 9' })).toBeVisible();
  await expect(entries(tab)).toHaveCount(2);

  // A correction of the date elsewhere is in the list at once.
  const other = await reader.openTab('workspace.html');
  await other.getByRole('button', { name: EARLIER.title }).click();
  await other.getByRole('button', { name: /^Date: .*Edit$/ }).click();
  await other.getByRole('textbox', { name: 'Date', exact: true }).fill('5 March 2026');
  await other.keyboard.press('Enter');
  await expect(entries(tab).filter({ hasText: /unmarked buoys/i })).toContainText('5 Mar. 2026');
});

test('words selected in a clip are copied with citation and paragraph', async ({ reader }) => {
  const page = await clipSamples(reader, [REWRITTEN]);
  const panel = await reader.openPanel(page);
  await panel.getByRole('button', { name: 'Read the clip' }).click();
  await panel.getByText('Our surveyors will go on doing what they have to do.').selectText();
  await expect(panel.getByRole('button', { name: /Copy quotation, ¶ 6/ })).toBeVisible();
  await reader.killWorker();
  await panel.keyboard.press('q');
  await expect(panel.getByText('Copied: the quotation with its citation, paragraph 6.')).toBeVisible();
  const { text, html } = await clipboard(panel);
  expect(text).toContain('“Our surveyors will go on doing what they have to do.”');
  expect(text).toContain('para. 6');
  expect(html).toContain('#:~:text=');
});

test('a long bibliography is made in a worker, with letters; a citation is copied by its key', async ({
  reader,
}) => {
  const page = await clipSamples(reader, [EARLIER]);
  const keep = await reader.openPanel(page);
  await importCopies(keep, EARLIER, 30);
  await expect(keep.getByText(/^Imported: 30 added|^Imported: 29 added/)).toBeVisible();
  await keep.getByRole('button', { name: 'Clips', exact: true }).click();
  const started = keep.waitForEvent('worker');
  await keep.getByRole('searchbox').waitFor();
  await keep.keyboard.press('Control+a');
  await reader.killWorker();
  await keep.getByRole('region', { name: 'Selection' }).getByRole('button', { name: 'Cite' }).click();
  expect((await started).url()).toContain('bibliography-worker');
  await expect(keep.getByRole('button', { name: 'Copy bibliography' })).toBeEnabled({ timeout: 30_000 });
  expect(await entries(keep).count()).toBeGreaterThanOrEqual(30);
  await expect(entries(keep).nth(1)).toContainText('(2026b, March 2)');
  const rtf = keep.waitForEvent('download');
  await keep.getByRole('button', { name: 'Save the list as RTF' }).click();
  expect(await readFile(await (await rtf).path(), 'utf8')).toMatch(/^\{\\rtf1.*Korean Central News Agency/s);
  await keep.getByRole('button', { name: 'Copy in another form' }).click();
  await keep.getByRole('menuitem', { name: /LaTeX/ }).click();
  await expect
    .poll(async () => (await clipboard(keep)).text)
    .toMatch(/^\\autocite\{kcna20260302press[a-z]*\}$/);
});
