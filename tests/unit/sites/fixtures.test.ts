import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { everySite } from '../../../lib/sites/every-site.ts';
import { PARSERS } from './parse.ts';

const FIXTURES = 'tests/fixtures';
const SITES = ['kcnawatch', 'kcna-kp', 'other'];

interface Meta {
  readonly url: string;
  readonly captured: string | null;
}

const folders = SITES.flatMap((site) =>
  readdirSync(join(FIXTURES, site)).map((slug) => join(FIXTURES, site, slug)),
);

/** What a fixture states of an outcome: the whole article but the extractor, notes by name; or why there is none. */
const stated = (outcome: ReturnType<typeof everySite.readPage>) => {
  if (outcome.kind === 'not-article') return { kind: outcome.kind, why: outcome.why };
  if (outcome.kind === 'several') return outcome;
  const { extractor: _, notes, ...article } = outcome.article;
  return { kind: outcome.kind, ...article, notes: notes.map(({ id }) => id) };
};

describe('fixtures', () => {
  it('are there', () => {
    expect(folders.length).toBeGreaterThanOrEqual(30);
  });

  for (const folder of folders) {
    describe(folder.slice(FIXTURES.length + 1), () => {
      it('says what is expected', () => {
        expect(existsSync(join(folder, 'expected.json'))).toBe(true);
      });
      for (const [parser, parse] of Object.entries(PARSERS)) {
        it(`is read right (${parser})`, () => {
          const read = (name: string) => readFileSync(join(folder, name), 'utf8');
          const { url, captured } = JSON.parse(read('meta.json')) as Meta;
          const outcome = everySite.readPage(parse(read('source.html')), { url, capturedAt: captured });
          expect(stated(outcome)).toEqual(JSON.parse(read('expected.json')));
        });
      }
    });
  }
});
