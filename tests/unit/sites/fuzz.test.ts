import { expect, it } from 'vitest';
import { fuzzExtraction } from '../../fuzz/extract.fuzz.ts';

/** `FUZZ_RUNS=20000 npx vitest run tests/unit/sites/fuzz.test.ts` for a long look; `FUZZ_SEED` repeats one. */
const RUNS = Number(process.env.FUZZ_RUNS ?? 1500);
const SEED = Number(process.env.FUZZ_SEED ?? 1);

it(`reads ${RUNS} damaged pages from seed ${SEED}`, { timeout: 1_800_000 }, () => {
  expect(fuzzExtraction(RUNS, SEED).failures).toEqual([]);
});
