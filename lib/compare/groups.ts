import type { Alignment, Link } from './align.ts';
import { type Candidate, Rarity } from './candidates.ts';
import { proposeRuns } from './growth.ts';
import type { Unit, Vocabulary } from './words.ts';

/** Paragraphs that make one row: one to one, one to many, many to one, or alone. Indexes are consecutive. */
export interface Group {
  readonly from: readonly number[];
  readonly to: readonly number[];
  readonly moved: boolean;
}

/**
 * Grows links into splits and merges: free neighbours are taken in where the one paragraph on the other side holds their words.
 * What is left stands alone.
 */
export function groupUnits(
  a: readonly Unit[],
  b: readonly Unit[],
  alignment: Alignment,
  vocabulary: Vocabulary,
): Group[] {
  const { links, candidates } = alignment;
  const linkOfA = new Map(links.map((link) => [link.i, link]));
  const linkOfB = new Map(links.map((link) => [link.j, link]));
  const rarity = new Rarity(a, b, (id) => vocabulary.weight(id), vocabulary.size);
  const flipped = candidates.map(flip);
  const proposals = [
    ...proposeRuns(a, b, linkOfA, linkOfB, candidates, rarity).map((proposal) => ({
      ...proposal,
      split: true,
    })),
    ...proposeRuns(b, a, flipLinks(linkOfB), flipLinks(linkOfA), flipped, rarity).map((proposal) => ({
      ...proposal,
      split: false,
    })),
  ].sort((x, y) => y.gain - x.gain || x.one - y.one);

  const takenA = new Set<number>();
  const takenB = new Set<number>();
  const groups: Group[] = [];
  for (const { one, many, moved, split } of proposals) {
    const [from, to] = split ? [[one], many] : [many, [one]];
    if (from.some((i) => takenA.has(i)) || to.some((j) => takenB.has(j))) continue;
    for (const i of from) takenA.add(i);
    for (const j of to) takenB.add(j);
    groups.push({ from, to, moved });
  }
  for (const { i, j, moved } of links) {
    if (takenA.has(i) || takenB.has(j)) continue;
    takenA.add(i);
    takenB.add(j);
    groups.push({ from: [i], to: [j], moved });
  }
  a.forEach((_, i) => {
    if (!takenA.has(i)) groups.push({ from: [i], to: [], moved: false });
  });
  b.forEach((_, j) => {
    if (!takenB.has(j)) groups.push({ from: [], to: [j], moved: false });
  });
  return groups;
}

function flip({ i, j, dice, shareOfA, shareOfB }: Candidate): Candidate {
  return { i: j, j: i, dice, shareOfA: shareOfB, shareOfB: shareOfA };
}

function flipLinks(links: ReadonlyMap<number, Link>): Map<number, Link> {
  return new Map(
    [...links].map(([index, { i, j, dice, same, moved }]) => [index, { i: j, j: i, dice, same, moved }]),
  );
}
