import { heaviestChain } from './chain.ts';
import { foldText } from './characters.ts';
import { pairSameUnits } from './same-units.ts';

/** Paragraphs `fromA`..`toA` of A against `fromB`..`toB` of B (the second index is not in it). */
export interface Part {
  readonly fromA: number;
  readonly toA: number;
  readonly fromB: number;
  readonly toB: number;
  /** Words of the longer side, roughly. */
  readonly words: number;
}

/** What a comparison of two texts would take: all at once, or the offer of parts with how many words there are. */
export type ComparisonPlan =
  | { readonly kind: 'whole' }
  | { readonly kind: 'by-parts'; readonly words: number; readonly parts: readonly Part[] };

/** Up to this many words on a side a comparison takes about a second; past it the person is offered parts. */
const WHOLE_WORDS = 60_000;
/** A part has about this many words on its longer side: a long text, compared in well under a second. */
const PART_WORDS = 20_000;

/** Words of a paragraph, roughly: cheap enough to count before anything else is done; two characters without spaces make one. */
function roughWords(paragraph: string): number {
  const spaced = paragraph.match(/\S+/g)?.length ?? 0;
  const unspaced = paragraph.match(/[\u0e00-\u0eff\u3040-\u30ff\u3400-\u9fff]/g)?.length ?? 0;
  return Math.max(spaced, Math.ceil(unspaced / 2));
}

/** Whether two texts are compared at once or by parts, and by which. Empty texts, and one empty side, are compared at once. */
export function planComparison(a: readonly string[], b: readonly string[]): ComparisonPlan {
  const total = (texts: readonly string[]): number =>
    texts.reduce((sum, paragraph) => sum + roughWords(paragraph), 0);
  const words = Math.max(total(a), total(b));
  return words <= WHOLE_WORDS ? { kind: 'whole' } : { kind: 'by-parts', words, parts: splitIntoParts(a, b) };
}

/**
 * Cuts two texts into parts to be compared one by one: at paragraphs that are the same on both sides, so that what belongs together stays
 * together; where there are none for long, at the same share of both. A paragraph is never cut, every paragraph is in one part, and the
 * order is kept. A move from one part to another shows as a deletion and an insertion.
 */
export function splitIntoParts(a: readonly string[], b: readonly string[]): Part[] {
  const unit = (text: string) => ({ text, ids: [], starts: [], ends: [], key: foldText(text) });
  const [unitsA, unitsB] = [a.map(unit), b.map(unit)];
  const anchors = heaviestChain(pairSameUnits(unitsA, unitsB).map((pair) => ({ ...pair, weight: 1 })));
  const sumsA = sumsOf(a);
  const sumsB = sumsOf(b);
  const size = (fromA: number, toA: number, fromB: number, toB: number): number =>
    Math.max((sumsA[toA] ?? 0) - (sumsA[fromA] ?? 0), (sumsB[toB] ?? 0) - (sumsB[fromB] ?? 0));
  const parts: Part[] = [];
  let [fromA, fromB] = [0, 0];
  const close = (toA: number, toB: number): void => {
    if (toA === fromA && toB === fromB) return;
    parts.push({ fromA, toA, fromB, toB, words: size(fromA, toA, fromB, toB) });
    [fromA, fromB] = [toA, toB];
  };
  const stops = [...anchors.map(({ i, j }) => ({ i, j })), { i: a.length, j: b.length }];
  stops.forEach(({ i, j }, at) => {
    // Far from any paragraph that is the same: cut both by share.
    for (let left = size(fromA, i, fromB, j); left > 1.5 * PART_WORDS; left = size(fromA, i, fromB, j)) {
      const share = PART_WORDS / left;
      const [toA, toB] = [cutAt(sumsA, fromA, i, share), cutAt(sumsB, fromB, j, share)];
      if (toA === i && toB === j) break;
      close(toA, toB);
    }
    const next = stops[at + 1];
    if (next === undefined) close(a.length, b.length);
    else if (size(fromA, next.i, fromB, next.j) > PART_WORDS) close(i, j);
  });
  return parts;
}

function sumsOf(texts: readonly string[]): number[] {
  const sums = [0];
  for (const text of texts) sums.push((sums.at(-1) ?? 0) + roughWords(text));
  return sums;
}

/** The paragraph at which `share` of the words of `from`..`to` have gone by: at least one further than `from` where there is one. */
function cutAt(sums: readonly number[], from: number, to: number, share: number): number {
  const wanted = (sums[from] ?? 0) + share * ((sums[to] ?? 0) - (sums[from] ?? 0));
  let at = from;
  while (at < to && (sums[at] ?? 0) < wanted) at++;
  return at;
}
