import { existsSync, readFileSync } from 'node:fs';
import { changesOfRow } from '../../lib/compare/changes.ts';
import type { Comparison } from '../../lib/compare/types.ts';
import { countWords } from '../../lib/compare/words.ts';

const REVISIONS = '../shared/corpus/revisions.json';

/** Real rewrites, before and after, as paragraphs; null where the shared data is absent. */
export function readRevisions(): { a: string[]; b: string[] }[] | null {
  if (!existsSync(REVISIONS)) return null;
  const paragraphs = (text: string): string[] =>
    text
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line !== '');
  const pairs = JSON.parse(readFileSync(REVISIONS, 'utf8')) as {
    from: { text: string };
    to: { text: string };
  }[];
  return pairs.map(({ from, to }) => ({ a: paragraphs(from.text), b: paragraphs(to.text) }));
}

/** Islands: equal stretches of at most two words, white space or marks alone included, between two changes of one row. */
export function countIslands(comparison: Comparison): { islands: number; hunks: number; changes: number } {
  let islands = 0;
  let hunks = 0;
  let changes = 0;
  for (const row of comparison.rows) {
    changes += changesOfRow(row).length;
    row.hunks.forEach((hunk, at) => {
      if (hunk.op !== 'equal') hunks++;
      else if (at > 0 && at < row.hunks.length - 1 && countWords(hunk.text) <= 2) islands++;
    });
  }
  return { islands, hunks, changes };
}
