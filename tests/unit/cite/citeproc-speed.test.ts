import { createRequire } from 'node:module';
import type { Processor, XmlNode } from 'citeproc';
import { describe, expect, it } from 'vitest';
import { speedUp } from '../../../lib/cite/citeproc-speed.ts';
import type { CslItem } from '../../../lib/cite/csl.ts';
import { libraryItem } from '../../../lib/cite/record.ts';
import { readCitationData } from '../../../scripts/build/style-package.ts';
import { article } from './articles.ts';

/** A copy of citeproc of its own, so that one can be changed and the other not. */
function freshProcessor(): Processor {
  const require = createRequire(import.meta.url);
  const path = require.resolve('citeproc');
  delete require.cache[path];
  return require(path) as Processor;
}

const stock = freshProcessor();
const fast = freshProcessor();
speedUp(fast);

const HEADLINES = [
  'Zeal of Workers',
  '[Bracketed] Zeal',
  '"Quoted" Zeal',
  'alpha',
  'Élan',
  '8th Congress',
  '10th Congress',
];
const ITEMS: readonly CslItem[] = HEADLINES.flatMap((headline, i) =>
  ['KCNA', 'Voice of Korea'].map((outlet, j) => ({
    ...libraryItem(article({ headline, outlet, date: i === 3 ? null : `20${20 + (i % 3)}-0${i + 1}-11` })),
    id: `${i}-${j}`,
  })),
);

function print(csl: Processor, style: string, locale: string): unknown {
  const engine = new csl.Engine(
    {
      retrieveLocale: (language) => readCitationData(`locales-${language}`) as XmlNode,
      retrieveItem: (id) => ITEMS.find((item) => item.id === id) ?? {},
    },
    readCitationData(style) as XmlNode,
    locale,
    true,
  );
  engine.updateItems(ITEMS.map(({ id }) => id));
  const all = ITEMS.map(({ id }) => ({ id, locator: '3', label: 'paragraph' }));
  return [
    engine.makeBibliography(),
    engine.makeCitationCluster(all),
    all.map((one) => engine.makeCitationCluster([one])),
  ];
}

/** Those that ship, and others whose sort keys call macros in different ways. */
const STYLES = [
  'apa',
  'chicago-fullnote-bibliography',
  'chicago-author-date',
  'modern-language-association',
  'harvard-cite-them-right',
  'vancouver',
  'ieee',
  'oscola',
  'american-sociological-association',
  'american-political-science-association',
  'nature',
  'elsevier-harvard',
  'modern-humanities-research-association',
];

describe('the faster citeproc', () => {
  it.each(STYLES)('prints %s as the stock one does', (style) => {
    const locale = style === 'harvard-cite-them-right' ? 'en-GB' : 'en-US';
    const expected = print(stock, style, locale);
    expect(JSON.stringify(expected).length).toBeGreaterThan(1000);
    expect(print(fast, style, locale)).toEqual(expected);
  });

  it('does less: the sort keys of APA are no longer copied in place', () => {
    const tokens = (csl: Processor) =>
      new csl.Engine(
        { retrieveLocale: () => readCitationData('locales-en-US') as XmlNode, retrieveItem: () => ({}) },
        readCitationData('apa') as XmlNode,
        'en-US',
        true,
      ).bibliography_sort?.tokens.length ?? 0;
    expect(tokens(stock)).toBeGreaterThan(10_000);
    expect(tokens(fast)).toBeLessThan(100);
  });
});
