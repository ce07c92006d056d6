import { describe, expect, it } from 'vitest';
import { classifyChange } from '../../../lib/compare/classify.ts';
import { compareLines } from '../../../lib/compare/compare.ts';
import type { HunkClass } from '../../../lib/compare/types.ts';

const EXAMPLES: Readonly<Partial<Record<HunkClass, readonly (readonly [string, string])[]>>> = {
  typography: [
    ["Workers' Party", 'Workers’ Party'],
    ['army-building', 'army building'],
    [' -- ', ' — '],
    [', ', ' '],
    ['U.S.', 'US'],
    ['“', ''],
    [', adding', '.\nAdding'],
  ],
  'number-date': [
    ['11', '12'],
    ['8th', 'Eighth'],
    ['March', 'April'],
    ['Five', 'Seven'],
    ['1.5', '15'],
    ['9일', '10일'],
    ['3 000', '5 000'],
    [' a few days ago', ''],
    ['on Sunday', 'on Monday'],
    ['the first stage', 'the second stage'],
  ],
  abbreviation: [
    ['DPRK', "Democratic People's Republic of Korea"],
    ['C.C., WPK', 'WPK Central Committee'],
    ['Oct.', 'October'],
    ['KPA', 'Korean People’s Army'],
    ['C.C., the WPK', 'WPK Central Committee'],
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
    ['', 'other '],
    ['The members', 'Members'],
  ],
  'name-post': [
    ['commander of the Navy', 'vice-commander of the Navy'],
    [' and Pak Jong Chon', ' and Ri Chang Ho'],
    ['director', 'minister'],
    ['위원장', '부위원장'],
    ['DPRK', 'Republic'],
    ['the DPRK', 'their country'],
    ['', 'DPRK of its '],
  ],
  wording: [
    ['sharks', 'moneymaking'],
    ['soldier', 'soldiers'],
    ['in the era', 'of the times'],
    ['coastal', 'territorial'],
    ['공장', '농장'],
    ['will', 'will not'],
    ['', 'only '],
    ['must', 'may'],
    ['all', 'some'],
    ['a step for', 'the first step as'],
    ['state work', 'work by the state'],
    ['be attained. Appealing', 'have been attained. Calling'],
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

  it('takes no capital of a headline for a name, but knows posts and abbreviations there', () => {
    expect(classifyChange('Inspects New', 'Visits Modern')).toBe('name-post');
    expect(classifyChange('Inspects New', 'Visits Modern', true)).toBe('wording');
    expect(classifyChange('DPRK Minister', 'DPRK Premier', true)).toBe('name-post');
  });

  it('sees from the row whether it is a headline', () => {
    const classes = compareLines(
      'Old Sea Farm Opens New Season',
      'Old Sea Mill Begins Fresh Season',
    ).rows.flatMap(({ hunks }) => hunks.flatMap(({ class: kind }) => kind ?? []));
    expect(new Set(classes)).toEqual(new Set(['wording']));
  });
});
