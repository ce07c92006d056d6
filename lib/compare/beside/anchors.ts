import { romaniseName } from '../../article/romanise.ts';
import { numberKeys } from './numbers.ts';
import { soundOfName, soundsOfHangul } from './sound.ts';

/** What a common key of each kind is worth, before its rarity: the letter that the key begins with. */
const WORTH: Readonly<Record<string, number>> = {
  n: 1.4,
  q: 0.5,
  m: 0.8,
  l: 1,
  c: 0.6,
  r: 1,
  s: 0.7,
  h: 0.5,
};
/** A number this small stands in every second sentence. */
const SMALL_NUMBER = 12;
/** Sounds shorter than this meet by chance. */
const SHORTEST_SOUND = 3;
/** A key in more than this share, or number, of a side's segments says nothing. */
const COMMON_SHARE = 0.34;
const COMMON = 40;

/** Up to this many pairs of segments the scores are a table of four bytes each. */
const DENSE = 8_000_000;

class DenseScores {
  private readonly values: Float32Array;
  constructor(cells: number) {
    this.values = new Float32Array(cells);
  }
  get(place: number): number | undefined {
    return this.values[place];
  }
  set(place: number, value: number): void {
    this.values[place] = value;
  }
}

/** For segments `i` of A and `j` of B what their common anchors are worth: 0 for most. */
export interface AnchorScores {
  at(i: number, j: number): number;
}

/**
 * Anchors between two texts in different languages: what keeps its form or its sound in translation. Numbers and dates; words in Latin
 * letters inside another script; names by their spelling in the DPRK's romanisation and by their consonants; cognates; characters that
 * Chinese and Japanese share. Each is worth the more the fewer segments have it.
 */
export function scoreAnchors(a: readonly string[], b: readonly string[]): AnchorScores {
  const placesA = placesOf(a);
  const placesB = placesOf(b);
  // Looked up for every cell of the alignment: a dense table where there is room for one.
  const cells = a.length * b.length;
  const scores = cells <= DENSE ? new DenseScores(cells) : new Map<number, number>();
  for (const [key, inA] of placesA) {
    const inB = placesB.get(key);
    if (inB === undefined) continue;
    if (isCommon(inA.length, a.length) || isCommon(inB.length, b.length)) continue;
    const rarity = Math.log(1 + Math.min(a.length / inA.length, b.length / inB.length));
    const weight = (worthOf(key) * rarity) / Math.sqrt(Math.max(inA.length, inB.length));
    for (const i of inA) {
      for (const j of inB) scores.set(i * b.length + j, (scores.get(i * b.length + j) ?? 0) + weight);
    }
  }
  return { at: (i, j) => scores.get(i * b.length + j) ?? 0 };
}

const isCommon = (places: number, segments: number): boolean =>
  places > COMMON || places > Math.max(2, COMMON_SHARE * segments);

function worthOf(key: string): number {
  const kind = WORTH[key.charAt(0)] ?? 0;
  if (key.startsWith('n') && Number(key.slice(1)) <= SMALL_NUMBER) return kind / 2;
  return key.startsWith('s') ? kind * Math.min(1.6, (key.length - 1) / 3) : kind;
}

function placesOf(segments: readonly string[]): Map<string, number[]> {
  const places = new Map<string, number[]>();
  segments.forEach((segment, index) => {
    for (const key of keysOf(segment)) {
      const known = places.get(key);
      if (known === undefined) places.set(key, [index]);
      else known.push(index);
    }
  });
  return places;
}

const CAPITALISED = /\p{Lu}[\p{L}'’-]+(?:\s\p{Lu}[\p{L}'’-]+){0,3}/gu;

/** Marks that a translation keeps. */
const MARKS: readonly (readonly [string, RegExp])[] = [
  ['quotation', /["“”«»《》「」『』]/],
  ['question', /[?？]/],
  ['bracket', /[(（]/],
  ['exclamation', /[!！]/],
  ['percent', /%|％|\bper ?cent\b|프로|퍼센트|процент/i],
];

function keysOf(segment: string): Set<string> {
  const text = segment.normalize('NFKC');
  const keys = numberKeys(text);
  const addSound = (...words: string[]): void => {
    const sound = soundOfName(words);
    if (sound.length >= SHORTEST_SOUND) keys.add(`s${sound}`);
  };
  for (const [mark, pattern] of MARKS) if (pattern.test(text)) keys.add(`q${mark}`);
  for (const [word] of text.matchAll(/\p{sc=Latn}{2,}/gu)) {
    keys.add(`l${word.toLowerCase()}`);
    if (word.length >= 6) keys.add(`c${word.toLowerCase().slice(0, 5)}`);
  }
  for (const [name] of text.matchAll(CAPITALISED)) {
    const words = name.replace(/['’]s?\b/g, '').split(/[\s-]/);
    words.forEach((word, at) => {
      addSound(word);
      const joined = words
        .slice(at, at + 3)
        .join('')
        .toLowerCase();
      if (words.length > 1) addSound(...words.slice(at, at + 3));
      keys.add(`r${joined}`);
      keys.add(
        `r${words
          .slice(at, at + 2)
          .join('')
          .toLowerCase()}`,
      );
    });
  }
  for (const [word] of text.matchAll(/\p{sc=Kana}[\p{sc=Kana}ー]{2,}/gu)) addSound(word);
  for (const [word] of text.matchAll(/\p{sc=Hang}{2,}/gu)) {
    for (const sound of soundsOfHangul(word)) if (sound.length >= SHORTEST_SOUND) keys.add(`s${sound}`);
    for (let length = 2; length <= Math.min(4, word.length); length++)
      keys.add(`r${romaniseName(word.slice(0, length)).replaceAll(' ', '').toLowerCase()}`);
  }
  for (const [run] of text.matchAll(/\p{sc=Han}{2,}/gu)) {
    for (let at = 0; at + 2 <= run.length; at++) keys.add(`h${run.slice(at, at + 2)}`);
  }
  return keys;
}
