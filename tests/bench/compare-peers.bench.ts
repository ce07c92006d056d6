/** Dateline's comparing beside the usual libraries, on the same texts in one run. */
import { countWords } from '../../lib/compare/words.ts';
import { history, seeded, sentence } from '../eval/compare.generator.ts';
import { readRevisions } from '../eval/compare.islands.ts';
import { PEERS, type Peer, type PeerResult } from './compare-peers.ts';

type Paragraphs = readonly string[];
interface Pair {
  readonly a: Paragraphs;
  readonly b: Paragraphs;
}

const FIRST_SEED = 20_261_140;
const MOVED = 40;
/** A peer without a limit of its own is left out where it would need longer, by what a text of a sixth took and the square. */
const PATIENCE_MS = 15_000;

/** Prints time, hunks, islands, exactness and moves found, one line a peer. */
export async function run(print: (line: string) => void): Promise<void> {
  const revisions = readRevisions();
  if (revisions === null) print('peers: no shared data, so generated texts alone');
  else usual(print, `${revisions.length} real rewrites`, revisions);
  const generated = Array.from({ length: MOVED }, (_, n) => history(FIRST_SEED + n, 0.1));
  usual(print, `${MOVED} generated documents, 10% edited`, generated);
  moves(print, generated);
  large(print);
}

const median = (times: readonly number[]): number => [...times].sort((x, y) => x - y)[times.length >> 1] ?? 0;

function timed<T>(work: () => T): { result: T; ms: number } {
  const start = performance.now();
  const result = work();
  return { result, ms: performance.now() - start };
}

function usual(print: (line: string) => void, name: string, pairs: readonly Pair[]): void {
  print(`peers, ${name}:`);
  for (const [peerName, peer] of PEERS) {
    for (const { a, b } of pairs.slice(0, 3)) peer(a, b);
    const outcomes = pairs.map(({ a, b }) => ({ ...timed(() => peer(a, b)), a, b }));
    const shape = outcomes.map(({ result }) => shapeOf(result));
    const sum = (of: 'hunks' | 'islands'): number => shape.reduce((total, one) => total + one[of], 0);
    const exact = outcomes.filter(
      ({ result, a, b }) => result.rebuilt[0] === a.join('\n') && result.rebuilt[1] === b.join('\n'),
    ).length;
    print(
      `  ${peerName.padEnd(29)} p50 ${median(outcomes.map(({ ms }) => ms))
        .toFixed(1)
        .padStart(7)} ms, hunks ${String(sum('hunks')).padStart(5)}, ` +
        `islands ${String(sum('islands')).padStart(5)} (${((100 * sum('islands')) / sum('hunks')).toFixed(0)}%), exact ${exact} of ${pairs.length}`,
    );
  }
}

/** Hunks and islands as tests/eval counts them: an equal stretch of at most two words between two changes. */
function shapeOf({ runs }: PeerResult): { hunks: number; islands: number } {
  let islands = 0;
  runs.forEach(({ op, text }, at) => {
    const between =
      at > 0 && at < runs.length - 1 && runs[at - 1]?.op !== 'equal' && runs[at + 1]?.op !== 'equal';
    if (op === 'equal' && between && !text.includes('\n') && countWords(text) <= 2) islands++;
  });
  return { hunks: runs.filter(({ op }) => op !== 'equal').length, islands };
}

function moves(print: (line: string) => void, documents: readonly ReturnType<typeof history>[]): void {
  const wanted = documents.reduce((sum, truth) => sum + truth.moves.size, 0);
  print(`peers, ${wanted} paragraphs moved in these:`);
  for (const [name, peer] of PEERS) {
    const results = documents.map((truth) => ({ truth, found: peer(truth.a, truth.b).moves }));
    if (results.some(({ found }) => found === null)) {
      print(`  ${name.padEnd(29)} knows no moves`);
      continue;
    }
    const found = results.reduce((sum, one) => sum + (one.found?.length ?? 0), 0);
    const right = results.reduce(
      (sum, one) => sum + (one.found ?? []).filter((move) => one.truth.moves.has(move)).length,
      0,
    );
    print(`  ${name.padEnd(29)} found ${right} of ${wanted}, said ${found}`);
  }
}

function large(print: (line: string) => void): void {
  const kinds: [name: string, pair: (words: number) => Pair][] = [
    ['10% edited', related],
    ['unrelated', (words) => ({ a: textOf(1, words), b: textOf(2, words) })],
  ];
  for (const [kind, make] of kinds) {
    const [small, big] = [make(5000), make(30_000)];
    print(`peers, ${kind}, 5,000 and 30,000 words:`);
    for (const [name, peer, keepsTime] of PEERS) {
      const few = attempt(peer, small);
      const expected = few.ms * 36;
      const many = !keepsTime && expected > PATIENCE_MS && few.ms > 400 ? null : attempt(peer, big);
      print(
        `  ${name.padEnd(29)} ${few.text}; ` +
          (many === null ? `not tried, over ${(expected / 1000).toFixed(0)} s by the square` : many.text),
      );
    }
  }
}

function attempt(peer: Peer, { a, b }: Pair): { ms: number; text: string } {
  const start = performance.now();
  try {
    const { hunks } = shapeOf(peer(a, b));
    const ms = performance.now() - start;
    return { ms, text: `${ms.toFixed(0).padStart(6)} ms, ${String(hunks).padStart(5)} hunks` };
  } catch {
    return { ms: performance.now() - start, text: 'gave up' };
  }
}

function related(words: number): Pair {
  const a: string[] = [];
  const b: string[] = [];
  for (let seed = 0, count = 0; count < words; seed++) {
    const next = history(seed, 0.1);
    a.push(...next.a);
    b.push(...next.b);
    count += next.a.join(' ').split(' ').length;
  }
  return { a, b };
}

function textOf(seed: number, words: number): string[] {
  const random = seeded(seed);
  const paragraphs: string[] = [];
  for (let count = 0; count < words; ) {
    const sentences = Array.from({ length: 4 }, () => sentence(random));
    count += sentences.flat().length;
    paragraphs.push(sentences.map((text) => `${text.join(' ')}.`).join(' '));
  }
  return paragraphs;
}
