import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { CATEGORIES, SHOWN_AT_FIRST } from '../../../../components/compare/categories.ts';
import { changesOf, HEADLINE } from '../../../../components/compare/changes.ts';
import { foldLines } from '../../../../components/compare/folds.ts';
import { linesOf } from '../../../../components/compare/lines.ts';
import { tallyOf } from '../../../../components/compare/tally.ts';
import { compareLines, compareTexts } from '../../../../lib/compare/compare.ts';

interface Version {
  readonly headline: string;
  readonly text: string;
}
interface Pair {
  readonly from: Version;
  readonly to: Version;
}

/** Texts the agency really rewrote; beside the project, where there are any. */
const SHARED = '../shared/corpus/revisions.json';
const shared = existsSync(SHARED);
const pairs = (): Pair[] => JSON.parse(readFileSync(SHARED, 'utf8'));
const paragraphs = ({ text }: Version) =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

describe.skipIf(!shared)(`real rewrites${shared ? '' : ' (skipped: no shared data)'}`, () => {
  it('stand whole on the screen, every change one step away', () => {
    for (const { from, to } of pairs()) {
      const headline = compareLines(from.headline, to.headline);
      const [textA, textB] = [paragraphs(from), paragraphs(to)];
      const body = compareTexts(textA, textB);
      const lines = linesOf(body.rows);
      expect(lines.flatMap(({ a }) => a?.row.from ?? [])).toEqual([...textA.keys()]);
      expect(lines.flatMap(({ b }) => b?.row.to ?? [])).toEqual([...textB.keys()]);
      // The backbone of the engine is the backbone of the screen: nothing is drawn as moved that the engine did not move.
      expect(lines.every(({ a }) => a?.place !== 'moved' || a.row.kind === 'moved')).toBe(true);

      const changes = changesOf(headline, lines, new Set(CATEGORIES));
      const stepped = new Set(changes.map(({ row }) => row));
      body.rows.forEach(({ kind }, index) => {
        expect(stepped.has(index)).toBe(kind !== 'same');
      });
      expect(stepped.has(HEADLINE)).toBe(from.headline !== to.headline);

      const drawn = new Set(
        foldLines(lines, SHOWN_AT_FIRST, new Set()).flatMap((item) =>
          item.kind === 'line' ? [item.line] : [],
        ),
      );
      for (const { line } of changesOf(headline, lines, SHOWN_AT_FIRST)) {
        expect(line === -1 || drawn.has(line)).toBe(true);
      }
      const { categories } = tallyOf(headline, body);
      expect(categories.added).toBe(body.summary.added);
      expect(categories.removed).toBe(body.summary.removed);
      expect(categories.moved).toBeGreaterThanOrEqual(body.summary.moved);
    }
  });
});
