import { asSet, hashWords, mixed, shingleHashes } from './shingles.ts';

/**
 * The same story at another address. Texts are compared by their runs of three words: KCNA's rewrites share 0.31 to 0.81 of them (Jaccard),
 * unrelated stories seldom 0.2 (`npm run eval compare-near`). MinHash (Broder 1997) finds who is worth comparing.
 */
const SHINGLE = 3;
const HASHES = 96;

/** Bytes of a sketch. */
export const SKETCH_BYTES = HASHES;

/** From this Jaccard on two texts are versions of one story … */
const SAME_STORY = 0.2;
/** … but a greeting or an arrival in few words follows a form: there it takes this much. */
const SHORT_SAME_STORY = 0.4;
const SHORT = 150;

const SALTS = Uint32Array.from({ length: HASHES }, (_, n) => mixed(n * 0x9e3779b9 + 1));
const FACTORS = Uint32Array.from(SALTS, (salt) => mixed(salt) | 1);

/** The runs of three words of a text (three characters in Chinese and Japanese), as a sorted set. Capitals do not count. */
export function shinglesOf(paragraphs: readonly string[]): Uint32Array {
  const words = paragraphs.map((paragraph) => hashWords(paragraph).hashes);
  const all = new Uint32Array(words.reduce((sum, { length }) => sum + length, 0));
  let done = 0;
  for (const hashes of words) {
    all.set(hashes, done);
    done += hashes.length;
  }
  return asSet(shingleHashes(all, SHINGLE));
}

/**
 * The sketch of a text: the lowest byte of each of 96 minima of its shingles (b-bit minwise hashing, Li and König 2010). 96 bytes to keep
 * beside a clip, so that those of 100,000 clips are looked through in some milliseconds. All zero for a text without words.
 * @param shingles What `shinglesOf` gave.
 */
export function sketchOf(shingles: Uint32Array): Uint8Array<ArrayBuffer> {
  if (shingles.length === 0) return new Uint8Array(SKETCH_BYTES);
  const minima = new Uint32Array(HASHES).fill(0xffffffff);
  for (const shingle of shingles) {
    for (let n = 0; n < HASHES; n++) {
      // A cheap bijection for each hash: multiply by an odd number, fold the upper half in, once more.
      let hash = Math.imul(shingle ^ (SALTS[n] as number), FACTORS[n] as number);
      hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
      hash = (hash ^ (hash >>> 13)) >>> 0;
      if (hash < (minima[n] as number)) minima[n] = hash;
    }
  }
  return Uint8Array.from(minima, (minimum) => minimum & 0xff);
}

/** Bytes of two different minima are equal once in so many times. */
const BY_CHANCE = 1 / 256;

const equalBytes = (a: Uint8Array, b: Uint8Array, from: number, start: number, end: number): number => {
  let equal = 0;
  for (let n = start; n < end; n++) if (a[n] === b[from + n]) equal++;
  return equal;
};

/**
 * Jaccard of two texts estimated from their sketches, within 0.1 of the truth for 95 of 100 pairs.
 * @param sketches Sketches one after the other.
 * @param at Which of them is meant, from 0.
 */
export function estimateJaccard(sketch: Uint8Array, sketches: Uint8Array, at = 0): number {
  const equal = equalBytes(sketch, sketches, at * SKETCH_BYTES, 0, SKETCH_BYTES);
  return Math.max(0, (equal / SKETCH_BYTES - BY_CHANCE) / (1 - BY_CHANCE));
}

/** A third of a sketch tells most others apart; two texts with a Jaccard of 0.2 have fewer bytes in common there for one pair in 140. */
const FIRST = SKETCH_BYTES / 3;
const FIRST_EQUAL = 2;

/** {@link estimateJaccard} for looking through many: 0 for nearly all that are not alike, at a third of the work. */
export function estimateIfAlike(sketch: Uint8Array, sketches: Uint8Array, at: number): number {
  const equal = equalBytes(sketch, sketches, at * SKETCH_BYTES, 0, FIRST);
  return equal < FIRST_EQUAL ? 0 : estimateJaccard(sketch, sketches, at);
}

/** Share of the shingles of either text that are in both: 1 for the same wording, 0 where nothing is shared or one is empty. */
export function exactJaccard(a: Uint32Array, b: Uint32Array): number {
  let common = 0;
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    const [x, y] = [a[i] as number, b[j] as number];
    if (x === y) common++;
    if (x <= y) i++;
    if (y <= x) j++;
  }
  const all = a.length + b.length - common;
  return all === 0 ? 0 : common / all;
}

/** Whether two texts are versions of one story, from their shingles. */
export function isSameStory(a: Uint32Array, b: Uint32Array): boolean {
  return exactJaccard(a, b) >= (Math.min(a.length, b.length) < SHORT ? SHORT_SAME_STORY : SAME_STORY);
}
