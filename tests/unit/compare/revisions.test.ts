import { describe, expect, it } from 'vitest';
import { compareTexts } from '../../../lib/compare/compare.ts';
import { countIslands, readRevisions } from '../../eval/compare.islands.ts';
import { expectSound, seenFrom } from './invariants.ts';

const revisions = readRevisions();

describe.skipIf(revisions === null)(
  `real rewrites${revisions === null ? ' (skipped: no shared data)' : ''}`,
  () => {
    it('are rebuilt, symmetric, uncapped, and have few islands', () => {
      let islands = 0;
      let changes = 0;
      for (const { a, b } of revisions ?? []) {
        const comparison = compareTexts(a, b);
        expectSound(comparison, a, b);
        expect(comparison.summary.capped).toBe(false);
        expect(seenFrom('b', compareTexts(b, a))).toEqual(seenFrom('a', comparison));
        const counted = countIslands(comparison);
        islands += counted.islands;
        changes += counted.changes;
      }
      expect(islands / changes).toBeLessThan(0.15);
    });
  },
);
