import { describe, expect, it } from 'vitest';
import { everySite } from '../../../lib/sites/every-site.ts';
import { fixturePages } from '../../support/fixture-pages.ts';
import { PARSERS } from './parse.ts';

const pages = fixturePages();

/** What every article's expectation has to state. */
const STATED = [
  'site',
  'headline',
  'dateline',
  'date',
  'source',
  'language',
  'form',
  'paragraphs',
  'endMark',
  'stamp',
  'notes',
];

/** What most articles have none of: an expectation that is silent says so. */
const NONE = { officials: [], pictures: [], galleries: [], archivedCopy: null };

/** The outcome as an expectation puts it: notes by name, no extractor, no elements. */
const stated = (outcome: ReturnType<typeof everySite.readPage>) => {
  if (outcome.kind === 'not-article') return { kind: outcome.kind, why: outcome.why };
  if (outcome.kind === 'several') return outcome;
  const { extractor: _, notes, ...article } = outcome.article;
  return { kind: outcome.kind, ...NONE, ...article, notes: notes.map(({ id }) => id) };
};

describe('fixtures', () => {
  it('are there', () => {
    expect(pages.length).toBeGreaterThanOrEqual(60);
  });

  for (const { name, html, look, expected } of pages) {
    describe(name, () => {
      it('says what is expected', () => {
        expect(expected).not.toBeNull();
        if (expected?.kind === 'article')
          expect(Object.keys(expected)).toEqual(expect.arrayContaining(STATED));
      });
      for (const [parser, parse] of Object.entries(PARSERS)) {
        it(`is read right (${parser})`, () => {
          const found = stated(everySite.readPage(parse(html), look));
          const wanted = expected?.kind === 'article' ? { ...NONE, ...expected } : expected;
          // A field of the evidence that an older expectation does not know may be there; nothing stated may differ.
          expect(found).toMatchObject(wanted ?? {});
        });
      }
    });
  }
});
