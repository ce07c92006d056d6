/** Extraction against @mozilla/readability and defuddle, on the same pages in one run, and against itself as a page grows. */
import { Readability } from '@mozilla/readability';
import { Defuddle } from 'defuddle/node';
import { everySite } from '../../lib/sites/every-site.ts';
import { parseHtml } from '../../scripts/cli/document.ts';
import { MARKUPS, type WatchPage } from '../unit/sites/watch-markups.ts';

export interface BenchPage {
  readonly name: string;
  readonly url: string;
  readonly html: string;
}

const SENTENCE =
  'The builders finished the section of the tideland dike ahead of the spring tides, displaying the patriotic zeal of the area. ';

const pageOf = (paragraphs: number): WatchPage => ({
  header: 'March 21, 2026Mar 21, 2026',
  title: 'Tideland Dike Section Completed',
  date: '14/03/2026',
  label: 'KCNA.kp (En)',
  body: [
    ...Array.from({ length: paragraphs }, (_, index) =>
      `${index === 0 ? 'Pyongyang, March 14 (KCNA) -- ' : ''}${SENTENCE.repeat(3)}`.trim(),
    ),
    `${SENTENCE}-0-`,
    'www.kcna.kp (2026.03.14.)',
  ],
  teasers: [
    'More From KCNA.kp (En)',
    ...Array.from({ length: 20 }, () => [
      'Salt Works Built',
      'Salt Works Built',
      `Pyongyang, March 20 (KCNA) -- ${SENTENCE}`,
      'March 20, 2026',
    ]).flat(),
    'More Articles',
  ],
});

/** An article of usual length (14 paragraphs) in every markup; for this bench and for one in a real browser. */
export function benchPages(): BenchPage[] {
  return Object.entries(MARKUPS).map(([name, wrap]) => ({
    name,
    url: 'https://kcnawatch.org/newstream/1773450000-123456789/dike/',
    html: wrap(pageOf(14)),
  }));
}

/** One page of about `size` characters. */
export function longPage(size: number): BenchPage {
  const wrap = MARKUPS['headings and paragraphs'] ?? (() => '');
  return {
    name: `${(size / 1_000_000).toFixed(2)} MB`,
    url: 'https://kcnawatch.org/newstream/1773450000-123456789/dike/',
    html: wrap(pageOf(Math.round(size / (SENTENCE.length * 3)))),
  };
}

const median = (times: readonly number[]) =>
  [...times].sort((a, b) => a - b)[Math.floor(times.length / 2)] ?? Number.NaN;

/** Runs before the counted ones. */
const WARM_UP = 5;

/** Milliseconds of `work` on a fresh document each time; parsing is not counted. */
const time = async (
  page: BenchPage,
  runs: number,
  work: (document: Document) => unknown,
): Promise<number> => {
  const times: number[] = [];
  for (let run = -WARM_UP; run < runs; run++) {
    const document = parseHtml(page.html);
    const from = performance.now();
    await work(document);
    if (run >= 0) times.push(performance.now() - from);
  }
  return median(times);
};

const RUNS = 25;
const ms = (value: number) => value.toFixed(2).padStart(9);

/** Prints medians in milliseconds and the ratios that the budgets name (DESIGN.md); Node's document model, so only the ratios carry over. */
export async function run(print: (line: string) => void): Promise<void> {
  const look = { capturedAt: '2026-03-21T00:00:00Z' };
  const pages = benchPages();
  print('Extraction, median ms a page (linkedom)');
  print(`  ${'markup'.padEnd(34)}     ours  readability   defuddle     ratios`);
  for (const page of pages) {
    const ours = await time(page, RUNS, (document) =>
      everySite.readPage(document, { url: page.url, ...look }),
    );
    const readability = await time(page, RUNS, (document) => new Readability(document).parse());
    const defuddle = await time(page, RUNS, (document) => Defuddle(document, page.url));
    print(
      `  ${page.name.padEnd(34)}${ms(ours)}    ${ms(readability)}  ${ms(defuddle)}     ${(readability / ours).toFixed(1)} x, ${(defuddle / ours).toFixed(1)} x`,
    );
  }
  print('Extraction as a page grows');
  for (const size of [100_000, 500_000, 1_000_000, 2_500_000, 5_000_000]) {
    const page = longPage(size);
    const spent = await time(page, 5, (document) => everySite.readPage(document, { url: page.url, ...look }));
    print(
      `  ${page.name.padEnd(10)} ${ms(spent)} ms, ${(spent / (page.html.length / 1_000_000)).toFixed(2)} ms a million characters`,
    );
  }
}
