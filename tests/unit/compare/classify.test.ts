import { describe, expect, it } from 'vitest';
import { classifyChange } from '../../../lib/compare/classify.ts';
import type { HunkClass } from '../../../lib/compare/types.ts';

const EXAMPLES: Readonly<Partial<Record<HunkClass, readonly (readonly [string, string])[]>>> = {
  typography: [
    ["Workers' Party", 'Workers’ Party'],
    ['army-building', 'army building'],
    [' -- ', ' — '],
    [', ', ' '],
    ['U.S.', 'US'],
    ['“', ''],
  ],
  'number-date': [
    ['11', '12'],
    ['8th', 'Eighth'],
    ['March', 'April'],
    ['Five', 'Seven'],
    ['1.5', '15'],
    ['9일', '10일'],
    ['3 000', '5 000'],
  ],
  abbreviation: [
    ['DPRK', "Democratic People's Republic of Korea"],
    ['C.C., WPK', 'WPK Central Committee'],
    ['Oct.', 'October'],
    ['KPA', 'Korean People’s Army'],
  ],
  spelling: [
    ['harbor', 'harbour'],
    ['center', 'centre'],
    ['defense', 'defence'],
    ['organised', 'organized'],
    ['Party', 'party'],
    ['recieved', 'received'],
    ['녀성', '여성'],
    ['programme', 'program'],
  ],
  'function-words': [
    ['on', 'along the'],
    ['', 'the '],
    ['당은', '당이'],
    ['at', 'in'],
    ['в', 'на'],
    ['的', '了'],
  ],
  'name-post': [
    ['commander of the Navy', 'vice-commander of the Navy'],
    [' and Pak Jong Chon', ' and Ri Chang Ho'],
    ['director', 'minister'],
    ['위원장', '부위원장'],
  ],
  wording: [
    ['sharks', 'moneymaking'],
    ['soldier', 'soldiers'],
    ['in the era', 'of the times'],
    ['coastal', 'territorial'],
    ['공장', '농장'],
  ],
};

describe('classifyChange', () => {
  for (const [name, pairs] of Object.entries(EXAMPLES)) {
    for (const [a, b] of pairs) {
      it(`${JSON.stringify(a)} against ${JSON.stringify(b)} is ${name}, from either side`, () => {
        expect(classifyChange(a, b)).toBe(name);
        expect(classifyChange(b, a)).toBe(name);
      });
    }
  }
});
