/** Other engines behind one door: two texts in, runs of kept, deleted and inserted text out. */
import diffSequences from '@jest/diff-sequences';
import { diffWordsWithSpace } from 'diff';
import { diffCleanupSemantic, diffMain } from 'diff-match-patch-es';
import { diff as fastMyers } from 'fast-myers-diff';
import { DefaultLinesDiffComputer } from 'vscode-diff';
import { compareTexts } from '../../lib/compare/compare.ts';

export interface Run {
  readonly op: 'equal' | 'delete' | 'insert';
  readonly text: string;
}

export interface PeerResult {
  /** In the order of the texts. Rows that moved are given by `moves` and not here. */
  readonly runs: readonly Run[];
  /** `from>to` of each paragraph said to have moved; null where the engine knows no moves. */
  readonly moves: readonly string[] | null;
  /** Both texts as the result gives them back. */
  readonly rebuilt: readonly [a: string, b: string];
}

type Paragraphs = readonly string[];
export type Peer = (a: Paragraphs, b: Paragraphs) => PeerResult;

const PIECE = /[\p{L}\p{N}\p{M}]+|\s+|[^\p{L}\p{N}\p{M}\s]/gu;
const pieces = (text: string): string[] => text.match(PIECE) ?? [];
/** After this a peer that takes a limit gives up. */
const LIMIT_MS = 10_000;

function withRuns(runs: readonly Run[], moves: readonly string[] | null = null): PeerResult {
  const side = (op: Run['op']): string =>
    runs
      .filter((run) => run.op === 'equal' || run.op === op)
      .map(({ text }) => text)
      .join('');
  return { runs, moves, rebuilt: [side('delete'), side('insert')] };
}

/** Runs from the changed ranges of two lists of pieces. */
function fromRanges(
  a: readonly string[],
  b: readonly string[],
  ranges: Iterable<readonly [fromA: number, toA: number, fromB: number, toB: number]>,
): PeerResult {
  const runs: Run[] = [];
  const push = (op: Run['op'], text: string): void => {
    if (text !== '') runs.push({ op, text });
  };
  let done = 0;
  for (const [fromA, toA, fromB, toB] of ranges) {
    push('equal', a.slice(done, fromA).join(''));
    push('delete', a.slice(fromA, toA).join(''));
    push('insert', b.slice(fromB, toB).join(''));
    done = toA;
  }
  push('equal', a.slice(done).join(''));
  return withRuns(runs);
}

const ours: Peer = (a, b) => {
  const { rows } = compareTexts(a, b);
  const text = (side: 'from' | 'to', op: 'delete' | 'insert'): string =>
    rows
      .filter((row) => row[side].length > 0)
      .sort((x, y) => (x[side][0] ?? 0) - (y[side][0] ?? 0))
      .map(({ hunks }) => hunks.filter((hunk) => hunk.op === 'equal' || hunk.op === op))
      .map((hunks) => hunks.map((hunk) => hunk.text).join(''))
      .join('\n');
  return {
    // A row of its own is as good as a stretch of three words: no island spans two paragraphs.
    runs: rows.flatMap(({ hunks }) => [...hunks, { op: 'equal' as const, text: '\n\n — row —\n\n' }]),
    moves: rows.filter(({ kind }) => kind === 'moved').map(({ from, to }) => `${from[0]}>${to[0]}`),
    rebuilt: [text('from', 'delete'), text('to', 'insert')],
  };
};

const jsdiff: Peer = (a, b) => {
  const changes = diffWordsWithSpace(a.join('\n'), b.join('\n'), { timeout: LIMIT_MS });
  if (changes === undefined) throw new Error('gave up');
  return withRuns(
    changes.map(({ added, removed, value }) => ({
      op: added ? 'insert' : removed ? 'delete' : 'equal',
      text: value,
    })),
  );
};

const diffMatchPatch: Peer = (a, b) => {
  const diffs = diffMain(a.join('\n'), b.join('\n'), { diffTimeout: 1 });
  diffCleanupSemantic(diffs);
  const ops = new Map<number, Run['op']>([
    [-1, 'delete'],
    [0, 'equal'],
    [1, 'insert'],
  ]);
  return withRuns(diffs.map(([op, text]) => ({ op: ops.get(op) ?? 'equal', text })));
};

const jest: Peer = (a, b) => {
  const [x, y] = [pieces(a.join('\n')), pieces(b.join('\n'))];
  const ranges: [number, number, number, number][] = [];
  let [doneA, doneB] = [0, 0];
  const upTo = (fromA: number, fromB: number): void => {
    if (fromA > doneA || fromB > doneB) ranges.push([doneA, fromA, doneB, fromB]);
  };
  diffSequences(
    x.length,
    y.length,
    (i, j) => x[i] === y[j],
    (count, i, j) => {
      upTo(i, j);
      [doneA, doneB] = [i + count, j + count];
    },
  );
  upTo(x.length, y.length);
  return fromRanges(x, y, ranges);
};

const myers: Peer = (a, b) => {
  const [x, y] = [pieces(a.join('\n')), pieces(b.join('\n'))];
  return fromRanges(x, y, fastMyers(x, y));
};

const vscode: Peer = (a, b) => {
  const result = new DefaultLinesDiffComputer().computeDiff([...a], [...b], {
    ignoreTrimWhitespace: false,
    maxComputationTimeMs: 5000,
    computeMoves: true,
  });
  const startsOf = (lines: Paragraphs): number[] => {
    const starts = [0];
    for (const line of lines) starts.push((starts.at(-1) ?? 0) + line.length + 1);
    return starts;
  };
  const [startsA, startsB] = [startsOf(a), startsOf(b)];
  const [textA, textB] = [a.join('\n'), b.join('\n')];
  const place = (starts: readonly number[], length: number, line: number, column: number): number =>
    Math.min(length, (starts[line - 1] ?? length) + column - 1);
  const ranges = result.changes.flatMap(({ innerChanges }) =>
    (innerChanges ?? []).map(({ originalRange: x, modifiedRange: y }) => {
      const inA = (line: number, column: number): number => place(startsA, textA.length, line, column);
      const inB = (line: number, column: number): number => place(startsB, textB.length, line, column);
      return [
        inA(x.startLineNumber, x.startColumn),
        inA(x.endLineNumber, x.endColumn),
        inB(y.startLineNumber, y.startColumn),
        inB(y.endLineNumber, y.endColumn),
      ] as const;
    }),
  );
  const moves = result.moves.map(
    ({ lineRangeMapping: { original, modified } }) =>
      `${original.startLineNumber - 1}>${modified.startLineNumber - 1}`,
  );
  return { ...fromRanges([...textA], [...textB], ranges), moves };
};

/** `keepsTime`: the engine gives up by itself, and so can be tried on any text. */
export const PEERS: readonly (readonly [name: string, peer: Peer, keepsTime: boolean])[] = [
  ['Dateline', ours, true],
  ['diff 9 words, 10 s', jsdiff, true],
  ['diff-match-patch-es, 1 s', diffMatchPatch, true],
  ['@jest/diff-sequences, words', jest, false],
  ['fast-myers-diff, words', myers, false],
  ['vscode-diff, 5 s', vscode, true],
];
