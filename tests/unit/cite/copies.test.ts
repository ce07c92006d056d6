import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { keyCitation } from '../../../lib/cite/key-citation.ts';
import { markdownOf } from '../../../lib/cite/markdown.ts';
import { escapeHtml } from '../../../lib/escape.ts';

describe('citations by key', () => {
  it.each([
    ['latex', ['a'], undefined, '\\autocite{a}'],
    ['latex', ['a'], 3, '\\autocite[para.~3]{a}'],
    ['latex', ['a', 'b'], 3, '\\autocites{a}[para.~3]{b}'],
    ['typst', ['a', 'b'], undefined, '@a @b'],
    ['typst', ['a'], 3, '#cite(<a>, supplement: [para. 3])'],
    ['pandoc', ['a', 'b'], 3, '[@a; @b, para. 3]'],
  ] as const)('%s %j %s', (format, keys, locator, cited) =>
    expect(keyCitation(format, keys, locator)).toBe(cited),
  );
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
