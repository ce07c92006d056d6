import { describe, expect, it } from 'vitest';
import { readAnyText } from '../../../lib/sites/readable.ts';
import { PARSERS } from './parse.ts';

const LOOK = { url: 'https://www.news.example/2026/03/salt/', capturedAt: '2026-03-20T00:00:00Z' };
const sentence =
  'The salt works on the west coast was rebuilt after the storm, and its ponds are in use again. ';
const page = `<!doctype html><html lang="en"><head><title>Salt works rebuilt - The Example</title>
<meta property="og:site_name" content="The Example"><meta property="article:published_time" content="2026-03-18T09:00:00Z"></head>
<body><nav><a href="/">Home</a><a href="/world">World</a></nav><article><h1>Salt works rebuilt</h1>
<p>${sentence.repeat(4)}</p><figure><img src="/placeholder.gif" data-src="/pictures/salt.jpg" width="800"><figcaption>The ponds.</figcaption></figure>
<p>${sentence.repeat(5)}</p><p>${sentence.repeat(3)}</p></article><footer>All rights reserved</footer></body></html>`;

for (const [parser, parse] of Object.entries(PARSERS)) {
  describe(`any page at all (${parser})`, () => {
    it('is read for its text, and marked', () => {
      const document = parse(page);
      const before = document.documentElement.outerHTML;
      const outcome = readAnyText(document, LOOK);
      if (outcome.kind !== 'article') throw new Error(outcome.kind);
      expect(outcome.article).toMatchObject({
        site: 'other',
        headline: 'Salt works rebuilt',
        dateline: null,
        source: { label: null, outlet: 'The Example', originalUrl: null },
        language: 'en',
        form: null,
        endMark: false,
        pictures: [{ url: 'https://www.news.example/pictures/salt.jpg', caption: 'The ponds.' }],
      });
      expect(outcome.article.notes[0]?.id).toBe('not-kcna-copy');
      expect(outcome.article.date.evidence).toContainEqual(
        expect.objectContaining({ kind: 'posted', iso: '2026-03-18' }),
      );
      expect(outcome.article.paragraphs.filter((text) => text.startsWith('The salt works'))).toHaveLength(3);
      expect(document.documentElement.outerHTML).toBe(before);
    });

    it('takes the host for the outlet where the page does not name its site', () => {
      const outcome = readAnyText(parse(page.replace(/<meta property="og:site_name"[^>]*>/, '')), LOOK);
      expect(outcome).toMatchObject({ article: { source: { outlet: 'news.example' } } });
    });

    it('finds nothing where nothing is', () => {
      for (const html of ['', '<html><body></body></html>', '<html><body><script>x</script></body></html>'])
        expect(readAnyText(parse(html), { url: null, capturedAt: null })).toMatchObject({
          kind: 'not-article',
        });
    });

    it('drops addresses that are not on the web', () => {
      const hostile = page
        .replace('/pictures/salt.jpg', 'javascript:alert(1)')
        .replace('/placeholder.gif', 'data:,x');
      expect(readAnyText(parse(hostile), LOOK)).toMatchObject({ article: { pictures: [] } });
    });
  });
}
