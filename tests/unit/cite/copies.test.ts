import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { keyCitation } from '../../../lib/cite/key-citation.ts';
import { listFile } from '../../../lib/cite/list-file.ts';
import { markdownOf } from '../../../lib/cite/markdown.ts';
import { escapeHtml } from '../../../lib/escape.ts';
import { isAbsent, run, titleFor } from './export/programs.ts';

describe('citations by key', () => {
  it.each([
    ['latex', ['a'], undefined, '\\autocite{a}'],
    ['latex', ['a'], 3, '\\autocite[para.~3]{a}'],
    ['latex', ['a', 'b'], 3, '\\autocites[para.~3]{a}[para.~3]{b}'],
    ['typst', ['a', 'b'], undefined, '@a @b'],
    ['typst', ['a'], 3, '#cite(<a>, supplement: [para. 3])'],
    ['pandoc', ['a', 'b'], 3, '[@a, para. 3; @b, para. 3]'],
  ] as const)('%s %j %s', (format, keys, locator, cited) =>
    expect(
      keyCitation(
        format,
        keys.map((key) => ({ key, ...(locator !== undefined && { locator }) })),
      ),
    ).toBe(cited),
  );

  it('have the words around each', () => {
    const parts = [
      { key: 'a', before: 'see', locator: 3 },
      { key: 'b', locator: '4–5' as const, after: '50% [sic]' },
      { key: 'c', before: 'cf.' },
    ];
    expect(keyCitation('latex', parts)).toBe(
      '\\autocites[see][para.~3]{a}[paras.~4–5, 50\\% [sic{]}]{b}[cf.][]{c}',
    );
    expect(keyCitation('pandoc', parts)).toBe('[see @a, para. 3; @b, paras. 4–5, 50% \\[sic\\]; cf. @c]');
    expect(keyCitation('typst', parts)).toBe(
      'see #cite(<a>, supplement: [para. 3]) #cite(<b>, supplement: [paras. 4–5, 50% \\[sic\\]]) cf. @c',
    );
  });
});

describe('a citation as Markdown', () => {
  it('turns its elements into signs and escapes the rest', () => {
    const html =
      'Agency. “A *b* &lt;c&gt;.” <i>KCNA Watch</i>, <b>9</b><sup>1</sup> <a href="https://kcna.example/a?b=1&amp;c=(2)">https://kcna.example/a</a>.';
    expect(markdownOf({ text: '', html })).toBe(
      'Agency. “A \\*b\\* &lt;c&gt;.” *KCNA Watch*, **9**^1^ [https\\://kcna.example/a](<https://kcna.example/a?b=1&c=(2)>).',
    );
  });

  it('never lets a headline become markup', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (headline) => {
        const markdown = markdownOf({ text: '', html: `<i>${escapeHtml(headline)}</i>` });
        expect(markdown.slice(1, -1).replace(/\\[!-/:-@[-`{-~]|&(?:lt|gt|amp);/g, '')).not.toMatch(
          /[*<>[\]`]/,
        );
      }),
      { seed: 20251009 },
    );
  });
});

const ENTRY = {
  text: 'Agency. “평양 {a} \\b” KCNA Watch.',
  html: 'Agency. “평양 {a} \\b” <i>KCNA Watch</i>. <a href="https://kcna.example/a?b=1&amp;c=2">https://kcna.example/a</a>',
};

describe('a list as a file', () => {
  it('is RTF of ASCII alone, with hanging indents, italics and links', async () => {
    const { content, extension } = await listFile('rtf', 'Références', [ENTRY, ENTRY], 'fr');
    const text = String(content);
    expect(extension).toBe('rtf');
    expect(text).toMatch(/^[\n\x20-\x7e]*$/);
    expect(text).toContain('{\\i KCNA Watch}');
    expect(text).toContain('HYPERLINK "https://kcna.example/a?b=1&c=2"');
    expect(text).toContain("\\u-11319\\'3f\\u-14959\\'3f \\{a\\} \\\\b");
    expect(text.match(/\\par\}/g)).toHaveLength(3);
  });

  it('keeps its braces balanced whatever the words', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary' }), async (headline) => {
        const html = `<i>${escapeHtml(headline)}</i>`;
        const { content } = await listFile('rtf', headline, [{ text: headline, html }], 'en');
        const bare = String(content).replace(/\\[\\{}]/g, '');
        expect(bare.split('{')).toHaveLength(bare.split('}').length);
      }),
      { seed: 20251009 },
    );
  });

  it.skipIf(isAbsent('pandoc'))(titleFor('pandoc', 'gives pandoc every word back'), async () => {
    const { content } = await listFile('rtf', 'References', [ENTRY], 'en');
    const { out } = run('pandoc', ['-f', 'rtf', '-t', 'plain', '--wrap=none'], String(content));
    expect(out).toContain('References');
    expect(out).toContain('Agency. “평양 {a} \\b” KCNA Watch. https://kcna.example/a');
  });

  it('is a page that allows itself nothing, and Markdown', async () => {
    const { content: text } = await listFile('html', '<b>', [ENTRY], 'en');
    expect(text).toContain(`content="default-src 'none'; style-src 'unsafe-inline'"`);
    expect(text).toContain('<h1>&lt;b&gt;</h1>');
    expect(text).toContain(`<p>${ENTRY.html}</p>`);
    expect((await listFile('markdown', 'References', [ENTRY], 'en')).content).toBe(
      `# References\n\n${markdownOf(ENTRY)}\n`,
    );
  });
});
