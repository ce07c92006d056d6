import { describe, expect, it } from 'vitest';
import { installLine } from '../../../scripts/setup/tools.mjs';
import { FIXTURES, ourProcessor, outputOf, plainProcessor } from '../../support/csl-suite.ts';

const absent = FIXTURES.length === 0;

describe.skipIf(absent)(
  absent ? `the CSL test suite (skipped: ${installLine('csl-suite')})` : 'the CSL test suite',
  () => {
    it('is passed by our engine wherever plain citeproc passes it, and both print the same', () => {
      const [plain, ours] = [plainProcessor(), ourProcessor()];
      let passed = 0;
      const other: unknown[] = [];
      for (const fixture of FIXTURES) {
        const [theirs, mine] = [outputOf(plain, fixture), outputOf(ours, fixture)];
        if (theirs === fixture.result) passed += 1;
        if (mine !== theirs) other.push({ [fixture.name]: { theirs, mine } });
      }
      expect(other).toEqual([]);
      // 849 of 853 in the version of Debian 12: where it is far less, the suite is not read as it is meant.
      expect(passed / FIXTURES.length).toBeGreaterThan(0.98);
    });
  },
);
