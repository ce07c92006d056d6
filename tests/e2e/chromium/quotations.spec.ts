import type { Page } from '@playwright/test';
import { clipBothVersions, clipboard, clipSample } from '../support/clips.ts';
import { addressOf, G2_ADDRESS, G2_PAGE, REWRITTEN, serveSample } from '../support/pages.ts';
import { expect, type Reader, test } from '../support/reader-test.ts';
import { stored } from '../support/stored.ts';

const ACT = 'To leave unmarked instruments adrift';
const SURVEYORS = 'Our surveyors will go on doing what they have to do.';

const kept = (window: Page) => window.getByRole('region', { name: /^Quotes/ }).getByRole('listitem');

/** Selects from the beginning of one text to the end of another. */
async function selectFrom(window: Page, from: string, to: string): Promise<void> {
  for (const words of [from, to]) await window.getByText(words).first().waitFor();
  await window.evaluate(
    ([start = '', end = '']) => {
      const find = (words: string) => {
        const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
        for (let node = walker.nextNode(); node; node = walker.nextNode()) {
          const at = node.textContent?.indexOf(words) ?? -1;
          if (at >= 0) return { node, at };
        }
        throw new Error(`no “${words}”`);
      };
      const [first, last] = [find(start), find(end)];
      document.getSelection()?.setBaseAndExtent(first.node, first.at, last.node, last.at + end.length);
      document.dispatchEvent(new Event('pointerup'));
    },
    [from, to],
  );
}

async function keepInPanel(reader: Reader, panel: Page, from: string, to = from): Promise<void> {
  await selectFrom(panel, from, to);
  await expect(panel.getByRole('toolbar', { name: 'Selected words' })).toBeVisible();
  await reader.killWorker();
  await panel.keyboard.press('w');
}

test('words are kept with a clip from its text, shown where they stand, removed and taken back', async ({
  reader,
}) => {
  const panel = await reader.openPanel(await clipSample(reader, REWRITTEN));
  await panel.getByRole('button', { name: 'Read the clip' }).click();
  await expect(panel.getByText('No quotation kept yet.')).toBeVisible();
  await keepInPanel(reader, panel, SURVEYORS);
  await expect(panel.getByText('Kept: the quotation, ¶ 6.')).toBeVisible();
  expect((await stored(panel)).clips[0]?.quotations).toMatchObject([{ paragraph: 5, words: SURVEYORS }]);

  await selectFrom(panel, 'has already sent an inquiry', ACT);
  await panel.getByRole('button', { name: /^Keep/ }).click();
  await expect(panel.getByText('Kept: the quotation, ¶ 4–5.')).toBeVisible();
  await expect(kept(panel)).toHaveCount(2);
  await expect(kept(panel).nth(1)).toContainText('as quoted');
  await kept(panel).nth(1).getByRole('button', { name: 'Show quotation 2 in the text' }).click();
  await expect(panel.locator('.paras mark')).toHaveText([
    /^has already sent an inquiry .* early date\.$/,
    ACT,
  ]);

  await kept(panel).nth(1).getByRole('button', { name: 'Copy quotation 2 with citation' }).click();
  await expect(panel.getByText('Copied: the quotation with its citation, paragraph 4–5.')).toBeVisible();
  const { text } = await clipboard(panel);
  expect(text).toMatch(/early date\.\n“To leave unmarked instruments adrift” \(Korean .*, paras\. 4–5\)\n/);

  await kept(panel).nth(0).getByRole('button', { name: 'Remove quotation 1' }).click();
  await expect(kept(panel)).toHaveCount(1);
  await reader.killWorker();
  await panel.getByRole('button', { name: 'Undo' }).click();
  await expect(kept(panel)).toHaveCount(2);
  await expect(kept(panel).first()).toContainText(SURVEYORS);
});

test('kept words are followed through a rewrite, and copied as the version they are of has them', async ({
  reader,
}) => {
  const page = await clipSample(reader, REWRITTEN);
  const panel = await reader.openPanel(page);
  await panel.getByRole('button', { name: 'Read the clip' }).click();
  const quoted: readonly (readonly [string, string?])[] = [
    ['hampering the spring survey of tidal flats'],
    [ACT],
    ['The bureau has already sent an inquiry to the international hydrographic circles'],
    [SURVEYORS],
  ];
  for (const [n, [from, to]] of quoted.entries()) {
    await keepInPanel(reader, panel, from, to);
    await expect(kept(panel)).toHaveCount(n + 1);
  }
  await reader.killWorker();
  await page.reload();
  await panel.getByRole('button', { name: 'Clips', exact: true }).click();
  const here = panel.getByRole('region', { name: 'This page' });
  await expect(here).toContainText(
    'Kept quotations on the page now: 1 altered, 1 gone, 1 moved and 1 as quoted.',
  );
  const popup = await reader.openPopup(page);
  await expect(
    popup.getByText('Kept quotations on the page now: 1 altered, 1 gone, 1 moved and 1 as quoted.'),
  ).toBeVisible();
  await popup.close();
  await here.getByRole('button', { name: 'Keep this version' }).click();
  await expect(here).toContainText('This page is saved');

  await here.getByRole('button', { name: 'Read the clip' }).click();
  await expect(kept(panel)).toHaveText([/as quoted/, /moved to ¶ 3/, /altered since/, /gone from the text/]);
  await expect(kept(panel).nth(2).getByRole('insertion').first()).toHaveText(/formal/);

  await kept(panel)
    .nth(2)
    .getByRole('button', { name: /^Copy quotation 3 with citation/ })
    .click();
  await expect(
    panel.getByText(
      /^Copied as in version 1, seen .* The text reads otherwise now, so the link opens the page alone\./,
    ),
  ).toBeVisible();
  let { text } = await clipboard(panel);
  expect(text).toContain('“The bureau has already sent an inquiry to the');
  expect(text).toContain('para. 4');
  expect(text.trim().endsWith(addressOf(REWRITTEN))).toBe(true);
  await reader.killWorker();
  await panel.getByRole('status').getByRole('button', { name: 'Copy as it reads now' }).click();
  await expect(panel.getByText('Copied as it reads now, paragraph 5.')).toBeVisible();
  ({ text } = await clipboard(panel));
  expect(text).toContain('has already sent a formal inquiry in writing');
  expect(text).toContain('para. 5');

  await kept(panel).nth(1).getByRole('button', { name: 'Show quotation 2 in the text' }).click();
  await expect(panel.locator('[data-paragraph="2"] mark')).toHaveText(ACT);
  await kept(panel).nth(3).getByRole('button', { name: 'Show quotation 4 in the text' }).click();
  await expect(panel.getByText(/version 1 of 2/).first()).toBeVisible();
  await expect(panel.locator('[data-paragraph="5"] mark')).toHaveText(SURVEYORS);
});

test('the context menu keeps selected words, and saves the page for it where it must', async ({ reader }) => {
  const page = await reader.visit(await serveSample(reader, REWRITTEN));
  const status = page.getByRole('status');
  await page.getByText(REWRITTEN.title).first().selectText();
  await reader.chooseFromMenu(page, 'keep-selection');
  await expect(status).toContainText('These words are not in the text of the article, so nothing was kept.');

  await selectFrom(page, 'A spokesman for', 'Of late, drifting buoys');
  await reader.killWorker();
  await reader.chooseFromMenu(page, 'keep-selection');
  await expect(status).toContainText('Saved this article, and kept the quotation with it, paragraph 1–2.');
  const tab = await reader.openTab('workspace.html');
  expect((await stored(tab)).clips[0]?.quotations).toMatchObject([
    { paragraph: 0, to: 1, words: expect.stringMatching(/^A spokesman for .*:\nOf late, drifting buoys$/) },
  ]);

  await page.bringToFront();
  await page.getByText(ACT).selectText();
  await reader.killWorker();
  await reader.chooseFromMenu(page, 'keep-selection');
  await expect(status).toContainText('Kept with the clip: the quotation, paragraph 5.');

  await page.reload();
  await page.getByText('formal inquiry in writing').selectText();
  await reader.killWorker();
  await reader.chooseFromMenu(page, 'keep-selection');
  await expect(status).toContainText('Kept as version 2, with the quotation, paragraph 5.');
  const { clips, captures } = await stored(tab);
  expect(captures).toHaveLength(2);
  expect(clips[0]?.quotations?.map(({ captureId }) => captureId)).toEqual([
    clips[0]?.captures[0]?.id,
    clips[0]?.captures[0]?.id,
    clips[0]?.captures[1]?.id,
  ]);
});

test('the popup keeps and copies the words selected on the page', async ({ reader }) => {
  const page = await reader.visit(await serveSample(reader, REWRITTEN));
  await page.getByText(ACT).selectText();
  let popup = await reader.openPopup(page);
  await popup.getByRole('button', { name: 'Copy with citation, ¶ 5' }).click();
  await expect(popup.getByText('Copied: the quotation with its citation, paragraph 5.')).toBeVisible();
  expect((await clipboard(popup)).text).toContain('para. 5');
  await reader.killWorker();
  await popup.getByRole('button', { name: 'Save, and keep the quotation' }).click();
  await expect(popup.getByText('Kept: the quotation, ¶ 5.')).toBeVisible();
  expect((await stored(popup)).clips[0]?.quotations).toHaveLength(1);
  await popup.close();

  await page.getByText(REWRITTEN.title).first().selectText();
  popup = await reader.openPopup(page);
  await expect(popup.getByText('Not in the text of the article')).toBeVisible();
  await popup.close();

  await page.getByText(SURVEYORS).selectText();
  popup = await reader.openPopup(page);
  await reader.killWorker();
  await popup.getByRole('button', { name: 'Keep as a quotation' }).click();
  await expect(popup.getByText('Kept: the quotation, ¶ 6.')).toBeVisible();
  expect((await stored(popup)).clips[0]?.quotations).toHaveLength(2);
  await popup.close();

  await page.reload();
  await page.getByText('The positions of the recovered buoys').selectText();
  popup = await reader.openPopup(page);
  await popup.getByRole('button', { name: 'Keep this version and the quotation' }).click();
  await expect(popup.getByRole('button', { name: 'Keep this version and the quotation' })).toHaveCount(0);
  const { clips } = await stored(popup);
  expect(clips[0]?.captures).toHaveLength(2);
  expect(clips[0]?.quotations).toHaveLength(3);
});

test('the context menu copies the citation of a page, with what the person corrected', async ({ reader }) => {
  const page = await reader.visit(await serveSample(reader, REWRITTEN));
  await reader.killWorker();
  await reader.chooseFromMenu(page, 'cite-page');
  await expect(page.getByRole('status')).toContainText('Copied: the citation (APA 7).');
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(
    `Korean Central News Agency. (2026, March 14). Spokesman for Harbour Survey Bureau issues press statement. KCNA Watch. ${addressOf(REWRITTEN)}`,
  );
  const popup = await reader.openPopup(page);
  await popup.getByRole('button', { name: /^Date: .*Edit$/ }).click();
  await popup.getByRole('textbox', { name: 'Date', exact: true }).fill('15 March 2026');
  await popup.keyboard.press('Enter');
  await expect(popup.getByText(/^Saved/).first()).toBeVisible();
  await popup.close();
  await reader.killWorker();
  await reader.chooseFromMenu(page, 'cite-page');
  await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toContain('(2026, March 15)');
});

test('on a page without encryption words are quoted, cited and kept', async ({ reader }) => {
  await reader.serve(G2_ADDRESS, { body: () => G2_PAGE });
  const tab = await reader.openTab('workspace.html');
  const page = await reader.visit(G2_ADDRESS);
  const status = page.getByRole('status');
  await reader.killWorker();
  await reader.chooseFromMenu(page, 'cite-page');
  await expect(status).toContainText('Copied: the citation (APA 7).');
  await tab.bringToFront();
  expect((await clipboard(tab)).text).toContain('Spring irrigation channels dredged at six sample farms');

  await page.bringToFront();
  await selectFrom(page, 'The respected', 'The work was finished');
  await reader.killWorker();
  await reader.chooseFromMenu(page, 'quote-selection');
  await expect(status).toContainText('Copied: the quotation with its citation, paragraph 2–3.');
  await tab.bringToFront();
  const { text } = await clipboard(tab);
  expect(text).toMatch(
    /^“The respected Sample Comrade was not there\.\n“The work was finished” \(.*paras\. 2–3\)/,
  );
  expect(text).toContain(`${G2_ADDRESS}#:~:text=`);

  await page.bringToFront();
  await reader.chooseFromMenu(page, 'keep-selection');
  await expect(status).toContainText('Saved this article, and kept the quotation with it, paragraph 2–3.');
  expect((await stored(tab)).clips[0]?.quotations).toMatchObject([{ paragraph: 1, to: 2 }]);
});

test('a page that changed is cited as it was saved from the popup, and as it is now from its menu', async ({
  reader,
}) => {
  const page = await clipSample(reader, REWRITTEN);
  await page.reload();
  const popup = await reader.openPopup(page);
  await reader.killWorker();
  await popup.getByRole('button', { name: /^Cite, in|^Cite/ }).click();
  await expect(popup.getByText(/^Citation copied/)).toBeVisible();
  // A page that is known to change needs the day on which it was read.
  const day = /Retrieved [A-Z][a-z]+ \d+, \d{4}, from https:/;
  let { text } = await clipboard(popup);
  expect(text).toContain('Spokesman for Harbour Survey Bureau issues press statement');
  expect(text).toMatch(day);
  await popup.close();
  await reader.chooseFromMenu(page, 'cite-page');
  await expect(page.getByRole('status')).toContainText('Copied: the citation');
  ({ text } = await clipboard(page));
  expect(text).toContain('Spokesperson for General Bureau of Harbour Survey issues press statement');
  expect(text).toMatch(day);
});

test('a version is cited by itself, with its own day of access', async ({ reader }) => {
  const panel = await reader.openPanel(await clipBothVersions(reader));
  await panel.getByRole('button', { name: 'Read the clip' }).click();
  await panel.getByRole('button', { name: /^Read version 1/ }).click();
  await reader.killWorker();
  await panel.getByRole('button', { name: 'Copy citation of this version' }).click();
  await expect(panel.getByText(/^Copied: the citation of version 1, seen/)).toBeVisible();
  const { text } = await clipboard(panel);
  expect(text).toContain('Spokesman for Harbour Survey Bureau issues press statement');
  expect(text).toMatch(/Retrieved .* from https:/);
});
