/** A library to work with: sample pages clipped as a person does. */
import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import type { Reader } from '../../../scripts/tour/reader.ts';
import type { Sample } from '../../../scripts/tour/samples.mjs';
import { samplePage } from '../../../scripts/tour/samples.mjs';
import { addressOf, REWRITTEN, serveSample } from './pages.ts';
import { expect } from './reader-test.ts';

/** Opens a sample's page and clips it with the key; the tab stays open. */
export async function clipSample(reader: Reader, sample: Sample): Promise<Page> {
  const page = await reader.visit(await serveSample(reader, sample));
  await reader.pressClipKey(page);
  await expect(page.getByRole('status')).toContainText(`Saved: “${sample.title}”`);
  return page;
}

/** Clips samples one after the other, the worker dying between them; leaves one tab, on the last. */
export async function clipSamples(reader: Reader, samples: readonly Sample[]): Promise<Page> {
  const [first, ...others] = samples;
  if (!first) throw new Error('no samples to clip');
  let last = await clipSample(reader, first);
  for (const sample of others) {
    await reader.killWorker();
    const next = await clipSample(reader, sample);
    await last.close();
    last = next;
  }
  return last;
}

/** Clips the sample that is rewritten, then its rewritten text. */
export async function clipBothVersions(reader: Reader): Promise<Page> {
  const page = await clipSample(reader, REWRITTEN);
  await reader.killWorker();
  await page.reload();
  await reader.pressClipKey(page);
  await expect(page.getByRole('status')).toContainText('Kept as version 2');
  return page;
}

/** Serves a sample with another text from now on. */
export async function rewrite(
  reader: Reader,
  sample: Sample,
  paragraphs: readonly string[],
  title = sample.title,
): Promise<void> {
  const { later: _, ...now } = sample;
  await reader.serve(addressOf(sample), {
    body: () => samplePage({ ...now, title, paragraphs: [...paragraphs] }),
  });
}

/** What lies on the clipboard, as formatted and as plain text. */
export async function clipboard(page: Page): Promise<{ text: string; html: string }> {
  return page.evaluate(async () => {
    const look = async () => {
      const [item] = await navigator.clipboard.read();
      const read = async (type: string) =>
        item?.types.includes(type) ? (await item.getType(type)).text() : '';
      return { text: await read('text/plain'), html: await read('text/html') };
    };
    // What is copied while one looks makes the browser take back what it was about to hand over.
    return look().catch(look);
  });
}

/** A backup of the one clip in the library, made of a sample, and of copies of it, at other addresses. */
async function copiesOf(panel: Page, sample: Sample, copies: number): Promise<string> {
  await panel.getByRole('button', { name: 'More about all clips' }).click();
  await panel.getByRole('menuitem', { name: 'Export, import, settings' }).click();
  const download = panel.waitForEvent('download');
  await panel.getByRole('button', { name: 'Export everything' }).click();
  const backup = JSON.parse(await readFile(await (await download).path(), 'utf8')) as { clips: object[] };
  const [clip] = backup.clips;
  const text = JSON.stringify(clip);
  const ids = [...new Set(text.match(/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f-]{22}/g))];
  const clips = Array.from({ length: copies }, (_, n) =>
    ids
      .reduce((copy, id) => copy.replaceAll(id, `${String(n).padStart(8, '0')}${id.slice(8)}`), text)
      .replaceAll(sample.id, sample.id.replace(/\d{4}$/, String(5000 + n))),
  );
  return JSON.stringify({ ...backup, clips: clips.map((copy) => JSON.parse(copy) as object) });
}

/** Imports copies of the one clip in the library, made of a sample; leaves the panel where it imports. */
export async function importCopies(panel: Page, sample: Sample, copies: number): Promise<void> {
  const backup = await copiesOf(panel, sample, copies);
  const chosen = panel.waitForEvent('filechooser');
  await panel.getByRole('button', { name: 'Choose a Dateline file' }).click();
  await (await chosen).setFiles({
    name: 'many.json',
    mimeType: 'application/json',
    buffer: Buffer.from(backup),
  });
}
