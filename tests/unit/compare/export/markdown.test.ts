import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { comparisonMarkdown } from '../../../../lib/compare/export/markdown.ts';
import { escapeMarkdown, linkOf } from '../../../../lib/escape.ts';
import { exportOf, HOSTILE, shownOf } from './hostile.ts';

/** What a reader of Markdown shows for escaped text. */
const shown = (markdown: string): string =>
  markdown
    .replace(/\\([!-/:-@[-`{-~])/g, '$1')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&amp;/g, '&');

/** What is left of escaped text when all that is escaped is letters. */
const bare = (markdown: string): string => markdown.replace(/\\[!-/:-@[-`{-~]|&(?:lt|gt|amp);/g, 'x');

describe('escapeMarkdown', () => {
  it.each(HOSTILE)('shows %j and nothing else', (hostile) => {
    expect(shown(escapeMarkdown(hostile))).toBe(shownOf(hostile));
  });

  it('leaves no sign that means something', () => {
    fc.assert(
      fc.property(fc.oneof(fc.constantFrom(...HOSTILE), fc.string({ unit: 'binary' })), (text) => {
        const escaped = escapeMarkdown(text);
        expect(bare(escaped)).not.toMatch(/[\\`*_{}[\]<>#|~!^$@]|:\/\/|www\.|\n|^\s*[-+=]|^\s*\d+[.)]/i);
        expect(escaped).not.toMatch(/\p{Cs}/u);
      }),
    );
  });
});

describe('linkOf', () => {
  it.each(['javascript:hurt()', 'data:text/html,x', 'file:///etc/passwd', 'no address', ''])(
    'makes no link of %j',
    (url) => expect(linkOf(url)).toBeNull(),
  );
  it('keeps http and https', () => {
    expect(linkOf('http://kcna.example/a b')).toBe('http://kcna.example/a%20b');
    expect(linkOf('https://kcna.example/"<')).toBe('https://kcna.example/%22%3C');
  });
});

describe('comparisonMarkdown', () => {
  it('shows changes, both citations, times and hashes', () => {
    const markdown = comparisonMarkdown(exportOf(['The old mill stands.'], ['The old farm stands.']));
    expect(markdown).toContain('# The old <del>mill</del><ins>farm</ins> stands.');
    expect(markdown).toContain('“The old mill stands..” KCNA.');
    expect(markdown.match(/`c0ffee`/g)).toHaveLength(2);
    expect(markdown).toContain('*changed 1 &gt; 1*');
  });

  it('has no tags but its own, whatever the texts hold', () => {
    const texts = fc.array(fc.oneof(fc.constantFrom(...HOSTILE), fc.string()), { maxLength: 4 });
    fc.assert(
      fc.property(texts, texts, (a, b) => {
        const own = comparisonMarkdown(exportOf(a, b)).replace(
          /<\/?(?:del|ins)>|<https:\/\/kcna\.example[^<>\s]*>/g,
          '',
        );
        expect(own).not.toMatch(/[<>]/);
        expect(own).not.toMatch(/(?<!\\)\]\(|(?<!\\)!\[/);
      }),
      { numRuns: 60 },
    );
  });
});
