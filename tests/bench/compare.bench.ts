import { compareTexts } from '../../lib/compare/compare.ts';
import { history, seeded, sentence } from '../eval/compare.generator.ts';
import { readRevisions } from '../eval/compare.islands.ts';

type Paragraphs = readonly string[];

const USUAL_MS = 15;
const LARGE_MS = 1000;
const LARGE_WORDS = 30_000;

/** Times the usual pair (the real rewrites, or generated ones) and pairs of 30,000 words of every kind, against the budgets of the design. */
export async function run(print: (line: string) => void): Promise<void> {
  const usual = readRevisions() ?? Array.from({ length: 10 }, (_, n) => history(n, 0.1));
  for (const { a, b } of usual) compareTexts(a, b);
  const times = usual.flatMap(({ a, b }) => Array.from({ length: 7 }, () => time(() => compareTexts(a, b))));
  report(print, `usual pair (${usual.length} pairs, p50 of ${times.length})`, median(times), USUAL_MS, '');
  for (const [name, a, b] of largePairs()) {
    let capped = false;
    const runs = Array.from({ length: 3 }, () =>
      time(() => {
        capped = compareTexts(a, b).summary.capped;
      }),
    );
    report(print, name, median(runs), LARGE_MS, capped ? ', capped' : '');
  }
}

function report(print: (line: string) => void, name: string, ms: number, budget: number, note: string): void {
  print(`compare: ${name}: ${ms.toFixed(1)} ms (budget ${budget}: ${ms <= budget ? 'ok' : 'MISSED'})${note}`);
}

function largePairs(): [name: string, a: Paragraphs, b: Paragraphs][] {
  const related = longHistory(0.1);
  const rewritten = longHistory(0.4);
  const [one, other] = [textOf(1), textOf(2)];
  const bare = (paragraphs: Paragraphs): Paragraphs => [
    paragraphs.join(' ').replace(/\./g, '').toLowerCase(),
  ];
  const flat = (paragraphs: Paragraphs): Paragraphs => [paragraphs.join(' ')];
  return [
    ['30,000 words, 10% edited, in paragraphs', related.a, related.b],
    ['30,000 words, 10% edited, flat', flat(related.a), flat(related.b)],
    ['30,000 words, 10% edited, flat against paragraphs', flat(related.a), related.b],
    ['30,000 words, 10% edited, flat without full stops', bare(related.a), bare(related.b)],
    ['30,000 words, 40% edited, in paragraphs', rewritten.a, rewritten.b],
    ['30,000 words, 40% edited, flat', flat(rewritten.a), flat(rewritten.b)],
    ['30,000 words, unrelated, in paragraphs', one, other],
    ['30,000 words, unrelated, flat', flat(one), flat(other)],
    ['30,000 words, unrelated, flat without full stops', bare(one), bare(other)],
    ['30,000 words of two words, flat', twoWords(3), twoWords(4)],
    ['30,000 words, one paragraph 3,000 times', repeated(3000), repeated(2990)],
    ['30,000 words, one paragraph 3,000 times, flat', flat(repeated(3000)), flat(repeated(2990))],
    [
      '30,000 words in Han, 10% edited, flat',
      [inHan(flat(related.a)[0] ?? '')],
      [inHan(flat(related.b)[0] ?? '')],
    ],
  ];
}

/** Documents one after the other until they have 30,000 words. */
function longHistory(rate: number): { a: string[]; b: string[] } {
  const a: string[] = [];
  const b: string[] = [];
  for (let seed = 0, words = 0; words < LARGE_WORDS; seed++) {
    const next = history(seed, rate);
    a.push(...next.a);
    b.push(...next.b);
    words += next.a.join(' ').split(' ').length;
  }
  return { a, b };
}

function textOf(seed: number): string[] {
  const random = seeded(seed);
  const paragraphs: string[] = [];
  for (let words = 0; words < LARGE_WORDS; ) {
    const sentences = Array.from({ length: 4 }, () => sentence(random));
    words += sentences.flat().length;
    paragraphs.push(sentences.map((text) => `${text.join(' ')}.`).join(' '));
  }
  return paragraphs;
}

function twoWords(seed: number): string[] {
  const random = seeded(seed);
  return [Array.from({ length: LARGE_WORDS }, () => (random() < 0.5 ? 'long' : 'live')).join(' ')];
}

const repeated = (times: number): string[] =>
  Array.from({ length: times }, () => 'The statue stands on the hill over the old town.');

/** Each word as two ideographs, without spaces. */
function inHan(text: string): string {
  const base = 0x4e00;
  return text
    .replace(/\p{L}+/gu, (word) => {
      let sum = 0;
      for (const letter of word.toLowerCase()) sum = (sum * 31 + letter.charCodeAt(0)) % 4_000_000;
      return String.fromCharCode(base + (sum % 2000), base + (Math.floor(sum / 2000) % 2000));
    })
    .replace(/ /g, '')
    .replace(/\./g, '。');
}

function time(work: () => void): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

const median = (times: readonly number[]): number => [...times].sort((x, y) => x - y)[times.length >> 1] ?? 0;
