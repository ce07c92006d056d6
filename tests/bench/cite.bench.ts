/** Citing in this process: the first citation of each style with its engine cold, then warm, then a long bibliography. */
import { bibliography, cite } from '../../lib/cite/cite.ts';
import { STYLES } from '../../lib/cite/styles.ts';
import type { Citable } from '../../lib/cite/types.ts';

const LONG = 1000;
const WARM_RUNS = 20;

const article = (index: number): Citable => ({
  id: `clip-${index}`,
  headline: `Sample Tideland Dike Section ${index} Completed in South Hwanghae Province`,
  url: `https://kcnawatch.org/newstream/${1_700_000_000 + index}-123456789/sample/`,
  date: `20${String(10 + (index % 16))}-0${1 + (index % 9)}-1${index % 10}`,
  place: 'Pyongyang',
  outlet: 'KCNA',
  sourceLabel: 'KCNA.kp (En)',
  language: 'en',
  accessed: '2026-11-23',
  paragraphs: ['The builders finished the section ahead of the spring tides.'],
});

const spent = async (work: () => Promise<unknown>): Promise<number> => {
  const from = performance.now();
  await work();
  return performance.now() - from;
};

const ms = (value: number) => `${value.toFixed(0).padStart(6)} ms`;

/** Prints milliseconds. The very first style also loads the processor; a browser does so once for all. */
export async function run(print: (line: string) => void): Promise<void> {
  print('Citing: first citation (engine cold), a later one (warm), a bibliography of 1,000');
  const many = Array.from({ length: LONG }, (_, index) => article(index));
  for (const { id } of STYLES) {
    const request = { style: id, form: 'entry' } as const;
    const cold = await spent(() => cite(article(0), request));
    let warm = 0;
    for (let index = 1; index <= WARM_RUNS; index += 1)
      warm += await spent(() => cite(article(index), request));
    const long = await spent(() => bibliography(many, id));
    print(
      `  ${id.padEnd(22)} cold ${ms(cold)} (budget 100), warm ${ms(warm / WARM_RUNS)}, 1,000 ${ms(long)} (budget 3000)`,
    );
  }
}
