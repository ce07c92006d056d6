/** Figures of the library on fake-indexeddb: the computing is real, the disk is not. */
import 'fake-indexeddb/auto';
import { estimateIfAlike, SKETCH_BYTES } from '../../lib/compare/near-duplicates.ts';
import { openLibrary } from '../../lib/library/library.ts';
import type { PageReading } from '../../lib/library/types.ts';

const CLIPS = 10_000;
const WORDS = 400;
const VOCABULARY = 20_000;

/** A small generator of numbers from 0 to 1: the same texts on every run (mulberry32). */
function numbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const SYLLABLES = [
  '조',
  '선',
  '평',
  '양',
  '김',
  '정',
  '중',
  '앙',
  '통',
  '신',
  '로',
  '동',
  '당',
  '인',
  '민',
  '군',
];
const LETTERS = 'etaoinshrdlucmfwypvbgkjqxz';

/** Invented words, half of them Korean, common ones far more often than rare ones. */
function vocabulary(next: () => number): readonly string[] {
  const pick = (from: string | readonly string[]) => from[Math.floor(next() * from.length)] ?? '';
  return Array.from({ length: VOCABULARY }, (_, index) =>
    Array.from({ length: 2 + Math.floor(next() * 7) }, () => pick(index % 2 ? SYLLABLES : LETTERS)).join(''),
  );
}

function page(index: number, words: readonly string[], next: () => number): PageReading {
  const text = Array.from({ length: WORDS }, () => words[Math.floor(VOCABULARY * next() ** 3)] ?? '');
  const paragraphs = Array.from({ length: 8 }, (_, part) => text.slice(part * 50, part * 50 + 50).join(' '));
  return {
    url: `https://kcnawatch.org/newstream/1760000000-${100_000_000 + index}/sample/`,
    title: 'Sample',
    at: '2025-10-10T08:00:00.000Z',
    html: null,
    article: {
      site: 'kcnawatch',
      headline: text.slice(0, 9).join(' '),
      dateline: null,
      date: { iso: `${2000 + (index % 25)}-10-09`, evidence: [], conflict: false },
      source: { label: null, outlet: index % 3 ? 'KCNA' : 'Voice of Korea', originalUrl: null },
      language: index % 2 ? 'ko' : 'en',
      form: null,
      paragraphs,
      endMark: true,
      stamp: null,
      notes: [],
      extractor: 'bench',
    },
  };
}

const ms = (value: number) => `${value < 10 ? value.toFixed(2) : Math.round(value)} ms`;

async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

/** Median and 95th percentile of `work` over `runs`. */
async function spread(runs: number, work: (run: number) => Promise<unknown>): Promise<string> {
  const times: number[] = [];
  for (let run = 0; run < runs; run += 1) times.push(await timed(() => work(run)));
  times.sort((a, b) => a - b);
  const at = (share: number) => times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0;
  return `p50 ${ms(at(0.5))}, p95 ${ms(at(0.95))}`;
}

const MANY = Uint8Array.from({ length: 100_000 * SKETCH_BYTES }, (_, at) => (at * 2_654_435_761) >>> 13);

/** The part of the search for like texts that grows with the library. */
function lookThrough(sketches: Uint8Array, own: number): number {
  const sketch = sketches.slice(own * SKETCH_BYTES, (own + 1) * SKETCH_BYTES);
  let alike = 0;
  for (let at = 0; at < sketches.length / SKETCH_BYTES; at += 1)
    if (estimateIfAlike(sketch, sketches, at) >= 0.11) alike += 1;
  return alike;
}

export async function run(print: (line: string) => void): Promise<void> {
  const next = numbers(1);
  const words = vocabulary(next);
  const name = `bench-${Date.now()}`;
  const library = await openLibrary({ name });
  print(
    `library, ${CLIPS} clips of ${WORDS} words, half Korean; on fake-indexeddb (memory, slower than a browser's own)`,
  );

  const single = Array.from({ length: 200 }, (_, index) => page(index, words, next));
  print(
    `  save one clip            ${await spread(single.length, (at) => library.clipPage(single[at] ?? page(at, words, next)))}`,
  );
  const rest = await timed(async () => {
    for (let index = single.length; index < CLIPS; index += 1)
      await library.clipPage(page(index, words, next));
  });
  print(`  save the rest            ${ms(rest / (CLIPS - single.length))} each`);
  print(`  merge the index          ${ms(await timed(() => library.tidy()))}`);

  let parts: string[] = [];
  print(
    `  export                   ${ms(
      await timed(async () => {
        for await (const part of library.exportAll()) parts.push(part);
      }),
    )}`,
  );
  const file = new Blob(parts);
  parts = [];
  const other = await openLibrary({ name: `${name}-import` });
  print(
    `  import, ${Math.round(file.size / 1e6)} MB            ${ms(await timed(() => other.importFile(file)))}`,
  );
  await library.close();

  const again = await openLibrary({ name });
  const word = (at: number) => words[Math.floor(VOCABULARY * (at / 200) ** 3)] ?? '';
  const prefix = (at: number) => word(at).slice(0, 1 + (at % 4));
  print(
    `  first search once opened ${ms(await timed(() => again.listIds({ text: word(50) }, 'saved-newest')))}`,
  );
  print(
    `  list of 50               ${await spread(100, (at) => again.list({}, 'saved-newest', at * 50, 50))}`,
  );
  print(
    `  search, one word         ${await spread(200, (at) => again.list({ text: prefix(at) }, 'saved-newest', 0, 50))}`,
  );
  print(
    `  search, three words      ${await spread(200, (at) => again.list({ text: `${prefix(at)} ${prefix(at + 7)} ${prefix(at + 13)}` }, 'date-newest', 0, 50))}`,
  );
  const ids = await again.listIds({}, 'saved-newest');
  print(`  what to compare with     ${await spread(100, (at) => again.related(ids[at * 97] ?? ''))}`);
  print(
    `  the same, 100,000 texts  ${await spread(20, async (at) => lookThrough(MANY, at))} (looking through alone)`,
  );
  print(`  facets                   ${await spread(50, () => again.facets({ outlets: ['KCNA'] }))}`);
  await Promise.all([again.close(), other.close()]);
}
