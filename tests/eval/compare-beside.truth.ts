import { existsSync, readFileSync } from 'node:fs';
import { type Random, seeded } from './compare.generator.ts';

const FOLDER = '../shared/corpus';
const lines = (file: string): string[] =>
  readFileSync(`${FOLDER}/${file}`, 'utf8')
    .split('\n')
    .map((line) => line.trim());

/** Sentences of both languages with what they came from: two belong together if they share a source. */
export interface NoisyPair {
  readonly a: readonly { text: string; sources: readonly number[] }[];
  readonly b: readonly { text: string; sources: readonly number[] }[];
}

const DOCUMENT = 25;

/** The aligned sentences of the shared data as documents of 25 pairs; null where absent. */
export function readPairs(): { ko: string; en: string }[][] | null {
  if (!existsSync(`${FOLDER}/nk-en/dev.nk`)) return null;
  const ko = lines('nk-en/dev.nk');
  const en = lines('nk-en/dev.en');
  const pairs = ko.map((text, at) => ({ ko: text, en: en[at] ?? '' })).filter((pair) => pair.ko !== '');
  return Array.from({ length: Math.floor(pairs.length / DOCUMENT) }, (_, n) =>
    pairs.slice(n * DOCUMENT, (n + 1) * DOCUMENT),
  );
}

/** One document with noise: on each side a sentence is dropped with `noise / 2`, and joined to the one before it with `noise`. */
export function noisy(pairs: readonly { ko: string; en: string }[], noise: number, seed: number): NoisyPair {
  const random = seeded(seed);
  return {
    a: side(
      pairs.map(({ ko }) => ko),
      noise,
      random,
    ),
    b: side(
      pairs.map(({ en }) => en),
      noise,
      random,
    ),
  };
}

function side(
  texts: readonly string[],
  noise: number,
  random: Random,
): { text: string; sources: number[] }[] {
  const segments: { text: string; sources: number[] }[] = [];
  texts.forEach((text, source) => {
    if (random() < noise / 2) return;
    const last = segments.at(-1);
    if (last !== undefined && random() < noise) {
      last.text += ` ${text}`;
      last.sources.push(source);
    } else segments.push({ text, sources: [source] });
  });
  return segments;
}

/** The New Year editorial of 2012 in both languages, 82 paragraphs each, the Korean page's own header dropped; null where absent. */
export function readEditorial(): { ko: string[]; en: string[] } | null {
  if (!existsSync(`${FOLDER}/newyear_ko_2012.txt`)) return null;
  const paragraphs = (file: string): string[] => lines(file).filter((line) => line !== '');
  const ko = paragraphs('newyear_ko_2012.txt');
  return {
    ko: ko.slice(ko.findIndex((line) => /^\*+$/.test(line)) + 1),
    en: paragraphs('newyear_en_2012.txt'),
  };
}
