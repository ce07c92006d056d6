import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { clipBothVersions, clipboard, clipSample, clipSamples, rewrite } from '../support/clips.ts';
import { addressOf, EARLIER, KOREAN, REWRITTEN } from '../support/pages.ts';
import { expect, type Reader, test } from '../support/reader-test.ts';

/** Texts as the article holds them: without dateline, end mark and stamp. */
const bodyOf = (paragraphs: readonly string[] = []) =>
  paragraphs.slice(0, -1).map((text) => text.replace(/^Pyongyang, .*? -- /, '').replace(/ -0-$/, ''));
const BEFORE = bodyOf(REWRITTEN.paragraphs);
const AFTER = bodyOf(REWRITTEN.later?.paragraphs);

/** Opens the comparison of both versions in the real panel, over the clip's own screen. */
async function compareVersions(reader: Reader): Promise<Page> {
  const page = await clipBothVersions(reader);
  const panel = await reader.openPanel(page);
  await panel.getByRole('button', { name: 'Read the clip' }).click();
  await reader.killWorker();
  await panel.getByRole('button', { name: 'Compare versions' }).click();
  await expect(panel.getByRole('heading', { name: 'Compare versions' })).toBeVisible();
  await expect(panel.getByRole('region', { name: 'Both texts' })).toBeVisible();
  return panel;
}

/** The same comparison in a tab. */
async function openWide(reader: Reader, panel: Page): Promise<Page> {
  const opened = reader.context.waitForEvent('page');
  await panel.getByRole('button', { name: 'Wide' }).click();
  const wide = await opened;
  await expect(wide.getByRole('region', { name: 'Both texts' })).toBeVisible();
  return wide;
}

/**
 * Both texts as they can be read off the screen of the panel: what is struck belongs to the first, what is underlined to the second; a
 * moved paragraph stands at its new place, with its old number. Keys are paragraph numbers from 1.
 */
const textsInPanel = (panel: Page) =>
  panel.getByRole('region', { name: 'Both texts' }).evaluate((box) => {
    const texts = { a: [] as string[], b: [] as string[] };
    const without = (paragraph: Element, gone: string) => {
      const copy = paragraph.cloneNode(true) as Element;
      for (const element of copy.querySelectorAll(gone)) element.remove();
      return copy.textContent ?? '';
    };
    for (const row of box.querySelectorAll('li[data-line]')) {
      const numbers = row.querySelector('.g')?.textContent ?? '';
      const text = row.querySelector('p[lang]') ?? row.querySelector('div > p:last-child');
      if (!numbers || !text) continue;
      const [from = '', to = from] = numbers.split('→');
      const head = row.querySelector('.kind')?.textContent ?? '';
      if (!head.includes('Added')) texts.a[Number(from) - 1] = without(text, 'ins');
      if (!head.includes('Removed')) texts.b[Number(to) - 1] = without(text, 'del');
    }
    return texts;
  });

/** Each side of the wide comparison read by itself, in the order it stands. */
const textsInTab = (tab: Page) =>
  tab.getByRole('region', { name: 'Both texts' }).evaluate((box) => {
    const read = (side: string) =>
      [...box.querySelectorAll(`.c-${side}`)].map((cell) => {
        const copy = cell.cloneNode(true) as Element;
        for (const element of copy.querySelectorAll('.kind')) element.remove();
        return copy.textContent ?? '';
      });
    return { a: read('a'), b: read('b') };
  });

test('in the panel paragraphs are paired, moves are moves, and both texts can be read off', async ({
  reader,
}) => {
  const panel = await compareVersions(reader);
  const sides = panel.getByRole('region', { name: 'What is compared' });
  await expect(sides).toContainText(/Saved .* version\s1/);
  await expect(sides).toContainText(/Saved .* version\s2/);
  await expect(sides).toContainText('Headline and 4 paragraphs');
  await expect(sides).toContainText('1 moved');
  await expect(sides).toContainText('1 added');
  await expect(sides).toContainText('1 removed');
  await expect(sides).toContainText('Dateline, date and source are the same.');

  const rows = panel.getByRole('region', { name: 'Both texts' }).getByRole('listitem');
  await expect(rows.filter({ hasText: 'Moved up from 5, wording the same' })).toContainText(
    'To leave unmarked',
  );
  await expect(rows.filter({ hasText: 'Moved to 3, shown above' })).toHaveCount(1);
  await expect(rows.filter({ hasText: /^6.*Removed/ })).toContainText('Our surveyors');
  await expect(rows.filter({ hasText: /^6.*Added/ })).toContainText('The positions of the recovered buoys');
  // Words are refined inside a pair.
  const second = rows.filter({ hasText: 'Of late, drifting buoys' });
  await expect(second.getByRole('deletion')).toHaveText(['coastal']);
  await expect(second.getByRole('insertion')).toHaveText(['territorial']);

  // The small changes are folded and counted; shown, both texts are there to the letter.
  const small = panel.getByRole('button', { name: /^Folded: / });
  await expect(small).toBeVisible();
  await panel.keyboard.press('s');
  await expect(panel.getByRole('button', { name: /^Shown: / })).toBeVisible();
  const { a, b } = await textsInPanel(panel);
  expect(a).toEqual(BEFORE);
  expect(b).toEqual(AFTER);
});

test('next and previous change by key, spoken and in sight, in the panel', async ({ reader }) => {
  const panel = await compareVersions(reader);
  const spoken = panel.getByRole('status').filter({ hasText: /^Change/ });
  await expect(panel.getByText('8 changes')).toBeVisible();
  await panel.keyboard.press('j');
  await expect(spoken).toHaveText('Change 1 of 8: the headline');
  await reader.killWorker();
  for (const step of [2, 3, 4]) {
    await panel.keyboard.press('j');
    await expect(panel.getByText(`${step} of 8`, { exact: true })).toBeVisible();
    await expect(panel.locator('[aria-current="true"]')).toBeInViewport();
  }
  await panel.keyboard.press('k');
  await expect(spoken).toContainText('Change 3 of 8: ');
  await panel.getByRole('button', { name: /Next change/ }).click();
  await expect(spoken).toContainText('Change 4 of 8: ');
  // Escape leads back to the clip, and from there to the list.
  await panel.keyboard.press('Escape');
  await expect(panel.getByRole('heading', { level: 1 })).toHaveText(REWRITTEN.later?.title ?? '');
  await panel.keyboard.press('Escape');
  await expect(panel.getByText('1 clip', { exact: true })).toBeVisible();
});

test('in the tab both texts stand side by side, with counts and steps', async ({ reader }) => {
  const panel = await compareVersions(reader);
  const tab = await openWide(reader, panel);
  const tools = tab.getByRole('region', { name: 'What is shown' });
  await expect(tools.getByRole('button', { name: /^Moved/ })).toContainText('1');
  await expect(tools.getByRole('button', { name: /^Added/ })).toContainText('1');
  await expect(tools.getByRole('button', { name: /^Removed/ })).toContainText('1');
  await expect(tools).toContainText('8 changes');
  const rows = tab.getByRole('region', { name: 'Both texts' }).getByRole('listitem');
  await expect(rows.filter({ hasText: 'From 5, wording the same' })).toContainText('To leave unmarked');
  await expect(rows.filter({ hasText: 'To 3' })).toContainText('To leave unmarked');

  await reader.killWorker();
  // A change that is not marked is still there on both sides: each column is its text, to the letter.
  const whole = tab.getByRole('button', { name: 'Whole text' });
  if (await whole.isVisible()) await whole.click();
  expect(await textsInTab(tab)).toEqual({ a: BEFORE, b: AFTER });
  await tools.getByRole('button', { name: /^Small changes/ }).click();
  expect(await textsInTab(tab)).toEqual({ a: BEFORE, b: AFTER });

  await tab.keyboard.press('j');
  await tab.keyboard.press('j');
  await expect(tab.getByRole('status').filter({ hasText: /^Change/ })).toContainText('Change 2 of ');
  // The address holds the comparison: a reload is the same.
  await tab.reload();
  await expect(tab.getByRole('region', { name: 'Both texts' })).toBeVisible();
  expect(await textsInTab(tab)).toEqual({ a: BEFORE, b: AFTER });
  await tab.getByRole('button', { name: 'Swap the two sides' }).click();
  await expect.poll(() => textsInTab(tab)).toEqual({ a: AFTER, b: BEFORE });
});

test('a clip is compared with the page as it is now, and the new text is kept', async ({ reader }) => {
  const page = await clipSamples(reader, [REWRITTEN]);
  await page.reload();
  const panel = await reader.openPanel(page);
  const here = panel.getByRole('region', { name: 'This page' });
  await expect(here).toContainText('This page changed since you saved it');
  await reader.killWorker();
  await here.getByRole('button', { name: 'Compare' }).click();
  await expect(panel.getByRole('region', { name: 'What is compared' })).toContainText('On the page now');
  await reader.killWorker();
  await panel.getByRole('button', { name: 'Keep B' }).click();
  await expect(panel.getByText('Kept as version 2.')).toBeVisible();
  await panel.getByRole('button', { name: 'Back' }).click();
  await expect(panel.getByText('2 versions')).toBeVisible();
});

test('two clips are compared, and two languages stand beside each other', async ({ reader }) => {
  const page = await clipSamples(reader, [EARLIER, REWRITTEN, KOREAN]);
  const panel = await reader.openPanel(page);
  const choose = (title: string) => panel.getByRole('checkbox', { name: `Select: ${title}` }).click();
  await choose(REWRITTEN.title);
  await choose(EARLIER.title);
  await reader.killWorker();
  await panel.keyboard.press('c');
  await expect(panel.getByRole('heading', { name: 'Compare clips' })).toBeVisible();
  // The earlier statement is the first side, whatever was ticked first.
  const sides = panel.getByRole('region', { name: 'What is compared' });
  await expect(sides).toContainText(new RegExp(`A.*${EARLIER.title}.*B.*${REWRITTEN.title}`));
  await expect(panel.getByRole('listitem').filter({ hasText: 'To leave unmarked' }).first()).toBeVisible();
  await panel.keyboard.press('Escape');
  await choose(EARLIER.title);
  await choose(KOREAN.title);
  await panel.keyboard.press('c');
  await expect(panel.getByText(/^Paragraphs beside each other: \d+\./)).toBeVisible();
  const texts = panel.getByRole('region', { name: 'Both texts' });
  await expect(texts.locator('p[lang="ko"]').first()).toBeVisible();
  await expect(texts.getByRole('heading', { level: 2 }).filter({ hasText: KOREAN.title })).toBeVisible();
  // What belongs to nothing in the other text is said in words.
  await expect(texts.getByText(/^only in [AB]$/).first()).toBeVisible();
  const saved = panel.waitForEvent('download');
  await panel.getByRole('button', { name: 'Export' }).click();
  await panel.getByRole('menuitem', { name: 'Save as HTML' }).click();
  const file = await readFile(await (await saved).path(), 'utf8');
  expect(file).toContain('<td dir="auto" lang="ko"');
  expect(file.match(/[0-9a-f]{64}/g)).toHaveLength(2);
  await panel.screenshot({ path: 'test-results/beside-narrow.png' });
  await panel.emulateMedia({ colorScheme: 'dark' });
  await panel.screenshot({ path: 'test-results/beside-dark.png' });
});

test('unchanged paragraphs are folded, small changes alone are called small', async ({ reader }) => {
  const long = Array.from(
    { length: 12 },
    (_, i) => `Paragraph ${i + 1} tells of the "survey" of the flats and of the boats near it.`,
  );
  const later = long.map((text, i) =>
    i === 6 ? text.replaceAll('"', '\u201d').replace('\u201d', '\u201c') : text,
  );
  const sample = {
    ...KOREAN,
    language: 'en',
    title: 'Survey of Flats Reported',
    paragraphs: ['Haeju, March 14 (KCNA) -- A survey was made.', ...long],
  };
  const page = await clipSample(reader, sample);
  await rewrite(reader, sample, ['Haeju, March 14 (KCNA) -- A survey was made.', ...later]);
  await page.reload();
  await reader.killWorker();
  await reader.pressClipKey(page);
  await expect(page.getByRole('status')).toContainText('Kept as version 2');
  const panel = await reader.openPanel(page);
  await panel.getByRole('button', { name: 'Read the clip' }).click();
  await panel.getByRole('button', { name: 'Compare versions' }).click();
  await expect(panel.getByText('Only small changes: typography')).toBeVisible();
  await expect(panel.getByRole('button', { name: /paragraphs without changes/ })).toHaveText(/^13 /);
  await panel.keyboard.press('s');
  await expect(panel.getByRole('button', { name: /paragraphs without changes/ })).toHaveText([/^6 /, /^4 /]);
  await panel.getByRole('button', { name: /^6 paragraphs without changes/ }).click();
  await expect(panel.getByText('Paragraph 3 tells')).toBeVisible();
  await panel.keyboard.press('w');
  await expect(panel.getByRole('button', { name: /paragraphs without changes/ })).toHaveCount(0);
  const { a, b } = await textsInPanel(panel);
  expect(a).toEqual(['A survey was made.', ...long]);
  expect(b).toEqual(['A survey was made.', ...later]);
});

test('a comparison is taken away as a file that needs nothing else, and as rich text', async ({ reader }) => {
  const panel = await compareVersions(reader);
  await reader.killWorker();
  const choose = async (window: Page, what: string) => {
    await window.getByRole('button', { name: 'Export' }).click();
    await window.getByRole('menuitem', { name: what }).click();
  };
  const save = async (what: string) => {
    const download = panel.waitForEvent('download');
    await choose(panel, what);
    const file = await download;
    await expect(panel.getByText(`Saved: ${file.suggestedFilename()}`)).toBeVisible();
    return readFile(await file.path(), 'utf8');
  };
  const html = await save('Save as HTML');
  const file = await reader.context.newPage();
  const asked: string[] = [];
  file.on('request', (request) => asked.push(request.url()));
  await file.setContent(html);
  await expect(file.getByRole('heading', { level: 1 })).toContainText('Harbour Survey Bureau');
  await expect(file.getByText(/^A · Saved .* version\s1/)).toBeVisible();
  await expect(file.getByText(/Korean Central News Agency\. \(2026/)).toHaveCount(2);
  expect(html.match(/[0-9a-f]{64}/g)).toHaveLength(2);
  await expect(file.getByText('Paragraph 5, moved to 3')).toBeVisible();
  expect(asked).toEqual([]);
  await file.close();

  expect(await save('Save as Markdown')).toContain('<ins>territorial</ins>');
  const wide = await openWide(reader, panel);
  await choose(wide, 'Copy for a word processor');
  await expect(wide.getByText('Copied: the comparison.')).toBeVisible();
  const copied = await clipboard(wide);
  expect(copied.html).toContain('<s');
  expect(copied.text).toContain('*Paragraph 5, moved to 3*');
});

test('a clip says what it is worth comparing with, and why; a press compares the two', async ({ reader }) => {
  const before = { ...EARLIER, title: 'Spokesman for Harbour Survey Bureau Issues Press Statement on Buoys' };
  const page = await clipSamples(reader, [before, REWRITTEN]);
  const panel = await reader.openPanel(page);
  await panel.getByRole('button', { name: 'Read the clip' }).click();
  await reader.killWorker();
  const related = panel.getByRole('listitem').filter({ hasText: 'The statement before this one' });
  await expect(related).toContainText(before.title);
  await expect(related).toContainText('2 March 2026');
  await related.getByRole('button', { name: `Compare with “${before.title}”` }).click();
  await expect(panel.getByRole('heading', { name: 'Compare clips', exact: true })).toBeVisible();
  const { a, b } = await textsInPanel(panel);
  expect(a.join(' ')).toContain('bureau');
  expect(b).toEqual(BEFORE);
  await panel.getByRole('button', { name: 'Back' }).click();
  await related.getByRole('button', { name: before.title, exact: true }).click();
  await expect(panel.getByRole('heading', { level: 1 })).toHaveText(before.title);
});

test('three versions stand in a timeline, and any two are a press apart', async ({ reader }) => {
  const page = await clipBothVersions(reader);
  await rewrite(reader, REWRITTEN, ['Pyongyang, March 14 (KCNA) -- The bureau said nothing more. -0-']);
  await page.reload();
  await reader.pressClipKey(page);
  await expect(page.getByRole('status')).toContainText('Kept as version 3');
  const panel = await reader.openPanel(page);
  await panel.getByRole('button', { name: 'Read the clip' }).click();
  await panel.getByRole('button', { name: 'Timeline of 3 versions' }).click();
  await reader.killWorker();
  await expect(panel.getByRole('heading', { name: 'Timeline' })).toBeVisible();
  await expect(panel.getByRole('button', { name: /^From 1 to 2/ }).first()).toContainText(
    /\d+% of the words/,
  );
  await panel.getByRole('button', { name: /^From 1 to 3: .*words/ }).click();
  await expect(panel.getByRole('heading', { name: 'Compare versions' })).toBeVisible();
  const { a, b } = await textsInPanel(panel);
  expect(a).toEqual(BEFORE);
  expect(b).toEqual(['The bureau said nothing more.']);
});

test('texts of 30,000 words are compared in a worker of their own', async ({ reader }) => {
  const paragraph = (n: number) =>
    `Paragraph ${n} tells ${Array.from({ length: 28 }, (_, k) => `of berth ${(n * 31 + k * 17) % 997}`).join(', ')}.`;
  const long = Array.from({ length: 360 }, (_, n) => paragraph(n));
  const texts = (body: readonly string[]) => [
    'Pyongyang, March 14 (KCNA) -- A survey was made.',
    ...body,
    'It ended. -0-',
  ];
  await rewrite(reader, EARLIER, texts(long));
  const page = await reader.visit(addressOf(EARLIER));
  await reader.pressClipKey(page);
  await expect(page.getByRole('status')).toContainText('Saved');
  await rewrite(reader, EARLIER, texts(long.toSpliced(200, 1, 'Paragraph 200 is another one.')));
  await page.reload();
  await reader.pressClipKey(page);
  await expect(page.getByRole('status')).toContainText('Kept as version 2');
  const panel = await reader.openPanel(page);
  await panel.getByRole('button', { name: 'Read the clip' }).click();
  const started = panel.waitForEvent('worker');
  await panel.getByRole('button', { name: 'Compare versions' }).click();
  expect((await started).url()).toContain('compare-worker');
  await expect(panel.getByText('Paragraph 200 is another one.')).toBeVisible();
});
