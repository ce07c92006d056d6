/** What only a real Chromium can tell: extraction beside its peers, popup first paint, content-script size, key to stored. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { build } from 'vite';
import { CHROME_EXTENSION } from '../../scripts/setup/chromium.mjs';
import { ROOT } from '../../scripts/setup/packages.mjs';
import { findChromium } from '../../scripts/setup/tools.mjs';
import { Reader } from '../../scripts/tour/reader.ts';
import { SAMPLES, sampleAddress, samplePage } from '../../scripts/tour/samples.mjs';
import { firstCitations } from './browser-cite.ts';
import type { ReaderTimes } from './browser-readers.ts';
import { benchPages } from './extract.bench.ts';

const RUNS = 40;
const median = (times: readonly number[]) =>
  [...times].sort((a, b) => a - b)[Math.floor(times.length / 2)] ?? Number.NaN;
const ms = (value: number) => `${value.toFixed(2)} ms`;

/** A program of this folder as one script that a page can run. */
async function scriptOf(entry: string, name: string): Promise<string> {
  const outDir = join(ROOT, '.cache', 'run', entry);
  await build({
    root: ROOT,
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    build: {
      outDir,
      lib: {
        entry: `tests/bench/${entry}.ts`,
        formats: ['iife'],
        name,
        fileName: () => 'script.js',
      },
    },
  });
  return readFileSync(join(outDir, 'script.js'), 'utf8');
}

async function extraction(reader: Reader, print: (line: string) => void): Promise<void> {
  print('Extraction in Chromium, median a page');
  const page = await reader.visit('about:blank');
  await page.evaluate(await scriptOf('browser-readers', 'readers'));
  for (const { name, html, url } of benchPages()) {
    const times = await page.evaluate(
      ([text, address, runs]) =>
        (
          globalThis as unknown as { readers: { timeReaders(...args: unknown[]): ReaderTimes } }
        ).readers.timeReaders(text, address, runs),
      [html, url, RUNS] as const,
    );
    const ratio = (other: number) => `${(other / times.ours).toFixed(1)} x`;
    print(
      `  ${name.padEnd(34)} ours ${ms(times.ours)}, readability ${ms(times.readability)} (${ratio(times.readability)}), defuddle ${ms(times.defuddle)} (${ratio(times.defuddle)})`,
    );
  }
  await page.close();
}

/** Navigation to first contentful paint of a page of the extension, in a tab. */
async function firstPaint(reader: Reader, path: string): Promise<number> {
  const times: number[] = [];
  for (let run = 0; run < 12; run += 1) {
    const page = await reader.openTab(path);
    const paint = await page.evaluate(
      () =>
        new Promise<number>((resolve) => {
          new PerformanceObserver((list) => {
            const first = list.getEntries().find((entry) => entry.name === 'first-paint');
            if (first) resolve(first.startTime);
          }).observe({ type: 'paint', buffered: true });
          setTimeout(() => resolve(Number.NaN), 3000);
        }),
    );
    if (run > 1 && !Number.isNaN(paint)) times.push(paint);
    await page.close();
  }
  return median(times);
}

/** From the key to the moment the list could show the clip: the transaction has completed. */
async function keyToStored(reader: Reader): Promise<number> {
  const times: number[] = [];
  for (let run = 0; run < 12; run += 1) {
    const sample = SAMPLES[1];
    if (!sample) break;
    const url = sampleAddress(sample).replace('100000002', String(100_000_100 + run));
    await reader.serve(url, { body: () => samplePage(sample) });
    const page = await reader.visit(url);
    await page.evaluate(() => {
      const marks = globalThis as unknown as { told: Promise<number> };
      marks.told = new Promise((resolve) => {
        new MutationObserver(() => {
          if (document.querySelector('dateline-announcement')) resolve(Date.now());
        }).observe(document.documentElement, { childList: true });
      });
    });
    const pressed = await reader.pressClipKey(page);
    const told = await page.evaluate(() => (globalThis as unknown as { told: Promise<number> }).told);
    if (run > 1) times.push(told - pressed);
    await page.close();
  }
  return median(times);
}

const LONG_PARAGRAPHS = 440;

/** A paragraph of some seventy words, no two alike. */
const longParagraph = (n: number, tide: string): string =>
  `Paragraph ${n} tells ${Array.from({ length: 11 }, (_, k) => `of the ${tide} at berth ${(n * 31 + k * 17) % 997}`).join(', ')}.`;

/**
 * Opening a comparison of 30,000 words in a tab of its own, every third paragraph rewritten: until both texts stand there, and the tasks above
 * 50 ms until then and two seconds on.
 */
async function longComparison(reader: Reader): Promise<{ shown: number; long: readonly number[] }> {
  const sample = SAMPLES[1];
  if (!sample) return { shown: Number.NaN, long: [] };
  const url = sampleAddress(sample).replace('100000002', '100009999');
  const text = (later: boolean) => [
    'Pyongyang, March 14 (KCNA) -- A survey was made.',
    ...Array.from({ length: LONG_PARAGRAPHS }, (_, n) =>
      longParagraph(n, later && n % 3 === 0 ? 'ebb' : 'tide'),
    ),
    'It ended. -0-',
  ];
  await reader.serve(url, { body: (visit) => samplePage({ ...sample, paragraphs: text(visit > 1) }) });
  const page = await reader.visit(url);
  await reader.pressClipKey(page);
  await page.getByRole('status').waitFor();
  await page.reload();
  await reader.pressClipKey(page);
  await page.getByText('Kept as version 2').waitFor();
  const panel = await reader.openPanel(page);
  await panel.getByRole('button', { name: 'Read the clip' }).click();
  const compare = panel.getByRole('button', { name: 'Compare versions' });
  await compare.click();
  await panel.getByRole('region', { name: 'Both texts' }).waitFor();
  const opened = reader.context.waitForEvent('page');
  await panel.getByRole('button', { name: 'Wide' }).click();
  const wide = await opened;
  await wide.getByRole('region', { name: 'Both texts' }).waitFor();
  await wide.addInitScript(() => {
    const marks = globalThis as unknown as { tasks: number[] };
    marks.tasks = [];
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) marks.tasks.push(duration);
    }).observe({ type: 'longtask', buffered: true });
  });
  await wide.reload();
  await wide.getByText('Paragraph 0 tells').first().waitFor();
  const shown = await wide.evaluate(() => performance.now());
  await wide.waitForTimeout(2000);
  const long = await wide.evaluate(() => (globalThis as unknown as { tasks: number[] }).tasks);
  await wide.close();
  await panel.close();
  await page.close();
  return { shown, long };
}

const CLIPS = 100_000;

/** A library of 100,000 clips in the browser's own database: what to compare a clip with, and a search beside it. */
async function largeLibrary(reader: Reader, print: (line: string) => void): Promise<void> {
  const url = 'https://kcnawatch.org/bench/';
  await reader.serve(url, { body: () => '<!doctype html><title>Bench</title>' });
  const page = await reader.visit(url);
  await page.evaluate(await scriptOf('browser-library', 'library'));
  const times = await page.evaluate(async (count) => {
    const { library } = globalThis as unknown as { library: typeof import('./browser-library.ts') };
    await library.fill(count);
    return library.measure(count);
  }, CLIPS);
  const spread = (all: readonly number[]) => {
    const sorted = [...all].sort((a, b) => a - b);
    return `p50 ${ms(median(all))}, p95 ${ms(sorted[Math.floor(sorted.length * 0.95)] ?? Number.NaN)}`;
  };
  print(
    `${CLIPS} clips: index built anew in ${(times.built / 1000).toFixed(0)} s, first list ${ms(times.opened)}; what to compare with ${spread(times.related)} (budget 50 ms), something found for ${times.found} of ${times.related.length}; search ${spread(times.search)} (budget p95 10 ms)`,
  );
  await page.close();
}

/** Prints the figures beside the budgets of the design. */
export async function run(print: (line: string) => void): Promise<boolean> {
  if (!findChromium()) {
    print('skipped: no Chromium (apt-get install chromium)');
    return true;
  }
  if (!existsSync(CHROME_EXTENSION)) {
    print('The extension is not built: npm run build');
    return false;
  }
  const script = readFileSync(join(CHROME_EXTENSION, 'content-scripts', 'article.js'));
  print(`Content script: ${(gzipSync(script).length / 1000).toFixed(1)} kB gz (budget 20)`);
  const reader = await Reader.start();
  try {
    await extraction(reader, print);
    const empty = await firstPaint(reader, 'third-party-notices.txt');
    const popup = await firstPaint(reader, 'popup.html');
    print(
      `First paint: popup ${ms(popup)}, a page of the extension without script ${ms(empty)}, ${(popup / empty).toFixed(2)} x (budget 2)`,
    );
    print(
      `Key to stored and told, worker awake: ${ms(await keyToStored(reader))} (budget to stored: 100 ms)`,
    );
    const { shown, long } = await longComparison(reader);
    print(
      `A comparison of 30,000 words opened in a tab: ${ms(shown)} from navigation to text; tasks above 50 ms: ${long.length === 0 ? 'none' : long.map((task) => task.toFixed(0)).join(', ')} (budget none)`,
    );
    // Last: it leaves the browser busy.
    await largeLibrary(reader, print);
  } finally {
    await reader.close();
  }
  await firstCitations(print);
  return true;
}
