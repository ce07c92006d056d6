import { asSet, hashWords, mixed, shingleHashes } from './shingles.ts';

/**
 * The same story at another address. Texts are compared by their runs of three words: KCNA's rewrites share 0.31 to 0.81 of them (Jaccard),
 * unrelated stories seldom 0.2 (`npm run eval compare-near`). MinHash (Broder 1997) finds who is worth comparing.
 */
const SHINGLE = 3;
const HASHES = 96;
const ROWS = 2;
const BANDS = HASHES / ROWS;

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
 * The signature of a text: 96 minima of its shingles, 384 bytes to keep beside a clip. Empty for a text without words: it is like nothing.
 * @param shingles What `shinglesOf` gave.
 */
export function signatureOf(shingles: Uint32Array): Uint32Array {
  if (shingles.length === 0) return new Uint32Array();
  const signature = new Uint32Array(HASHES).fill(0xffffffff);
  for (const shingle of shingles) {
    for (let n = 0; n < HASHES; n++) {
      // A cheap bijection for each hash: multiply by an odd number, fold the upper half in, once more.
      let hash = Math.imul(shingle ^ (SALTS[n] as number), FACTORS[n] as number);
      hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
      hash = (hash ^ (hash >>> 13)) >>> 0;
      if (hash < (signature[n] as number)) signature[n] = hash;
    }
  }
  return signature;
}

/**
 * The keys under which a text is found: 48 whole numbers, each a band of two minima. Two texts that share one are candidates: of pairs with
 * Jaccard 0.31 this finds 99%, of 0.2 86%. Meant for a multi-entry index; equal numbers in different bands never meet.
 */
export function bandKeys(signature: Uint32Array): number[] {
  if (signature.length !== HASHES) return [];
  return Array.from({ length: BANDS }, (_, band) => {
    const hash = mixed(
      (signature[band * ROWS] ?? 0) ^ Math.imul(signature[band * ROWS + 1] ?? 0, 0x9e3779b1),
    );
    return band * 2 ** 32 + hash;
  });
}

/** Jaccard of two texts estimated from their signatures, within 0.1 of the truth for 95 of 100 pairs. 0 where one is empty. */
export function estimateJaccard(a: Uint32Array, b: Uint32Array): number {
  if (a.length !== HASHES || b.length !== HASHES) return 0;
  let equal = 0;
  for (let n = 0; n < HASHES; n++) if (a[n] === b[n]) equal++;
  return equal / HASHES;
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
