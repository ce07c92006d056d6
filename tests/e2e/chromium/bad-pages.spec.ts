import type { Reader } from '../../../scripts/tour/reader.ts';
import { expect, test } from '../support/reader-test.ts';

const ADDRESS = 'https://kcnawatch.org/newstream/1794300009-100000009/bad-page/';

const page = (title: string, meta: string, body: string) =>
  `<!doctype html><html><head><meta charset="utf-8"><title>Bad page</title></head><body>
<p><span>March 21, 2026</span><span>Mar 21, 2026</span></p><p>KCNA KCNA.kp (En)</p><h1>${title}</h1>${meta}<div>${body}</div>
<h3>More From KCNA.kp (En)</h3><p>Pyongyang, March 20 (KCNA) -- A teaser.</p></body></html>`;

const META =
  '<p>Date: 14/03/2026 | Source: KCNA.kp (En) | <a href="javascript:globalThis.hit=1">Read original version at source</a></p>';

async function clipped(reader: Reader, html: string): Promise<{ said: string; requests: string[] }> {
  const requests: string[] = [];
  await reader.serve(ADDRESS, { body: () => html });
  reader.context.on('request', (request) => requests.push(request.url()));
  const tab = await reader.visit(ADDRESS);
  await reader.killWorker();
  await reader.pressClipKey(tab);
  const status = tab.getByRole('status');
  await expect(status).toContainText('Dateline:');
  return { said: (await status.textContent()) ?? '', requests };
}

test('hostile markup becomes inert text everywhere, and asks nothing of the network', async ({ reader }) => {
  const hostile =
    '&lt;img src=x onerror="globalThis.hit=1"&gt;&lt;script&gt;globalThis.hit=1&lt;/script&gt; Statement';
  const body = `<p>Pyongyang, March 14 (KCNA) -- ${hostile} was issued.</p><p><svg onload="globalThis.hit=1"></svg>Two “quotes” &amp; more. -0-</p>`;
  const { said, requests } = await clipped(reader, page(hostile, META, body));
  expect(said).toContain('Saved: “<img src=x onerror="globalThis.hit=1">');

  const library = await reader.openTab('workspace.html');
  const dialogs: string[] = [];
  library.on('dialog', (dialog) => dialogs.push(dialog.message()));
  await library.getByRole('heading', { name: /Statement/ }).click();
  await expect(library.getByText('was issued.')).toBeVisible();
  expect(await library.evaluate(() => (globalThis as { hit?: number }).hit)).toBeUndefined();
  expect(await library.locator('img[src="x"], main svg[onload], a[href^="javascript"]').count()).toBe(0);
  expect(dialogs).toEqual([]);
  const outside = requests.filter((url) => !url.startsWith('chrome-extension://') && url !== ADDRESS);
  expect(outside.filter((url) => !url.endsWith('/favicon.ico'))).toEqual([]);
});

test('a page without date and dateline, or cut off, is clipped and says what is missing', async ({
  reader,
}) => {
  const { said } = await clipped(
    reader,
    page(
      'Cut Off',
      '<p>Source: KCNA.kp (En) | Read original version at source</p>',
      '<p>The work is going on at a good pace and</p>',
    ),
  );
  expect(said).toMatch(/Saved: “Cut Off”|No KCNA article was found on this page\. Nothing was saved\./);
});

test('five megabytes of text are kept whole', async ({ reader }) => {
  const sentence = 'The builders finished the section ahead of the spring tides. ';
  const paragraphs = Array.from(
    { length: 850 },
    (_, index) => `<p>${index}. ${sentence.repeat(100)}</p>`,
  ).join('');
  const body = `<p>Pyongyang, March 14 (KCNA) -- ${sentence}</p>${paragraphs}<p>The end. -0-</p>`;
  expect(body.length).toBeGreaterThan(5_000_000);
  const { said } = await clipped(reader, page('A Very Long Report', META, body));
  expect(said).toContain('Saved: “A Very Long Report”');
  const library = await reader.openTab('workspace.html');
  await expect(library.getByText('1 clip', { exact: true })).toBeVisible();
});
