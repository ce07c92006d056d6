/** Near-duplicates: what separates rewrites of one story from other stories, on the shared data and on edited texts. */
import { existsSync, readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import {
  estimateIfAlike,
  estimateJaccard,
  exactJaccard,
  isSameStory,
  shinglesOf,
  sketchOf,
} from '../../lib/compare/near-duplicates.ts';
import { seeded, sentence, word } from './compare.generator.ts';
import { readRevisions } from './compare.islands.ts';

const CORPUS = '../shared/corpus/kcna-kp-2024.jsonl.gz';
const SEED = 20_261_130;
const EDITED = 300;
const percent = (share: number): string => `${(100 * share).toFixed(1)}%`;

interface Signed {
  readonly shingles: Uint32Array;
  readonly sketch: Uint8Array;
}

function sign(paragraphs: readonly string[]): Signed {
  const shingles = shinglesOf(paragraphs);
  return { shingles, sketch: sketchOf(shingles) };
}

/** As the library looks (`lib/library/search/alike.ts`). */
const LEAST_SHARE = 0.11;
const meet = (a: Signed, b: Signed): boolean => estimateIfAlike(a.sketch, b.sketch, 0) >= LEAST_SHARE;

/** Prints recall on rewrites and edited texts, and the false rate among unrelated texts. */
export async function run(print: (line: string) => void): Promise<void> {
  for (const rate of [0.05, 0.15, 0.3]) {
    let found = 0;
    let met = 0;
    for (let n = 0; n < EDITED; n++) {
      const random = seeded(SEED + n);
      const words = Array.from({ length: 20 }, () => sentence(random)).flat();
      const edited = words.map((old) => (random() < rate ? word(random) : old));
      const [a, b] = [sign([words.join(' ')]), sign([edited.join(' ')])];
      if (meet(a, b)) met++;
      if (meet(a, b) && isSameStory(a.shingles, b.shingles)) found++;
    }
    print(
      `near: ${percent(rate)} of words changed: ${percent(met / EDITED)} are looked at, ${percent(found / EDITED)} are one story, of ${EDITED} (seeds from ${SEED})`,
    );
  }
  const revisions = readRevisions();
  if (revisions === null || !existsSync(CORPUS)) {
    print('near: skipped, no shared data');
    return;
  }
  const rewrites = revisions.map(({ a, b }) => [sign(a), sign(b)] as const);
  const values = rewrites.map(([a, b]) => exactJaccard(a.shingles, b.shingles)).sort((x, y) => x - y);
  print(
    `near: ${values.length} real rewrites: Jaccard ${values[0]?.toFixed(2)} to ${values.at(-1)?.toFixed(2)}, ` +
      `found ${rewrites.filter(([a, b]) => meet(a, b) && isSameStory(a.shingles, b.shingles)).length}`,
  );
  printUnrelated(print);
}

function printUnrelated(print: (line: string) => void): void {
  const headlines = new Set<string>();
  const texts = gunzipSync(readFileSync(CORPUS))
    .toString('utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as { headline: string; listed: string; text: string })
    // One text a headline: the corpus has many stories several times.
    .filter(({ headline }) => !headlines.has(headline) && headlines.add(headline))
    .slice(0, 700);
  const start = performance.now();
  const signed = texts.map(({ text, listed }) => ({
    ...sign(text.split('\n')),
    day: Date.parse(listed) / 86_400_000,
  }));
  const ms = (performance.now() - start) / signed.length;
  let pairs = 0;
  let candidates = 0;
  let error = 0;
  let same = 0;
  let farApart = 0;
  const over = [0.13, 0.2, 0.31].map((threshold) => ({ threshold, count: 0 }));
  signed.forEach((a, i) => {
    for (const b of signed.slice(i + 1)) {
      pairs++;
      const jaccard = exactJaccard(a.shingles, b.shingles);
      for (const step of over) if (jaccard >= step.threshold) step.count++;
      if (meet(a, b)) candidates++;
      if (isSameStory(a.shingles, b.shingles)) {
        same++;
        if (Math.abs(a.day - b.day) > 1) farApart++;
      }
      error = Math.max(error, Math.abs(jaccard - estimateJaccard(a.sketch, b.sketch)));
    }
  });
  print(
    `near: ${signed.length} texts with different headlines, ${pairs} pairs: ${percent(candidates / pairs)} are looked at; ` +
      over.map(({ threshold, count }) => `Jaccard >= ${threshold}: ${count}`).join(', ') +
      `; ${same} pairs taken for one story, ${farApart} of them more than a day apart, so surely not; estimate off by at most ${error.toFixed(2)}; ${ms.toFixed(2)} ms to sign`,
  );
}
