import { compareTexts } from '../../lib/compare/compare.ts';
import { rebuild } from '../../lib/compare/rebuild.ts';
import type { Comparison, RowKind } from '../../lib/compare/types.ts';
import { type History, history } from './compare.generator.ts';
import { countIslands, readRevisions } from './compare.islands.ts';

const DOCUMENTS = 600;
const FIRST_SEED = 20_261_123;
const RATES = [0, 0.03, 0.1, 0.25, 0.4];

/** Gates of F1 by what is found; splits have one of their own at 40% edits. */
const GATES = { links: 0.99, moves: 0.97, splits: 0.9, merges: 0.97 };
const SPLITS_AT_40 = 0.8;

type Found = Pick<History, 'links' | 'moves' | 'splits' | 'merges'>;

/** Measures alignment on generated documents and islands on the real rewrites, each against its gate. */
export async function run(print: (line: string) => void): Promise<void> {
  print(
    `compare: ${DOCUMENTS} generated documents a rate, seeds ${FIRST_SEED}..${FIRST_SEED + DOCUMENTS - 1}`,
  );
  for (const rate of RATES) {
    const scores = { links: new Score(), moves: new Score(), splits: new Score(), merges: new Score() };
    let exact = 0;
    let symmetric = 0;
    for (let n = 0; n < DOCUMENTS; n++) {
      const truth = history(FIRST_SEED + n, rate);
      const comparison = compareTexts(truth.a, truth.b);
      const found = foundIn(comparison);
      for (const kind of ['links', 'moves', 'splits', 'merges'] as const)
        scores[kind].add(truth[kind], found[kind]);
      if (isExact(comparison, truth.a, truth.b)) exact++;
      if (isMirror(comparison, compareTexts(truth.b, truth.a))) symmetric++;
    }
    const parts = (['links', 'moves', 'splits', 'merges'] as const).map((kind) => {
      const gate = kind === 'splits' && rate === 0.4 ? SPLITS_AT_40 : GATES[kind];
      return `${kind} ${scores[kind].f1().toFixed(3)} (gate ${gate}: ${scores[kind].f1() >= gate ? 'ok' : 'MISSED'})`;
    });
    print(
      `  ${String(rate * 100).padStart(2)}% edits: F1 ${parts.join(', ')}; exact ${exact}, symmetric ${symmetric} of ${DOCUMENTS}`,
    );
  }
  printIslands(print);
}

function printIslands(print: (line: string) => void): void {
  const revisions = readRevisions();
  if (revisions === null) {
    print('  islands: skipped, no shared data');
    return;
  }
  let islands = 0;
  let hunks = 0;
  let changes = 0;
  let exact = 0;
  for (const { a, b } of revisions) {
    const comparison = compareTexts(a, b);
    const counted = countIslands(comparison);
    islands += counted.islands;
    hunks += counted.hunks;
    changes += counted.changes;
    if (isExact(comparison, a, b)) exact++;
  }
  const share = islands / hunks;
  print(
    `  ${revisions.length} real rewrites: ${changes} changes, ${hunks} hunks, ${islands} islands, ${(100 * share).toFixed(1)}% of hunks ` +
      `(gate 15%: ${share <= 0.15 ? 'ok' : 'MISSED'}), ${((100 * islands) / changes).toFixed(1)}% of changes; exact ${exact}`,
  );
}

function foundIn({ rows }: Comparison): Found {
  const of = (kind: RowKind): Set<string> =>
    new Set(
      rows.filter((row) => row.kind === kind).map(({ from, to }) => `${from.join(',')}>${to.join(',')}`),
    );
  return {
    links: new Set(rows.flatMap(({ from, to }) => from.flatMap((i) => to.map((j) => `${i}>${j}`)))),
    moves: of('moved'),
    splits: of('split'),
    merges: of('merged'),
  };
}

class Score {
  private hits = 0;
  private found = 0;
  private wanted = 0;

  add(truth: ReadonlySet<string>, found: ReadonlySet<string>): void {
    this.hits += [...found].filter((key) => truth.has(key)).length;
    this.found += found.size;
    this.wanted += truth.size;
  }

  f1(): number {
    return this.found + this.wanted === 0 ? 1 : (2 * this.hits) / (this.found + this.wanted);
  }
}

function isExact(comparison: Comparison, a: readonly string[], b: readonly string[]): boolean {
  const built = rebuild(comparison);
  return JSON.stringify([built.a, built.b]) === JSON.stringify([a, b]);
}

/** Whether the second is the first with deletions and insertions changed over, rows in any order. */
function isMirror(one: Comparison, other: Comparison): boolean {
  const turn = { equal: 'equal', delete: 'insert', insert: 'delete' } as const;
  const signs = (comparison: Comparison, mirrored: boolean): string =>
    comparison.rows
      .map(({ from, to, hunks }) =>
        JSON.stringify([
          mirrored ? [to, from] : [from, to],
          hunks.map(({ op, text, class: kind }) => [mirrored ? turn[op] : op, text, kind].join()).sort(),
        ]),
      )
      .sort()
      .join();
  return signs(one, false) === signs(other, true);
}
