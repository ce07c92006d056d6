import { alignSegments } from './align-segments.ts';
import { cutSentences } from './cut-sentences.ts';
import type { Bead, BesideKind, BesideRow, SentencePlace, SentenceRow } from './types.ts';

/**
 * Puts two versions of one text in different languages side by side: paragraphs by length and anchors, then the sentences within each
 * pair. What nothing on the other side belongs to stands alone. Nothing is said about meaning: a translation may be free, and numbers
 * may be spelt out or left out (only 17 of 47 numbers of one Korean editorial were found in its English).
 *
 * Every paragraph is in exactly one row and every sentence in exactly one row within it; both stay in order on both sides.
 * @param a Paragraphs of one version, any of the languages of KCNA.
 * @param b Paragraphs of the other.
 */
export function putBeside(a: readonly string[], b: readonly string[]): BesideRow[] {
  return alignSegments(a, b).map((bead) => {
    const from = range(bead.fromA, bead.countA);
    const to = range(bead.fromB, bead.countB);
    return { kind: kindOf(bead), from, to, sentences: sentencesBeside(a, from, b, to) };
  });
}

function sentencesBeside(
  a: readonly string[],
  from: readonly number[],
  b: readonly string[],
  to: readonly number[],
): SentenceRow[] {
  const placesA = sentencesOf(a, from);
  const placesB = sentencesOf(b, to);
  const textsOf = (texts: readonly string[], places: readonly SentencePlace[]): string[] =>
    places.map(({ paragraph, start, end }) => texts[paragraph]?.slice(start, end) ?? '');
  return alignSegments(textsOf(a, placesA), textsOf(b, placesB)).map((bead) => ({
    kind: kindOf(bead),
    from: placesA.slice(bead.fromA, bead.fromA + bead.countA),
    to: placesB.slice(bead.fromB, bead.fromB + bead.countB),
  }));
}

function sentencesOf(texts: readonly string[], paragraphs: readonly number[]): SentencePlace[] {
  return paragraphs.flatMap((paragraph) =>
    cutSentences(texts[paragraph] ?? '').map(({ start, end }) => ({ paragraph, start, end })),
  );
}

function kindOf({ countA, countB }: Bead): BesideKind {
  if (countB === 0) return 'only-a';
  if (countA === 0) return 'only-b';
  if (countA === 1) return countB === 1 ? 'one-to-one' : 'one-to-many';
  return countB === 1 ? 'many-to-one' : 'many-to-many';
}

const range = (from: number, count: number): number[] => Array.from({ length: count }, (_, n) => from + n);
