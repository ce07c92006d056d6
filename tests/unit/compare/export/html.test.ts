import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { comparisonPage } from '../../../../lib/compare/export/html-page.ts';
import { comparisonRichText } from '../../../../lib/compare/export/rich-text.ts';
import { parseHtml } from '../../../../scripts/cli/document.ts';
import { besideExportOf, exportOf, HOSTILE, shownOf } from './hostile.ts';

const PAGE_TAGS = 'html head meta title style body h1 h2 dl dt dd span br a p main del ins'
  .toUpperCase()
  .split(' ');
const RICH_TAGS = 'html head body p b s u span a br'.toUpperCase().split(' ');
const ATTRIBUTES = 'lang charset http-equiv content name class title dir href rel style colspan'.split(' ');

function expectInert(document: Document, tags: readonly string[]): void {
  for (const element of document.querySelectorAll('*')) {
    expect(tags).toContain(element.tagName.toUpperCase());
    for (const { name } of element.attributes) expect(ATTRIBUTES).toContain(name);
  }
  for (const link of document.querySelectorAll('a'))
    expect(link.getAttribute('href')).toMatch(/^https?:\/\/kcna\.example\//);
}

const texts = fc.array(fc.oneof(fc.constantFrom(...HOSTILE), fc.string({ unit: 'grapheme' })), {
  maxLength: 5,
});

describe('comparisonPage', () => {
  it('allows itself nothing but its own styles, before anything else', () => {
    const html = comparisonPage(exportOf(['One.'], ['Two.']));
    const metas = [...parseHtml(html).querySelectorAll('meta')].map((meta) =>
      meta.getAttribute('http-equiv'),
    );
    expect(metas.indexOf('Content-Security-Policy')).toBe(1);
    expect(html).toContain(`content="default-src 'none'; style-src 'unsafe-inline'"`);
    expect(html.indexOf('Content-Security-Policy')).toBeLessThan(html.indexOf('<title>'));
    expect(html).not.toMatch(/@import|url\(|src=/);
  });

  it.each(HOSTILE)('shows %j as text wherever it stands', (hostile) => {
    const document = parseHtml(comparisonPage(exportOf([hostile, 'Kept.'], [`New ${hostile}`, 'Kept.'])));
    expectInert(document, PAGE_TAGS);
    const shown = shownOf(hostile);
    expect(document.querySelector('main')?.textContent).toContain(shown);
    expect(document.querySelector('dl')?.textContent).toContain(`Saved ${shown}`);
  });

  it('is inert and gives both texts back whatever they hold', () => {
    fc.assert(
      fc.property(texts, texts, (a, b) => {
        const document = parseHtml(comparisonPage(exportOf(a, b)));
        expectInert(document, PAGE_TAGS);
        expect(document.querySelectorAll('main .text')).toHaveLength(exportOf(a, b).text.rows.length);
      }),
      { numRuns: 50 },
    );
  });

  it('marks changes by tags, names their class, and tells moves', () => {
    const sentence = 'The second paragraph has enough words in it to be found again.';
    const document = parseHtml(
      comparisonPage(
        exportOf(
          ['One mill.', 'Middle of the text, kept as it was.', sentence],
          [sentence, 'One farm.', 'Middle of the text, kept as it was.'],
        ),
      ),
    );
    expect(document.querySelector('main del')?.textContent).toBe('mill');
    expect(document.querySelector('main ins')?.getAttribute('title')).toBe('wording');
    expect(document.querySelector('main')?.textContent).toContain('moved 3 > 1');
  });

  it('folds what is the same where only changes are wanted', () => {
    const kept = ['First kept.', 'Second kept.'];
    const main = parseHtml(
      comparisonPage(exportOf([...kept, 'Old mill.'], [...kept, 'Old farm.'], true)),
    ).querySelector('main');
    expect(main?.textContent).toContain('2 paragraphs without changes');
    expect(main?.textContent).not.toContain('First kept');
  });

  it('takes empty texts', () => {
    expectInert(parseHtml(comparisonPage(exportOf([], []))), PAGE_TAGS);
    expectInert(parseHtml(comparisonPage(exportOf([], ['Only one.']))), PAGE_TAGS);
  });
});

describe('comparisonRichText', () => {
  it('is paragraphs and marks that word processors keep', () => {
    const html = comparisonRichText(exportOf(['The old mill stands.'], ['The old farm stands.']));
    expect(html).toContain('<s style="color:#8a360a">mill</s><u style="color:#0a4a82">farm</u>');
    expect(html).toContain('c0ffee');
    expect(html).toContain('2026-03-21T09:00:00Z');
  });

  it('is inert whatever the texts hold', () => {
    for (const hostile of HOSTILE)
      expectInert(parseHtml(comparisonRichText(exportOf([hostile], [`New ${hostile}`]))), RICH_TAGS);
    fc.assert(
      fc.property(texts, texts, (a, b) =>
        expectInert(parseHtml(comparisonRichText(exportOf(a, b))), RICH_TAGS),
      ),
      { numRuns: 50 },
    );
  });
});

describe('two languages beside each other', () => {
  const tags = [...PAGE_TAGS, 'TABLE', 'TBODY', 'TR', 'TD'];

  it('is a table of sentences, says what stands alone, and holds every word once', () => {
    const [a, b] = [
      ['라손발전소에서 1 250메터의 선을 늘이였다. 다음날에는 쉬였다.', '등대는 조용하다.'],
      ['At Rason 1,250 metres of cable were laid. The next day was free.'],
    ];
    const document = parseHtml(comparisonPage(besideExportOf(a, b)));
    const cells = [...document.querySelectorAll('td:not([colspan])')].map(({ textContent }) => textContent);
    const column = (side: 0 | 1) => cells.filter((text, n) => n % 2 === side && text !== '').join(' ');
    expect(column(0)).toBe(a.join(' '));
    expect(column(1)).toBe(b.join(' '));
    expect(document.querySelector('main')?.textContent).toMatch(/A 1(?:, 2)? · B 1/);
    expect(document.querySelector('main')?.textContent).toContain('only in A');
    expect(document.querySelectorAll('td.alone').length).toBeGreaterThan(0);
    expect(document.querySelector('td[lang="ko"]')).not.toBeNull();
  });

  it('is inert whatever the texts hold, as a page and as rich text', () => {
    fc.assert(
      fc.property(texts, texts, (a, b) => {
        expectInert(parseHtml(comparisonPage(besideExportOf(a, b))), tags);
        const rich = parseHtml(`<body>${comparisonRichText(besideExportOf(a, b))}</body>`);
        for (const element of rich.querySelectorAll('*'))
          expect([...RICH_TAGS, 'TABLE', 'TBODY', 'TR', 'TD']).toContain(element.tagName.toUpperCase());
      }),
      { numRuns: 40 },
    );
  });
});
