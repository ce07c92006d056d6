/** Reads damaged fixtures: nothing may throw, and no teaser may pass for the article's text. */
import { everySite } from '../../lib/sites/every-site.ts';
import { parseHtml } from '../../scripts/cli/document.ts';
import { fixturePages } from '../support/fixture-pages.ts';
import { mutate } from './extract.mutate.ts';

/** Words that stand in the fixtures' teasers and nowhere else. */
const TEASER = /New Salt Works Built|Pyongyang, March (?:20|19) \(KCNA\)|in leading newspapers on Thursday/;

export interface Failure {
  readonly name: string;
  readonly seed: number;
  readonly what: string;
}

/** Runs `runs` mutations from `seed` on; each failure names its seed. */
export function fuzzExtraction(runs: number, seed: number): Failure[] {
  const pages = fixturePages();
  const failures: Failure[] = [];
  for (let run = 0; run < runs; run++) {
    const page = pages[run % pages.length];
    if (!page) break;
    const html = mutate(page.html, seed + run);
    const fail = (what: string) => failures.push({ name: page.name, seed: seed + run, what });
    try {
      const outcome = everySite.readPage(parseHtml(html), page.look);
      if (outcome.kind !== 'article') continue;
      const { paragraphs } = outcome.article;
      if (paragraphs.length === 0 || paragraphs.some((text) => text.trim() === ''))
        fail('an empty paragraph');
      // Where the heading of the teasers is damaged itself, the page no longer says where the article ends.
      const headed = /More From (?:KCNA|kcna|Voice)/.test(html);
      const leak = paragraphs.find((text) => TEASER.test(text));
      if (headed && leak !== undefined) fail(`a teaser: ${leak.slice(0, 80)}`);
    } catch (error) {
      fail(String(error));
    }
  }
  return failures;
}

/** The full campaign of `npm run fuzz`: `FUZZ_RUNS` and `FUZZ_SEED` change its size and place. False where anything failed. */
export async function run(print: (line: string) => void): Promise<boolean> {
  const runs = Number(process.env.FUZZ_RUNS ?? 20_000);
  const seed = Number(process.env.FUZZ_SEED ?? 1);
  const failures = fuzzExtraction(runs, seed);
  print(`extract: ${runs} damaged pages from seed ${seed}, ${failures.length} failures`);
  for (const failure of failures.slice(0, 20))
    print(`  ${failure.name}, seed ${failure.seed}: ${failure.what}`);
  return failures.length === 0;
}
