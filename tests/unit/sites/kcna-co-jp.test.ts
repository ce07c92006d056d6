import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { everySite } from '../../../lib/sites/every-site.ts';

const PATTERNS = '../shared/pages/kcna_co_jp/url_patterns_1997_2014.tsv';
const HOST = 'http://www.kcna.co.jp';

describe('addresses of kcna.co.jp', () => {
  it.each([
    '/item/1997/9701/news1/02.htm#12',
    '/item/1997/9704/nwes4/16.htm#16',
    '/item/1997/9704/09.htm#1',
    '/item/2004/200402/news02/19.htm',
    '/item/2008/200810/20081025-16ee.html',
    '/item/2008/200810/news06/20081004-0401ee.html',
    '/item/2010/201004/news29/20100429-30e.html',
    '/item/2011/201108/news06/2011080602ss.html',
    '/item/2013/201303/news06/2013030-02ee.html',
    '/item/2014/201404/news25/2014-0425-01ee.html',
    '/calendar/2013/03/03-18/2013-0318-020.html',
  ])('%s may hold an article', (path) => {
    expect(everySite.isArticleAddress(`${HOST}${path}`)).toBe(true);
    expect(everySite.isListAddress(`${HOST}${path}`)).toBe(false);
  });

  it.each([
    '/',
    '/index-e.htm',
    '/item/1997/9704/970409.htm',
    '/item/1997/9704//contents/09.htm',
    '/item/2000/200001/20000101.htm',
    '/item/2008/200810/2008-10-01ee.html',
    '/item/2012/201204/2012-04-08.html',
  ])('%s is a list', (path) => {
    expect(everySite.isArticleAddress(`${HOST}${path}`)).toBe(false);
    expect(everySite.isListAddress(`${HOST}${path}`)).toBe(true);
  });

  it('are nobody else’s', () => {
    expect(everySite.siteOf('http://notkcna.co.jp/item/2004/200402/news02/19.htm')).toBe('other');
    expect(everySite.siteOf(`${HOST}/item/2004/200402/news02/19.htm`)).toBe('kcna-co-jp');
  });
});

describe.skipIf(!existsSync(PATTERNS))('one address per year and shape (skipped: no shared data)', () => {
  const rows = readFileSync(PATTERNS, 'utf8')
    .trim()
    .split('\n')
    .slice(1)
    .map((row) => row.split('\t'));
  // The site's own slips: a link that names nothing, or the list itself.
  const isSlip = (url: string) => /\/NA$|EmptyReference|\/contents\/|\/\d{6}\.htm$|2014-01-21ee/.test(url);

  it('knows articles and lists', () => {
    expect(rows.length).toBeGreaterThan(40);
    for (const [, , story = '', index = ''] of rows) {
      expect([story, everySite.isArticleAddress(story)]).toEqual([story, !isSlip(story)]);
      expect([index, everySite.isListAddress(index)]).toEqual([index, true]);
      expect([index, everySite.isArticleAddress(index)]).toEqual([index, false]);
    }
  });
});

const TEXTS = [
  ['2011_20110917-04ee', '/item/2011/201109/news17/20110917-04ee.html', '2011-09-17', 1],
  ['2013_20130723-21ee', '/item/2013/201307/news23/20130723-21ee.html', '2013-07-23', 1],
  ['2014_20140330-14ee', '/item/2014/201403/news30/20140330-14ee.html', '2014-03-30', 7],
] as const;
const textOf = (name: string) => `../shared/pages/kcna_co_jp/${name}.txt`;

describe.skipIf(!existsSync(textOf(TEXTS[0][0])))('the shared texts (skipped: no shared data)', () => {
  it.each(TEXTS)('%s', (name, path, iso, least) => {
    const text = readFileSync(textOf(name), 'utf8');
    const outcome = everySite.readText(text, { url: `${HOST}${path}`, capturedAt: null });
    if (outcome.kind !== 'article') throw new Error(outcome.kind);
    const { article } = outcome;
    const headline = text.split('\n')[1]?.replace(/\s*\|$/, '');
    expect(article).toMatchObject({
      site: 'kcna-co-jp',
      headline,
      language: 'en',
      date: { iso, conflict: false },
    });
    expect(article.paragraphs.length).toBeGreaterThanOrEqual(least);
    expect(article.paragraphs.join('\n')).not.toMatch(/Copyright|\|/);
  });

  it('tells the items of a day page apart', () => {
    const outcome = everySite.readText(readFileSync(textOf('2004_200402_news02_19_daypage'), 'utf8'), {
      url: `${HOST}/item/2004/200402/news02/19.htm`,
      capturedAt: null,
    });
    if (outcome.kind !== 'several') throw new Error(outcome.kind);
    expect(outcome.items.every(({ headline, dateline }) => headline !== '' && dateline !== null)).toBe(true);
    const second = everySite.readText(readFileSync(textOf('2004_200402_news02_19_daypage'), 'utf8'), {
      url: `${HOST}/item/2004/200402/news02/19.htm#2`,
      capturedAt: null,
    });
    expect(second).toMatchObject({
      kind: 'article',
      item: outcome.items[1],
      article: { dateline: { place: 'Chongjin' } },
    });
  });
});
