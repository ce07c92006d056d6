/** The classes of changes against labels given by hand, on the shared rewrites. */
import type { HunkClass } from '../../lib/compare/types.ts';
import labels from './compare-classes.labels.json' with { type: 'json' };
import { HELD_OUT, SAMPLE, SEED, sampleChanges } from './compare-classes.sample.ts';

const GATE = 0.9;
const CLASSES = [
  'typography',
  'spelling',
  'abbreviation',
  'function-words',
  'number-date',
  'name-post',
  'wording',
] as const satisfies readonly HunkClass[];

/** Prints accuracy, recall and precision by class, and who was taken for whom. */
export async function run(print: (line: string) => void): Promise<boolean> {
  const sample = sampleChanges();
  if (sample === null) {
    print('classes: skipped, no shared data');
    return true;
  }
  const known = new Map<string, string>(Object.entries(labels));
  const labelled = sample.filter(({ key }) => known.has(key));
  const isRight = ({ key, found }: (typeof sample)[number]): boolean => known.get(key) === found;
  const accuracy = labelled.filter(isRight).length / labelled.length;
  const later = labelled.slice(-HELD_OUT);
  print(
    `classes: ${labelled.length} of ${SAMPLE} sampled changes have a label (seed ${SEED}); accuracy ${accuracy.toFixed(3)} ` +
      `(gate ${GATE}: ${accuracy >= GATE ? 'ok' : 'MISSED'}), of the last ${later.length}, labelled last, ` +
      (later.filter(isRight).length / later.length).toFixed(3),
  );
  print(`  ${'label \\ found'.padEnd(15)}${CLASSES.map((name) => name.padStart(15)).join('')}`);
  for (const label of CLASSES) {
    const row = labelled.filter(({ key }) => known.get(key) === label);
    const counts = CLASSES.map((name) => String(row.filter(({ found }) => found === name).length));
    print(`  ${label.padEnd(15)}${counts.map((count) => count.padStart(15)).join('')}`);
  }
  return accuracy >= GATE && labelled.length >= 300;
}
