/**
 * Citing, each style in a process of its own: the first citation with everything cold, a later one, a bibliography of 1,000; beside them plain
 * citeproc with the style as packaged.
 */
import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import type { Engine, Processor, XmlNode } from 'citeproc';
import { bibliography, cite } from '../../lib/cite/cite.ts';
import { cslItem } from '../../lib/cite/record.ts';
import { isBundled, STYLES, type StyleInfo, styleInfo } from '../../lib/cite/styles.ts';
import type { Citable } from '../../lib/cite/types.ts';
import { readCitationData } from '../../scripts/build/style-package.ts';

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

const many = () => Array.from({ length: LONG }, (_, index) => article(index));

/** Milliseconds of processor time: on a busy machine the clock on the wall says little. */
interface Measured {
  readonly cold: number;
  readonly warm: number;
  readonly long: number;
}

async function spent(work: () => unknown): Promise<number> {
  const from = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(from);
  return (user + system) / 1000;
}

async function ours({ id: style }: StyleInfo): Promise<Measured> {
  const request = { style, form: 'entry' } as const;
  const cold = await spent(() => cite(article(0), request));
  const warm = await spent(async () => {
    for (let index = 1; index <= WARM_RUNS; index += 1) await cite(article(index), request);
  });
  return { cold, warm: warm / WARM_RUNS, long: await spent(() => bibliography(many(), style)) };
}

async function plain(info: StyleInfo): Promise<Measured> {
  const [name, locale] = [info.csl ?? '', info.locale];
  const tree = readCitationData(name) as XmlNode;
  const locales = new Map(
    ['en-US', locale].map((one) => [one, readCitationData(`locales-${one}`) as XmlNode]),
  );
  const items = new Map(many().map((citable) => [citable.id, cslItem(citable, info)]));
  const ids = [...items.keys()];
  let engine: Engine | undefined;
  const list = async (wanted: readonly string[]) => {
    // As Node loads it from the package: what is bundled has been changed (scripts/build/citeproc-module.ts).
    const csl = createRequire(import.meta.url)('citeproc') as Processor;
    engine ??= new csl.Engine(
      {
        retrieveLocale: (language) => locales.get(language) ?? locales.get('en-US') ?? tree,
        retrieveItem: (id) => items.get(id) ?? {},
      },
      tree,
      locale,
      true,
    );
    engine.updateItems(wanted);
    // A style without a list: the notes one by one, as ours makes them.
    return (
      engine.makeBibliography() || wanted.map((id) => engine?.makeCitationCluster([{ id, position: 0 }]))
    );
  };
  const cold = await spent(() => list(ids.slice(0, 1)));
  const warm = await spent(async () => {
    for (let index = 1; index <= WARM_RUNS; index += 1) await list(ids.slice(index, index + 1));
  });
  return { cold, warm: warm / WARM_RUNS, long: await spent(() => list(ids)) };
}

/** The same file again in a new process, which prints what it measured. */
function inNewProcess(style: string, how: 'ours' | 'plain'): Measured {
  const call = `import(${JSON.stringify(import.meta.url)}).then((bench) => bench.run(console.log))`;
  const { stdout } = spawnSync(process.execPath, ['--input-type=module', '-e', call], {
    env: { ...process.env, DATELINE_BENCH_STYLE: style, DATELINE_BENCH_HOW: how },
    encoding: 'utf8',
  });
  return JSON.parse(stdout.trim().split('\n').at(-1) ?? '') as Measured;
}

const figure = (ms: number, whole: number) =>
  `${ms.toFixed(0).padStart(5)} ms (${(ms / whole).toFixed(2)} of plain)`;

/** Prints one line a style. */
export async function run(print: (line: string) => void): Promise<void> {
  const { DATELINE_BENCH_STYLE: one = '', DATELINE_BENCH_HOW: how } = process.env;
  if (isBundled(one)) {
    print(JSON.stringify(await (how === 'plain' ? plain : ours)(styleInfo(one))));
    return;
  }
  print('Citing, in ms of processor time and as a ratio to plain citeproc with the style as packaged:');
  print('first citation, all cold (budget 100 ms); a later one; a bibliography of 1,000 (budget 3,000 ms)');
  for (const { id, csl } of STYLES) {
    if (csl === null) continue;
    const [mine, stock] = [inNewProcess(id, 'ours'), inNewProcess(id, 'plain')];
    const figures = [
      figure(mine.cold, stock.cold),
      figure(mine.warm, stock.warm),
      figure(mine.long, stock.long),
    ];
    print(`  ${id.padEnd(22)} ${figures.join('   ')}`);
  }
}
