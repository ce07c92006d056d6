/** Compares random texts of several scripts: both sides rebuilt exactly, sides swapped give the mirror image, nothing throws. */
import fc from 'fast-check';
import { compareTexts } from '../../lib/compare/compare.ts';
import { rebuild } from '../../lib/compare/rebuild.ts';

const word = fc.oneof(
  fc.constantFrom(
    'the',
    'a',
    'of',
    'Comrade',
    'DPRK',
    'March',
    '14',
    '“word”',
    '"word"',
    '-',
    '--',
    '조선',
    '로동당',
    '朝鮮',
    '中央',
  ),
  fc.string({ unit: 'binary', maxLength: 4 }),
);
const paragraph = fc.array(word, { minLength: 1, maxLength: 40 }).map((words) => words.join(' '));
const text = fc.array(paragraph, { maxLength: 12 });

/** A text and a relative of it: paragraphs moved, dropped, doubled and edited. */
const pair = fc.tuple(text, fc.array(fc.nat(), { maxLength: 12 }), text).map(([a, picks, fresh]) => {
  const related = picks.map(
    (pick) => a[pick % Math.max(1, a.length)] ?? fresh[pick % Math.max(1, fresh.length)] ?? 'x',
  );
  return [a, related] as const;
});

/** The full campaign of `npm run fuzz`. False where anything failed. */
export async function run(print: (line: string) => void): Promise<boolean> {
  const runs = Number(process.env.FUZZ_RUNS ?? 20_000);
  const seed = Number(process.env.FUZZ_SEED ?? 1);
  const result = fc.check(
    fc.property(fc.oneof(pair, fc.tuple(text, text)), ([a, b]) => {
      const forth = rebuild(compareTexts(a, b));
      const back = rebuild(compareTexts(b, a));
      const same = (left: readonly string[], right: readonly string[]) =>
        JSON.stringify(left) === JSON.stringify(right);
      return same(forth.a, a) && same(forth.b, b) && same(back.a, b) && same(back.b, a);
    }),
    { numRuns: runs, seed },
  );
  print(
    `compare: ${result.numRuns} pairs from seed ${seed}, ${result.failed ? 'FAILED' : 'all rebuilt exactly'}`,
  );
  if (result.failed) print(fc.defaultReportMessage(result) ?? '');
  return !result.failed;
}
