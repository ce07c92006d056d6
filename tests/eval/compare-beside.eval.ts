/** Two languages side by side: sentence links found again under noise, and the editorial of 2012. */
import { alignSegments } from '../../lib/compare/beside/align-segments.ts';
import { putBeside } from '../../lib/compare/beside/beside.ts';
import { translationFinder } from '../../lib/compare/beside/translation.ts';
import { type NoisyPair, noisy, readEditorial, readPairs } from './compare-beside.truth.ts';

const FIRST_SEED = 20_261_200;
const ROUNDS = 10;
const NOISES = [0, 0.08, 0.16];
const GATE_NOISE = 0.08;
const GATE = 0.89;

/** Prints F1 of sentence links by noise, and the shapes of the editorial's pairs. */
export async function run(print: (line: string) => void): Promise<boolean> {
  const documents = readPairs();
  if (documents === null) {
    print('beside: skipped, no shared data');
    return true;
  }
  let passed = true;
  print(
    `beside: ${documents.length} documents of 25 Korean and English sentences, ${ROUNDS} rounds, seeds from ${FIRST_SEED}`,
  );
  for (const noise of NOISES) {
    let hits = 0;
    let links = 0;
    for (let round = 0; round < ROUNDS; round++) {
      documents.forEach((pairs, n) => {
        const pair = noisy(pairs, noise, FIRST_SEED + round * documents.length + n);
        const truth = trueLinks(pair);
        const found = foundLinks(pair);
        hits += [...found].filter((link) => truth.has(link)).length;
        links += found.size + truth.size;
      });
    }
    const f1 = (2 * hits) / links;
    const gate = noise === GATE_NOISE ? ` (gate ${GATE}: ${f1 >= GATE ? 'ok' : 'MISSED'})` : '';
    if (noise === GATE_NOISE && f1 < GATE) passed = false;
    print(`  noise ${(100 * noise).toFixed(0).padStart(2)}%: F1 of sentence links ${f1.toFixed(3)}${gate}`);
  }
  printEditorial(print);
  printTranslations(documents, print);
  return passed;
}

function trueLinks({ a, b }: NoisyPair): Set<string> {
  const links = new Set<string>();
  a.forEach(({ sources }, i) => {
    b.forEach((other, j) => {
      if (other.sources.some((source) => sources.includes(source))) links.add(`${i}>${j}`);
    });
  });
  return links;
}

function foundLinks({ a, b }: NoisyPair): Set<string> {
  const texts = (side: NoisyPair['a']): string[] => side.map(({ text }) => text);
  const links = new Set<string>();
  for (const { fromA, countA, fromB, countB } of alignSegments(texts(a), texts(b))) {
    for (let i = fromA; i < fromA + countA; i++)
      for (let j = fromB; j < fromB + countB; j++) links.add(`${i}>${j}`);
  }
  return links;
}

function printEditorial(print: (line: string) => void): void {
  const editorial = readEditorial();
  if (editorial === null) return;
  const { ko, en } = editorial;
  const start = performance.now();
  const rows = putBeside(ko, en);
  const ms = performance.now() - start;
  const counts = (kinds: readonly { kind: string }[]): string => {
    const by = new Map<string, number>();
    for (const { kind } of kinds) by.set(kind, (by.get(kind) ?? 0) + 1);
    return [...by].map(([kind, count]) => `${kind} ${count}`).join(', ');
  };
  print(
    `  New Year editorial 2012, ${ko.length} and ${en.length} paragraphs: ${counts(rows)} in ${ms.toFixed(0)} ms`,
  );
  print(`    sentences: ${counts(rows.flatMap(({ sentences }) => sentences))}`);
}

/** Lengths of the documents whose translations are sought, in sentences: a short dispatch, a usual one, a long one. */
const SENTENCES = [4, 8, 25];

/** How often a text's translation is known as such, and how often another text is taken for it: what the library suggests rests on this. */
function printTranslations(
  documents: readonly (readonly { ko: string; en: string }[])[],
  print: (line: string) => void,
): void {
  for (const size of SENTENCES) {
    const cut = documents.flatMap((pairs) =>
      Array.from({ length: Math.floor(pairs.length / size) }, (_, n) =>
        pairs.slice(n * size, (n + 1) * size),
      ),
    );
    let known = 0;
    let mistaken = 0;
    cut.forEach((pairs, i) => {
      const find = translationFinder({ paragraphs: pairs.map(({ ko }) => ko), language: 'ko' });
      cut.forEach((other, j) => {
        if (!find({ paragraphs: other.map(({ en }) => en), language: 'en' })) return;
        if (i === j) known++;
        else mistaken++;
      });
    });
    const others = cut.length * (cut.length - 1);
    print(
      `  translations of ${size} sentences: ${known} of ${cut.length} known (${((100 * known) / cut.length).toFixed(0)}%), ${mistaken} of ${others} other texts mistaken (${((100 * mistaken) / others).toFixed(2)}%)`,
    );
  }
}
