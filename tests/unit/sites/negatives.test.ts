import { describe, expect, it } from 'vitest';
import { everySite } from '../../../lib/sites/every-site.ts';
import { ELSEWHERE } from '../../fixtures/negatives/elsewhere.ts';
import { OWN_SITES } from '../../fixtures/negatives/own-sites.ts';
import { PARSERS } from './parse.ts';

const NEGATIVES = [...OWN_SITES, ...ELSEWHERE];

describe('pages without an article', () => {
  it('are a hundred at least, and each another', () => {
    expect(NEGATIVES.length).toBeGreaterThanOrEqual(100);
    expect(new Set(NEGATIVES.map(({ html }) => html)).size).toBe(NEGATIVES.length);
    expect(new Set(NEGATIVES.map(({ name }) => name)).size).toBe(NEGATIVES.length);
  });

  for (const [parser, parse] of Object.entries(PARSERS)) {
    it.each(NEGATIVES)(`$name is not reported (${parser})`, ({ url, html }) => {
      const look = { url, capturedAt: '2026-03-21T00:00:00Z' };
      expect(everySite.readPage(parse(html), look)).toMatchObject({ kind: 'not-article' });
    });
  }

  it.each(ELSEWHERE)('$name stands at no address of a site that is read', ({ url }) => {
    expect(everySite.isArticleAddress(url)).toBe(false);
  });
});
