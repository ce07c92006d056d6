/** Reads damaged fixtures: nothing may throw, and no teaser may pass for the article's text. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { everySite } from '../../lib/sites/every-site.ts';
import { parseHtml } from '../../scripts/cli/document.ts';
import { mutate } from './extract.mutate.ts';

const FIXTURES = 'tests/fixtures';

interface Subject {
  readonly name: string;
  readonly html: string;
  readonly url: string;
}

const subjects = (): Subject[] =>
  ['kcnawatch', 'kcna-kp', 'other'].flatMap((site) =>
    readdirSync(join(FIXTURES, site)).map((slug) => {
      const folder = join(FIXTURES, site, slug);
      const meta: unknown = JSON.parse(readFileSync(join(folder, 'meta.json'), 'utf8'));
      const url = typeof meta === 'object' && meta !== null && 'url' in meta ? String(meta.url) : '';
      return { name: `${site}/${slug}`, html: readFileSync(join(folder, 'source.html'), 'utf8'), url };
    }),
  );

/** Words that stand in the fixtures' teasers and nowhere else. */
const TEASER = /New Salt Works Built|Pyongyang, March (?:20|19) \(KCNA\)|in leading newspapers on Thursday/;

export interface Failure {
  readonly name: string;
  readonly seed: number;
  readonly what: string;
}

/** Runs `runs` mutations from `seed` on; each failure names its seed. */
export function fuzzExtraction(runs: number, seed: number): Failure[] {
  const pages = subjects();
  const failures: Failure[] = [];
  for (let run = 0; run < runs; run++) {
    const page = pages[run % pages.length];
    if (!page) break;
    const html = mutate(page.html, seed + run);
    const fail = (what: string) => failures.push({ name: page.name, seed: seed + run, what });
    try {
      const outcome = everySite.readPage(parseHtml(html), {
        url: page.url,
        capturedAt: '2026-03-21T00:00:00Z',
      });
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
