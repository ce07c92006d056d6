import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exportCitations } from '../../../lib/cite/export/export.ts';
import { keyCitation } from '../../../lib/cite/key-citation.ts';
import { citationKeys } from '../../../lib/cite/keys.ts';
import type { Citable } from '../../../lib/cite/types.ts';
import { article, KOREAN } from './articles.ts';

/** The keys of a BibTeX or BibLaTeX file, in its order. */
const keysIn = (file: string): readonly string[] =>
  [...file.matchAll(/^@\w+\s*\{\s*([^,\s]+),/gm)].map(([, key = '']) => key);

/** What "copy as LaTeX" gives for each article of a set. */
const cited = (set: readonly Citable[]): readonly string[] =>
  citationKeys(set).map((key) => keyCitation('latex', [{ key }]));

const SAME = [1, 2, 3].map((n) => article({ id: `same-${n}` }));
// Its own word is what the second of the others is called by its letter.
const TRAP = article({ id: 'trap', headline: 'Jointa Statement' });

describe('the keys of a set', () => {
  it('are each its own, and those of the files are those of \\autocite', async () => {
    const set = [...SAME, TRAP, KOREAN, article({ id: 'undated', date: null })];
    for (const format of ['biblatex', 'bibtex'] as const) {
      const keys = keysIn((await exportCitations(set, format)).text);
      expect(new Set(keys).size).toBe(set.length);
      expect(keys.map((key) => `\\autocite{${key}}`)).toEqual(cited(set));
    }
  });

  it('are so in any set, in any order', async () => {
    const headlines = fc.constantFrom(
      'Joint Statement',
      'Jointa Statement',
      'Jointb',
      'A',
      '두 당사이',
      '“%$#_{}\\”',
    );
    const some = fc.array(
      fc.record({ headline: headlines, date: fc.constantFrom('2025-10-09', '2025-10-10', null) }),
      {
        minLength: 1,
        maxLength: 12,
      },
    );
    await fc.assert(
      fc.asyncProperty(some, async (given) => {
        const set = given.map((fields, n) => article({ id: `${n}`, ...fields }));
        const keys = keysIn((await exportCitations(set, 'biblatex')).text);
        expect(new Set(keys).size).toBe(set.length);
        expect(keys.map((key) => `\\autocite{${key}}`)).toEqual(cited(set));
      }),
      { numRuns: 40 },
    );
  });

  it('belong to the set: in another the same article may have another', () => {
    const [first, second] = SAME;
    if (!first || !second) throw new Error('no articles');
    expect(cited([second])).toEqual(cited([first]));
    expect(cited([first, second])[1]).not.toBe(cited([second])[0]);
  });
});
