import { samplePage } from '../../../scripts/tour/samples.mjs';
import {
  addressOf,
  G2_ADDRESS,
  G2_PAGE,
  KOREAN,
  LIST_PAGE,
  REWRITTEN,
  serveSample,
} from '../support/pages.ts';
import { expect, test } from '../support/reader-test.ts';

test('one key clips, says so on the page, and never makes a second clip', async ({ reader }) => {
  const page = await reader.visit(await serveSample(reader, REWRITTEN));
  const status = page.getByRole('status');
  await reader.pressClipKey(page);
  await expect(status).toContainText(`Saved: “${REWRITTEN.title}”`);

  await reader.killWorker();
  await reader.pressClipKey(page);
  await expect(status).toContainText('Already saved, and the text is the same');

  await page.reload();
  await reader.killWorker();
  await reader.pressClipKey(page);
  await expect(status).toContainText('Kept as version 2');

  const panel = await reader.openTab('workspace.html');
  await expect(panel.getByText('1 clip', { exact: true })).toBeVisible();
  await expect(panel.getByText('2 versions')).toBeVisible();
});

test('the context menu clips too, on a page without encryption', async ({ reader }) => {
  await reader.serve(G2_ADDRESS, { body: () => G2_PAGE });
  const page = await reader.visit(G2_ADDRESS);
  await reader.chooseFromMenu(page, 'clip-page');
  await expect(page.getByRole('status')).toContainText(
    'Saved: “Spring Irrigation Channels Dredged at Six Sample Farms”',
  );
});

test('a page that is no article is told in plain words and nothing is saved', async ({ reader }) => {
  await reader.serve('https://kcnawatch.org/', { body: () => LIST_PAGE });
  const page = await reader.visit('https://kcnawatch.org/');
  await reader.pressClipKey(page);
  await expect(page.getByRole('status')).toContainText(/Open one article, then clip it|Nothing was saved/);
});

test('two windows that save at once make one clip', async ({ reader }) => {
  await reader.serve(`${addressOf(KOREAN)}**`, { body: () => samplePage(KOREAN) });
  const first = await reader.visit(addressOf(KOREAN));
  const second = await reader.visit(`${addressOf(KOREAN)}?t=1629129194902`);
  await reader.pressClipKeyEverywhere(first, addressOf(KOREAN));
  for (const page of [first, second])
    await expect(page.getByRole('status')).toContainText(/Saved|Already saved/);
  const panel = await reader.openTab('workspace.html');
  await expect(panel.getByText('1 clip', { exact: true })).toBeVisible();
});

test('selected words are copied with citation, paragraph and link', async ({ reader }) => {
  const page = await reader.visit(await serveSample(reader, REWRITTEN));
  await page.getByText('To leave unmarked instruments adrift').selectText();
  await reader.killWorker();
  await reader.chooseFromMenu(page, 'quote-selection');
  await expect(page.getByRole('status')).toContainText(
    'Copied: the quotation with its citation, paragraph 5.',
  );
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toContain(
    '“To leave unmarked instruments adrift in waters used by fishermen is an act bereft of elementary seafaring manners.”',
  );
  expect(copied).toContain('Korean Central News Agency');
  expect(copied).toContain('#:~:text=');
  const html = await page.evaluate(async () => {
    const [item] = await navigator.clipboard.read();
    return (await item?.getType('text/html'))?.text();
  });
  expect(html).toContain('<a href=');
});
