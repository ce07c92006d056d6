import { foldWord } from './characters.ts';
import { isUnspaced } from './unspaced.ts';

/**
 * Words for fingerprints: letters and digits as in `words.ts`, but a character of a script without spaces is a word by itself; no
 * segmenter, so that ten thousand texts are signed in seconds and a newer browser finds the same words.
 */
const WORD = /[\p{L}\p{N}\p{M}]+(?:['’‘.,][\p{L}\p{N}\p{M}]+)*/gu;
const PIECE =
  /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}]|[^\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}]+/gu;

/** The words of one paragraph as hashes, and where each stands (UTF-16). */
export interface HashedWords {
  readonly hashes: Uint32Array;
  readonly starts: Uint32Array;
  readonly ends: Uint32Array;
  /** How many of the words are single characters of a script without spaces. */
  readonly unspaced: number;
}

/** Cuts and hashes a paragraph; capitals, composed letters and kinds of apostrophe do not count. */
export function hashWords(paragraph: string): HashedWords {
  const hashes: number[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  let unspaced = 0;
  const add = (word: string, start: number): void => {
    hashes.push(hashOf(foldWord(word).toLowerCase()));
    starts.push(start);
    ends.push(start + word.length);
  };
  for (const match of paragraph.matchAll(WORD)) {
    const word = match[0];
    if (!isUnspaced(word)) {
      add(word, match.index);
      continue;
    }
    for (const piece of word.matchAll(PIECE)) {
      add(piece[0], match.index + piece.index);
      if (isUnspaced(piece[0])) unspaced++;
    }
  }
  return {
    hashes: Uint32Array.from(hashes),
    starts: Uint32Array.from(starts),
    ends: Uint32Array.from(ends),
    unspaced,
  };
}

/** FNV-1a over UTF-16 units, mixed at the end so that all bits count. */
export function hashOf(word: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < word.length; at++) hash = Math.imul(hash ^ word.charCodeAt(at), 0x01000193);
  return mixed(hash);
}

/** Spreads 32 bits (the finaliser of MurmurHash3). */
export function mixed(value: number): number {
  let hash = value ^ (value >>> 16);
  hash = Math.imul(hash, 0x85ebca6b);
  hash ^= hash >>> 13;
  hash = Math.imul(hash, 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

/** The hash of each run of `size` words, in order; of all the words where there are fewer; none of none. */
export function shingleHashes(words: Uint32Array, size: number): Uint32Array {
  if (words.length === 0) return new Uint32Array();
  const length = Math.min(size, words.length);
  return Uint32Array.from({ length: words.length - length + 1 }, (_, from) => {
    let hash = length;
    for (let at = from; at < from + length; at++) hash = Math.imul(hash, 31) + mixed(hash ^ (words[at] ?? 0));
    return mixed(hash);
  });
}

/** Each hash once, in ascending order: the form in which sets of hashes are kept and merged. */
export function asSet(hashes: Uint32Array): Uint32Array {
  const sorted = Uint32Array.from(hashes).sort();
  return sorted.filter((hash, at) => at === 0 || hash !== sorted[at - 1]);
}
