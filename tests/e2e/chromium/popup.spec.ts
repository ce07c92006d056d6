import type { Page } from '@playwright/test';
import { samplePage } from '../../../scripts/tour/samples.mjs';
import { CONFLICT, EARLIER, KOREAN, LIST_PAGE, REWRITTEN, serveSample } from '../support/pages.ts';
import { expect, type Reader, test } from '../support/reader-test.ts';
import { stored } from '../support/stored.ts';

const NOT_SAVED = 'Article, not saved';
const SAVED = 'Saved';

/** How the page stands, as the head of the popup says and speaks it. */
const standing = (popup: Page) => popup.getByRole('status').first();
const saveButton = (popup: Page) => popup.getByRole('button', { name: /^Save/ });
/** A field of the record: a button that turns into an input. */
const field = (popup: Page, name: string) =>
  popup.getByRole('button', { name: new RegExp(`^${name}: .*Edit$`) });

/**
 * The person goes on reading: the popup loses the focus, and the browser closes it without a further word. What was typed last reaches the
 * disk a moment later, sooner than a hand reaches the toolbar again.
 */
async function clickAway(reader: Reader, page: Page, popup: Page, typed: string): Promise<void> {
  await page.bringToFront();
  await expect.poll(() => popup.isClosed()).toBe(true);
  const disk = await reader.openTab('icons/saved-16.png');
  await expect.poll(async () => JSON.stringify(await stored(disk))).toContain(typed);
  await disk.close();
}

/** The popup over a page with the worker gone, as a person finds it after a while of reading. */
async function popupOver(reader: Reader, page: Page, state: string): Promise<Page> {
  await reader.killWorker();
  const popup = await reader.openPopup(page);
  await expect(standing(popup)).toHaveText(state);
  return popup;
}

test('the popup shows the record, what the date rests on, and the length of the text', async ({ reader }) => {
  const page = await reader.visit(await serveSample(reader, REWRITTEN));
  const popup = await popupOver(reader, page, NOT_SAVED);
  await expect(popup.getByRole('heading', { level: 1 })).toHaveText(REWRITTEN.title);
  await expect(field(popup, 'Dateline')).toHaveText('Pyongyang, March 14 (KCNA)');
  await expect(field(popup, 'Date')).toHaveText('14 March 2026');
  await expect(
    popup.getByText('Rests on the dateline, “Date: 14/03/2026” and the stamp “www.kcna.kp (2026.03.14.)”.'),
  ).toBeVisible();
  await expect(field(popup, 'Source')).toHaveText('KCNA.kp (En)');
  await expect(popup.getByRole('link', { name: 'original' })).toHaveAttribute('href', REWRITTEN.original);
  await expect(field(popup, 'Outlet')).toHaveText('KCNA');
  await expect(popup.getByRole('button', { name: 'Language: English. Edit' })).toHaveText('English');
  await expect(field(popup, 'Form')).toHaveText('spokesman’s press statement · 대변인담화');
  await expect(popup.getByText('analysts’ convention; words: “Spokesman')).toBeVisible();
  await expect(popup.getByText('A spokesman for the Harbour Survey Bureau of the DPRK issued')).toBeVisible();
  await expect(popup.getByText('7 paragraphs, 141 words, end mark found')).toBeVisible();
  await expect(saveButton(popup)).toBeFocused();
});

test('a Korean article is read, saved and listed in Korean', async ({ reader }) => {
  const page = await reader.visit(await serveSample(reader, KOREAN));
  const popup = await popupOver(reader, page, NOT_SAVED);
  await expect(popup.getByRole('heading', { level: 1 })).toHaveText(KOREAN.title);
  await expect(popup.getByRole('heading', { level: 1 })).toHaveAttribute('lang', 'ko');
  await expect(field(popup, 'Dateline')).toHaveText('(평양 3월 14일발 조선중앙통신)');
  await expect(field(popup, 'Date')).toHaveText('14 March 2026');
  await expect(field(popup, 'Language')).toHaveText('Korean');
  await expect(popup.getByText('3 paragraphs, 23 words, end mark found')).toBeVisible();
  await popup.keyboard.press('Enter');
  await expect(standing(popup)).toHaveText(SAVED);
  const { captures } = await stored(popup);
  expect(captures[0]?.article.paragraphs[0]).toBe('각지에서 봄철나무심기가 일제히 시작되였다.');
});

test('what is typed over a field before saving is kept as the person’s own', async ({ reader }) => {
  const page = await reader.visit(await serveSample(reader, EARLIER));
  let popup = await popupOver(reader, page, NOT_SAVED);
  await field(popup, 'Headline').click();
  await popup.getByRole('textbox', { name: 'Headline' }).fill('Statement on Unmarked Buoys');
  await popup.keyboard.press('Tab');
  await expect(popup.getByText(`edited by you The page says “${EARLIER.title}”.`)).toBeVisible();

  await field(popup, 'Date').click();
  await popup.getByRole('textbox', { name: 'Date', exact: true }).fill('the ides of March');
  await popup.keyboard.press('Enter');
  await expect(popup.getByRole('alert').filter({ hasText: 'This is not a whole date.' })).toBeVisible();
  await expect(standing(popup)).toHaveText(NOT_SAVED);
  await popup.getByRole('textbox', { name: 'Date', exact: true }).fill('3 March 2026');
  await popup.keyboard.press('Tab');
  await expect(popup.getByText('edited by you The page says “2 March 2026”.')).toBeVisible();

  await field(popup, 'Outlet').click();
  await popup.getByRole('textbox', { name: 'Outlet' }).fill('Somebody else');
  await popup.keyboard.press('Tab');
  await popup.getByRole('button', { name: 'Undo: Outlet as on the page' }).click();
  await expect(field(popup, 'Outlet')).toHaveText('KCNA');

  await saveButton(popup).click();
  await expect(standing(popup)).toHaveText(SAVED);
  await popup.close();

  popup = await popupOver(reader, page, SAVED);
  await expect(popup.getByRole('heading', { level: 1 })).toHaveText('Statement on Unmarked Buoys');
  await expect(field(popup, 'Date')).toHaveText('3 March 2026');
  await expect(popup.getByText('edited by you')).toHaveCount(2);
  const { clips, captures } = await stored(popup);
  expect(clips[0]?.edits).toEqual({ headline: 'Statement on Unmarked Buoys', date: '2026-03-03' });
  expect(captures[0]?.article.headline).toBe(EARLIER.title);
  expect(captures[0]?.article.date.iso).toBe('2026-03-02');
});

test('two dates that disagree are shown with where each was found, and the person chooses', async ({
  reader,
}) => {
  const page = await reader.visit(await serveSample(reader, CONFLICT));
  let popup = await popupOver(reader, page, NOT_SAVED);
  const dates = () => popup.getByRole('group', { name: 'Two dates do not agree' });
  await expect(dates().getByRole('radio', { name: /^3 March 2005 the dateline/ })).toBeChecked();
  await expect(
    dates().getByText(/at the top is the day you look at the page; it does not count/),
  ).toBeVisible();
  await dates().getByRole('radio', { name: '4 March 2005 “Date: 04/03/2005”' }).check();
  await saveButton(popup).click();
  await expect(standing(popup)).toHaveText(SAVED);
  await popup.close();

  popup = await popupOver(reader, page, SAVED);
  await expect(dates().getByRole('radio', { name: /^4 March 2005/ })).toBeChecked();
  await dates().getByRole('radio', { name: 'Another date' }).check();
  await dates().getByRole('textbox', { name: 'Another date' }).fill('5 March 2005');
  // Settled, and gone on reading at once.
  await popup.keyboard.press('Tab');
  await clickAway(reader, page, popup, '2005-03-05');

  popup = await popupOver(reader, page, SAVED);
  await expect(dates().getByRole('textbox', { name: 'Another date' })).toHaveValue('2005-03-05');
  const { clips, captures } = await stored(popup);
  expect(clips[0]?.edits).toEqual({ date: '2005-03-05' });
  expect(captures[0]?.article.date.evidence.map(({ iso }) => iso)).toEqual(
    expect.arrayContaining(['2005-03-03', '2005-03-04']),
  );
});

test('tags with completion and a note are saved by the keyboard alone', async ({ reader }) => {
  const first = await reader.visit(await serveSample(reader, EARLIER));
  let popup = await popupOver(reader, first, NOT_SAVED);
  await popup.getByRole('combobox', { name: 'Add a tag' }).focus();
  await popup.keyboard.type('west coast');
  await popup.keyboard.press('Enter');
  await popup.keyboard.type('buoys,');
  await popup.keyboard.press('Enter');
  await expect(standing(popup)).toHaveText(SAVED);
  await popup.close();

  const second = await reader.visit(await serveSample(reader, REWRITTEN));
  popup = await popupOver(reader, second, NOT_SAVED);
  await popup.getByRole('combobox', { name: 'Add a tag' }).focus();
  await popup.keyboard.type('we');
  await expect(popup.getByRole('option', { name: 'west coast' })).toBeVisible();
  await popup.keyboard.press('ArrowDown');
  await popup.keyboard.press('Enter');
  await expect(popup.getByRole('button', { name: 'Remove tag west coast' })).toBeVisible();
  await popup.keyboard.press('Tab');
  await expect(popup.getByRole('textbox', { name: 'Note' })).toBeFocused();
  await popup.keyboard.type('Compare with 2 March.');
  await popup.keyboard.press('Enter');
  await popup.keyboard.type('Ask the hydrographers.');
  await popup.keyboard.press('Control+Enter');
  await expect(standing(popup)).toHaveText(SAVED);

  const { clips } = await stored(popup);
  const clip = clips.find(({ shown }) => shown.headline === REWRITTEN.title);
  expect(clip?.tags).toEqual(['west coast']);
  expect(clip?.note).toBe('Compare with 2 March.\nAsk the hydrographers.');
  expect(clips.find(({ shown }) => shown.headline === EARLIER.title)?.tags).toEqual(['west coast', 'buoys']);
});

test('“Saved” stands there only once it is on the disk', async ({ reader }) => {
  const page = await reader.visit(await serveSample(reader, REWRITTEN));
  const other = await reader.openTab('icons/saved-16.png');
  const popup = await popupOver(reader, page, NOT_SAVED);
  // Another window is in the middle of writing; the database makes everyone else wait.
  await other.evaluate(async () => {
    const database = await new Promise<IDBDatabase>((resolve) => {
      const opening = indexedDB.open('dateline');
      opening.onsuccess = () => resolve(opening.result);
    });
    const store = database.transaction([...database.objectStoreNames], 'readwrite').objectStore('drafts');
    const hold = () => {
      if (document.title !== 'done') store.get('nothing').onsuccess = hold;
    };
    hold();
  });
  await saveButton(popup).click();
  await expect(popup.getByRole('button', { name: 'Saving…' })).toBeVisible();
  await reader.killWorker();
  await expect(standing(popup)).toHaveText(NOT_SAVED);
  await other.evaluate(() => {
    document.title = 'done';
  });
  await expect(standing(popup)).toHaveText(SAVED);
  // Whatever ends now, the clip is there.
  await popup.close();
  await expect.poll(async () => (await stored(other)).clips.length).toBe(1);
});

test('what was typed and not saved is there again after the popup closed', async ({ reader }) => {
  const page = await reader.visit(await serveSample(reader, REWRITTEN));
  let popup = await popupOver(reader, page, NOT_SAVED);
  await popup.getByRole('textbox', { name: 'Note' }).fill('Second text on buoys this spring');
  await popup.getByRole('combobox', { name: 'Add a tag' }).fill('maritime');
  await field(popup, 'Outlet').click();
  // Neither left nor committed: the popup closes under the hands.
  await popup.getByRole('textbox', { name: 'Outlet' }).fill('KCNA, by hand');
  await clickAway(reader, page, popup, 'KCNA, by hand');

  popup = await popupOver(reader, page, NOT_SAVED);
  await expect(field(popup, 'Outlet')).toHaveText('KCNA, by hand');
  await expect(popup.getByText('edited by you The page says “KCNA”.')).toBeVisible();
  await expect(popup.getByRole('textbox', { name: 'Note' })).toHaveValue('Second text on buoys this spring');
  await expect(popup.getByRole('button', { name: 'Remove tag maritime' })).toBeVisible();
  expect((await stored(popup)).clips).toHaveLength(0);
  await popup.close();

  // The key that clips takes the draft with it.
  await reader.killWorker();
  await reader.pressClipKey(page);
  await expect(page.getByRole('status')).toContainText('Saved:');
  popup = await popupOver(reader, page, SAVED);
  await expect(popup.getByRole('textbox', { name: 'Note' })).toHaveValue('Second text on buoys this spring');
  await expect(field(popup, 'Outlet')).toHaveText('KCNA, by hand');
});

test('a citation is copied without saving, in a style that is remembered', async ({ reader }) => {
  const page = await reader.visit(await serveSample(reader, REWRITTEN));
  let popup = await popupOver(reader, page, NOT_SAVED);
  await popup.getByRole('button', { name: 'Citation style: APA 7' }).click();
  await popup.getByRole('option', { name: 'MLA 9' }).click();
  await reader.killWorker();
  await popup.getByRole('button', { name: 'Copy citation' }).click();
  await expect(
    popup.getByRole('status').filter({ hasText: 'Citation copied in the style MLA 9.' }),
  ).toBeVisible();
  const copied = await popup.evaluate(async () => {
    const [item] = await navigator.clipboard.read();
    const read = async (type: string) => (await item?.getType(type))?.text();
    return { plain: await read('text/plain'), html: await read('text/html') };
  });
  expect(copied.plain).toContain('“Spokesman for Harbour Survey Bureau Issues Press Statement.”');
  expect(copied.plain).toContain('14 Mar. 2026');
  expect(copied.html).toMatch(/<i>.+<\/i>/);
  expect((await stored(popup)).clips).toHaveLength(0);
  await popup.close();

  popup = await popupOver(reader, page, NOT_SAVED);
  await expect(popup.getByRole('button', { name: 'Citation style: MLA 9' })).toBeVisible();
  // C copies too, wherever nothing is being typed.
  await popup.evaluate(() => navigator.clipboard.writeText('nothing'));
  await popup.keyboard.press('c');
  await expect.poll(() => popup.evaluate(() => navigator.clipboard.readText())).toContain('14 Mar. 2026');
});

test('a page rewritten since it was saved: what differs, comparing, keeping', async ({ reader }) => {
  const page = await reader.visit(await serveSample(reader, REWRITTEN));
  let popup = await popupOver(reader, page, NOT_SAVED);
  await saveButton(popup).click();
  await expect(standing(popup)).toHaveText(SAVED);
  await popup.close();

  await page.reload();
  popup = await popupOver(reader, page, 'Changed since you saved it');
  await expect(popup.getByRole('heading', { name: /^Headline and \d paragraphs differ$/ })).toBeVisible();
  await expect(popup.getByText(/1 paragraph moved, 1 added, 1 removed\./)).toBeVisible();
  await expect(popup.getByRole('heading', { level: 1 }).locator('ins').first()).toHaveText(
    'Spokesperson for General Bureau of',
  );
  const compare = popup.getByRole('button', { name: 'Compare' });
  await expect(compare).toBeFocused();
  await compare.click();
  const panel = await reader.openedPanel();
  await expect(panel.getByRole('button', { name: /Next change/ })).toBeVisible();
  expect((await stored(panel)).captures).toHaveLength(1);
  await panel.close();

  popup = await popupOver(reader, page, 'Changed since you saved it');
  await popup.getByRole('button', { name: 'Keep this version' }).click();
  await expect(standing(popup)).toHaveText(SAVED);
  const { clips, captures } = await stored(popup);
  expect(clips).toHaveLength(1);
  expect(captures.map(({ article }) => article.headline).sort()).toEqual(
    [REWRITTEN.title, REWRITTEN.later?.title].sort(),
  );
  await popup.close();
  await popupOver(reader, page, SAVED);
});

test('a list is called a list, and an article of a site without leave is looked for only when asked', async ({
  reader,
}) => {
  await reader.serve('https://kcnawatch.org/', { body: () => LIST_PAGE });
  const list = await reader.visit('https://kcnawatch.org/');
  let popup = await popupOver(reader, list, 'No article here');
  await expect(popup.getByRole('heading', { name: 'This page is a list of headlines' })).toBeVisible();
  await popup.getByRole('button', { name: 'Look for an article anyway' }).click();
  await expect(popup.getByText('Looked just now: there is still no article.')).toBeVisible();
  await popup.close();

  const address = 'https://republisher.example/2026/03/statement/';
  await reader.serve(address, { body: () => samplePage(EARLIER) });
  const other = await reader.visit(address);
  popup = await popupOver(reader, other, 'No article here');
  await expect(
    popup.getByRole('heading', { name: 'Dateline does not read this site unasked' }),
  ).toBeVisible();
  await popup.getByRole('button', { name: 'Look for an article anyway' }).click();
  await expect(standing(popup)).toHaveText(NOT_SAVED);
  await expect(field(popup, 'Dateline')).toHaveText('Pyongyang, March 2 (KCNA)');
  await saveButton(popup).click();
  await expect(standing(popup)).toHaveText(SAVED);
  expect((await stored(popup)).clips[0]?.addresses).toEqual([expect.stringContaining('republisher.example')]);
});

test('pages that no extension may read are called so, and the panel is a press away', async ({ reader }) => {
  const page = await reader.visit('chrome://version/');
  const popup = await popupOver(reader, page, 'No article here');
  await expect(
    popup.getByRole('heading', { name: 'The browser does not let extensions read this page' }),
  ).toBeVisible();
  await expect(popup.getByRole('button', { name: /^Look/ })).toHaveCount(0);
  await popup.getByRole('button', { name: 'Open the panel' }).click();
  const panel = await reader.openedPanel();
  await expect(panel.getByText('Your clips will be listed here')).toBeVisible();
});

test('a saved article leads to its clip in the panel', async ({ reader }) => {
  const page = await reader.visit(await serveSample(reader, KOREAN));
  let popup = await popupOver(reader, page, NOT_SAVED);
  await saveButton(popup).click();
  await expect(popup.getByText(/^Saved .+\.$/)).toBeVisible();
  await popup.close();
  popup = await popupOver(reader, page, SAVED);
  await expect(popup.getByText(/^Saved .+\. The text is the same today\.$/)).toBeVisible();
  await popup.getByRole('button', { name: 'Open clip' }).click();
  const panel = await reader.openedPanel();
  await expect(panel.getByRole('heading', { name: KOREAN.title })).toBeVisible();
  await expect(
    panel.getByText('북부산간지대에서는 날씨조건에 맞게 4월 중순부터 나무심기에 들어가게 된다.'),
  ).toBeVisible();
});
