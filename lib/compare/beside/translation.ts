import type { Language } from '../../article/types.ts';
import { numberKeys } from './numbers.ts';
import { soundOfName, soundsOfHangul } from './sound.ts';

/** A number this small stands in every text. */
const SMALL_NUMBER = 12;
/** Shorter sounds meet by chance in a whole text. */
const SHORTEST_SOUND = 4;
/** Names in Latin or Cyrillic letters: capitalised, and not the first word of a sentence. */
const NAME = /(?<![.!?:"“”«»]\s*|^)(?<![\p{L}\p{N}])\p{Lu}[\p{L}'’-]{2,}/gu;

/** Letters of English for one of each language, as translations of KCNA go. */
const LETTERS: Partial<Record<Language, number>> = { ko: 2.2, ja: 2.3, zh: 3.3 };
/** Two texts whose lengths differ by more are no translations of each other. */
const LENGTHS = 1.9;
/** From this share on, and this many, the names and numbers of one text in the other speak for a translation (`npm run eval compare-beside`). */
const LEAST_SHARE = 0.3;
const LEAST_COMMON = 2;

/** What of a text keeps its form or its sound in translation. */
interface Traits {
  /** Numbers, and names that are surely names. */
  readonly names: ReadonlySet<string>;
  /** Numbers, and everything that may be a name. */
  readonly words: ReadonlySet<string>;
}

/** A text with its language, as it is told from its translations. */
export interface Translatable {
  readonly paragraphs: readonly string[];
  readonly language: Language;
}

/** How many names and numbers of one text are in the other, and of how many. */
export interface SharedNames {
  readonly common: number;
  readonly of: number;
}

/** Length of a text in letters of English. */
const lengthOf = ({ paragraphs, language }: Translatable): number =>
  paragraphs.reduce((sum, { length }) => sum + length, 0) * (LETTERS[language] ?? 1);

function traitsOf({ paragraphs }: Translatable): Traits {
  const names = new Set<string>();
  const words = new Set<string>();
  const add = (sets: readonly Set<string>[], key: string, sound = true): void => {
    if (sound && key.length < SHORTEST_SOUND) return;
    for (const set of sets) set.add(key);
  };
  for (const paragraph of paragraphs) {
    const text = paragraph.normalize('NFKC');
    for (const key of numberKeys(text))
      if (key.startsWith('n') && Number(key.slice(1)) > SMALL_NUMBER) add([names, words], key, false);
    for (const [name] of text.matchAll(NAME)) add([names, words], soundOfName([name.replace(/['’]s?$/, '')]));
    for (const [name] of text.matchAll(/\p{sc=Kana}[\p{sc=Kana}ー]{2,}/gu))
      add([names, words], soundOfName([name]));
    for (const [word] of text.matchAll(/\p{sc=Hang}{2,}/gu))
      for (const sound of soundsOfHangul(word)) add([words], sound);
  }
  return { names, words };
}

/** How far the lengths of two texts are from those of translations: 1 where they agree, else how many times one is the other. */
export function lengthsApart(a: Translatable, b: Translatable): number {
  const ratio = Math.max(1, lengthOf(a)) / Math.max(1, lengthOf(b));
  return Math.max(ratio, 1 / ratio);
}

/**
 * Compares a text with others, in other languages, that may be translations of it: null for one that is none, else what speaks for it. Texts
 * of one day are told apart so; nothing is said about meaning.
 */
export function translationFinder(text: Translatable): (other: Translatable) => SharedNames | null {
  const own = traitsOf(text);
  return (other) => {
    if (lengthsApart(text, other) > LENGTHS) return null;
    const traits = traitsOf(other);
    // Whose names are known as such: Hangul has no capitals.
    const [names, words] =
      own.names.size >= traits.names.size ? [own.names, traits.words] : [traits.names, own.words];
    let common = 0;
    for (const key of names) if (words.has(key)) common++;
    return common >= LEAST_COMMON && common >= LEAST_SHARE * names.size ? { common, of: names.size } : null;
  };
}
