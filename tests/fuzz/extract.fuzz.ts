/** Reads damaged fixtures: nothing may throw, run or change the page, and no teaser may pass for the article's text. */
import { everySite } from '../../lib/sites/every-site.ts';
import { parseHtml } from '../../scripts/cli/document.ts';
import { type FixturePage, fixturePages } from '../support/fixture-pages.ts';
import { generator, mutate } from './extract.mutate.ts';
import { HOSTILE, isSeen, wrongs } from './extract.visible.ts';

/** Words that stand in the fixtures' teasers and nowhere else. */
const TEASER = /New Salt Works Built|Pyongyang, March (?:20|19) \(KCNA\)|in leading newspapers on Thursday/;

/** Every how many pages one is read at another's address, so that each reader meets each kind of page. */
const SWAPPED_EVERY = 7;

export interface Failure {
  readonly name: string;
  readonly seed: number;
  readonly what: string;
}

/** Something hostile at a place between two tags. */
const withHostile = (html: string, random: () => number): string => {
  const tags = [...html.matchAll(/<(?:p|div|td|h1|br|hr|span)\b/gi)];
  const at = tags[Math.floor(random() * tags.length)]?.index ?? 0;
  return html.slice(0, at) + (HOSTILE[Math.floor(random() * HOSTILE.length)] ?? '') + html.slice(at);
};

export interface Campaign {
  readonly failures: readonly Failure[];
  /** The longest time that one page took, in milliseconds, and which it was. */
  readonly slowest: {
    readonly name: string;
    readonly seed: number;
    readonly ms: number;
    readonly size: number;
  };
}

/** Whether the page of a seed is read at its own address. */
const seedIsOwn = (seed: number) => seed % SWAPPED_EVERY !== 0;

/** The damaged page of a seed, and how it is looked at. */
export function damaged(pages: readonly FixturePage[], seed: number): FixturePage {
  const random = generator(seed);
  const page = pages[seed % pages.length];
  const other = pages[Math.floor(random() * pages.length)];
  if (!page || !other) throw new RangeError('no fixtures');
  const html = mutate(withHostile(page.html, random), seed);
  return { ...page, html, look: seedIsOwn(seed) ? page.look : other.look };
}

/** Runs `runs` mutations from `seed` on; each failure names its seed, which repeats it in a campaign of one. */
export function fuzzExtraction(runs: number, seed: number): Campaign {
  const pages = fixturePages();
  const failures: Failure[] = [];
  let slowest: Campaign['slowest'] = { name: '', seed: 0, ms: 0, size: 0 };
  for (let at = seed; at < seed + runs; at++) {
    const { name, html, look } = damaged(pages, at);
    const fail = (what: string) => failures.push({ name, seed: at, what });
    try {
      const document = parseHtml(html);
      // linkedom makes a missing head when first asked for the title.
      void document.title;
      const before = document.toString();
      const from = performance.now();
      const outcome = everySite.readPage(document, look);
      const ms = performance.now() - from;
      if (ms > slowest.ms) slowest = { name, seed: at, ms, size: html.length };
      if (document.toString() !== before) fail('the page was changed');
      if (outcome.kind !== 'article') continue;
      for (const what of wrongs(outcome.article, document)) fail(what);
      // Where the heading of the teasers is damaged itself, the page no longer says where the article ends.
      // A page at another's address is none of KCNA Watch's, whatever it holds.
      const headed =
        seedIsOwn(at) && (isSeen(document, 'More From KCNA') || isSeen(document, 'More From Voice'));
      const leak = outcome.article.paragraphs.find((text) => TEASER.test(text));
      if (headed && leak !== undefined) fail(`a teaser: ${leak.slice(0, 80)}`);
    } catch (error) {
      fail(String(error));
    }
  }
  return { failures, slowest };
}

/** The full campaign of `npm run fuzz`: `FUZZ_RUNS` and `FUZZ_SEED` change its size and place. False where anything failed. */
export async function run(print: (line: string) => void): Promise<boolean> {
  const runs = Number(process.env.FUZZ_RUNS ?? 20_000);
  const seed = Number(process.env.FUZZ_SEED ?? 1);
  const { failures, slowest } = fuzzExtraction(runs, seed);
  print(`extract: ${runs} damaged pages from seed ${seed}, ${failures.length} failures`);
  print(
    `  slowest: ${slowest.ms.toFixed(1)} ms for ${(slowest.size / 1000).toFixed(1)} kB (${slowest.name}, seed ${slowest.seed})`,
  );
  for (const failure of failures.slice(0, 20))
    print(`  ${failure.name}, seed ${failure.seed}: ${failure.what}`);
  return failures.length === 0;
}
