import { putBeside } from '../../../../lib/compare/beside/beside.ts';
import { compareLines, compareTexts } from '../../../../lib/compare/compare.ts';
import type { ComparisonExport } from '../../../../lib/compare/export/types.ts';

/** Texts that would do something if any of them were taken for markup. */
export const HOSTILE = [
  '<script>globalThis.hurt = 1</script>',
  '"><img src=x onerror="globalThis.hurt = 1">',
  '</p></del></style></title><svg onload=hurt()>',
  "' onmouseover='hurt()",
  '<!-- --><![CDATA[ ]]>&lt;b&gt;&amp;#60;',
  '[link](javascript:hurt()) ![x](http://evil.example/x.png) <http://evil.example> https://evil.example www.evil.example',
  '# heading `code` *strong* _em_ ~~gone~~ | cell | $x$ ^1 <ins>x</ins>',
  '- item',
  '1. item',
  '    code',
  '> quote',
  '---',
  '\u202eright to left\u202c \u0000 \ud800 lone \udc00',
  '</ins><iframe src="javascript:hurt()"></iframe>',
] as const;

/** A comparison of hostile texts, hostile in every other field too. */
export function exportOf(a: readonly string[], b: readonly string[], onlyChanges = false): ComparisonExport {
  const [first = '', last = ''] = [a[0], b[0]];
  const side = (text: string, url: string): ComparisonExport['from'] => ({
    label: `Saved ${text}`,
    citation: `“${text}.” KCNA.`,
    url,
    capturedAt: '2026-03-21T09:00:00Z',
    hash: 'c0ffee',
  });
  return {
    from: side(first, 'https://kcna.example/a?b="c"&d=<e>'),
    to: side(last, 'javascript:hurt()'),
    headline: compareLines(first, last),
    text: compareTexts(a, b),
    beside: null,
    summary: `2 changes ${first}`,
    language: 'en',
    onlyChanges,
    words: {
      title: 'Comparison <b>',
      captured: 'Captured',
      hash: 'SHA-256',
      hashMeaning: 'A hash proves that a text is what was saved, no more.',
      legend: 'Deleted is struck, inserted is underlined.',
      row: (kind, from, to) => (kind === 'same' ? '' : `${kind} ${from} > ${to}`),
      folded: (count) => `${count} paragraphs without changes`,
      classes: {
        typography: 'typography"<',
        spelling: 'spelling',
        abbreviation: 'abbreviation',
        'function-words': 'function words',
        'number-date': 'number or date',
        'name-post': 'name or post',
        wording: 'wording',
        moved: 'moved',
      },
      beside: {
        'one-to-one': '',
        'one-to-many': 'one to many <b>',
        'many-to-one': 'many to one',
        'many-to-many': 'two by two',
        'only-a': 'only in A',
        'only-b': 'only in B',
      },
    },
  };
}

/** What a file can show of a hostile text: characters that cannot be written are replaced. */
export const shownOf = (text: string): string =>
  ['\u0000', '\ud800', '\udc00'].reduce((shown, unfit) => shown.replaceAll(unfit, '\ufffd'), text);

/** The same texts as if they were in two languages. */
export const besideExportOf = (a: readonly string[], b: readonly string[]): ComparisonExport => ({
  ...exportOf(a, b),
  beside: { rows: putBeside(a, b), a, b, languages: ['ko', '"><b>'] },
});
