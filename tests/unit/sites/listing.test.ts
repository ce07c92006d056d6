import { describe, expect, it } from 'vitest';
import { everySite } from '../../../lib/sites/every-site.ts';
import { grantedSites } from '../../../lib/sites/granted-sites.ts';
import { withListedDate } from '../../../lib/sites/listed-date.ts';
import { readListing } from '../../../lib/sites/listing.ts';
import { PARSERS } from './parse.ts';

const WATCH = 'https://kcnawatch.org/?s=ferry';
const page = (body: string) =>
  `<!doctype html><html><head><title>List</title></head><body>${body}</body></html>`;
const article = (n: number) => `/newstream/17943000${String(n).padStart(2, '0')}-10000000${n}/sample-${n}/`;
const hex = (n: number) => String(n).padStart(32, 'a');

describe.each(Object.entries(PARSERS))('the links of a list, in %s', (_name, parse) => {
  const read = (body: string, url = WATCH) => readListing(parse(page(body)), url, grantedSites);

  it('reads search results of KCNA Watch with the day beside each', () => {
    const card = (n: number, day: string) =>
      `<div class="article-desc"><a href="${article(n)}"><img alt=""></a><h4><a href="${article(n)}">Sample ${n}</a></h4>
       <div class="articled-date"><span>${day}</span></div><p>Pyongyang, June 1 (KCNA) -- A snippet of June 9, 1950 and so on and on …</p></div>`;
    const found = read(card(1, 'June 15, 2024') + card(2, '16/06/2024') + card(1, 'June 15, 2024'));
    expect(found).toEqual([
      {
        url: `https://kcnawatch.org${article(1)}`,
        headline: 'Sample 1',
        listed: { raw: 'June 15, 2024', iso: '2024-06-15' },
      },
      {
        url: `https://kcnawatch.org${article(2)}`,
        headline: 'Sample 2',
        listed: { raw: '16/06/2024', iso: '2024-06-16' },
      },
    ]);
  });

  it('reads a day above its headline as that card’s, not as the one’s before', () => {
    const card = (n: number) =>
      `<li><p>June ${n}, 2024</p><p><a href="${article(n)}">Sample ${n}</a></p></li>`;
    expect(read(`<ul>${card(1)}${card(2)}</ul>`).map(({ listed }) => listed?.iso)).toEqual([
      '2024-06-01',
      '2024-06-02',
    ]);
  });

  it('reads days without cards where they follow, and none where they lead', () => {
    const follows = `<h4><a href="${article(1)}">One</a></h4><p>June 1, 2024</p><h4><a href="${article(2)}">Two</a></h4><p>June 2, 2024</p>`;
    expect(read(follows).map(({ listed }) => listed?.iso)).toEqual(['2024-06-01', '2024-06-02']);
    const leads = `<p>June 1, 2024</p><h4><a href="${article(1)}">One</a></h4><p>June 2, 2024</p><h4><a href="${article(2)}">Two</a></h4>`;
    expect(read(leads).map(({ listed }) => listed)).toEqual([null, null]);
  });

  it('takes from an article’s page only what stands below "More From"', () => {
    const own = `https://kcnawatch.org${article(9)}`;
    const teaser = `<h3>More From KCNA.kp (En)</h3><div><h4><a href="${article(1)}">Teased</a></h4><h4>Teased</h4>
      <p>Pyongyang, June 1 (KCNA) -- A snippet</p><p>June 02, 2024</p><p>Pyongyang, June 1 (KCNA) -- A snippet</p></div>`;
    const found = read(
      `<p><a href="${article(2)}">In the text</a></p><a href="${own}#x">Here</a>${teaser}`,
      own,
    );
    expect(found.map(({ headline, listed }) => [headline, listed?.iso])).toEqual([['Teased', '2024-06-02']]);
    expect(read(`<p><a href="${article(2)}">In the text</a></p>`, own)).toEqual([]);
  });

  it('reads the lists of kcna.kp from 2022 to 2026', () => {
    const at = (n: number) => `/en/article/q/${hex(n)}.kcmsf`;
    const body = `<ul class="article-link"><li><a href="${at(1)}">A <nobr>Sample</nobr>&nbsp;One</a><span class="publish-time">[2024.06.15]</span></li>
      <li><a href="${at(2)};jsessionid=AB12">Sample Two <span class="publish-time">[2024.06.14]</span></a></li></ul>`;
    expect(read(body, 'http://www.kcna.kp/en/category/articles/q/aaaa.kcmsf')).toEqual([
      {
        url: `http://www.kcna.kp${at(1)}`,
        headline: 'A Sample One',
        listed: { raw: '[2024.06.15]', iso: '2024-06-15' },
      },
      {
        url: `http://www.kcna.kp${at(2)};jsessionid=AB12`,
        headline: 'Sample Two',
        listed: { raw: '[2024.06.14]', iso: '2024-06-14' },
      },
    ]);
  });

  it('reads the lists of kcna.kp since, without the sections of its menu', () => {
    const body = `<nav><a href="/en/article/list/${hex(8)}">Politics</a></nav><div><a href="/en/article/list/${hex(7)}">Economy</a></div>
      <main><ul><li><a href="/en/article/detail/${hex(1)}">One</a><p>2026-08-03</p></li><li><a href="/en/article/list/${hex(2)}">Two</a></li></ul></main>`;
    const found = read(body, `http://www.kcna.kp/en/article/list/${hex(9)}x`);
    expect(found.map(({ headline, listed }) => [headline, listed?.iso])).toEqual([
      ['One', '2026-08-03'],
      ['Two', undefined],
    ]);
  });

  it('follows no link off the host of the list, by its whole name', () => {
    const urls = [
      `https://notkcnawatch.org${article(1)}`,
      `https://kcnawatch.org.example${article(1)}`,
      `https://kcnawatch.xyz${article(1)}`,
      `https://evil@kcna.kp/en/article/q/${hex(1)}.kcmsf`,
      'javascript:alert(1)',
      'data:text/html,x',
      'https://[bad',
    ];
    expect(read(urls.map((url) => `<p><a href="${url}">Away</a></p>`).join(''))).toEqual([]);
    expect(read(`<a href="https://www.kcnawatch.org${article(1)}">With www</a>`)).toHaveLength(1);
  });

  it('yields nothing of a list without addresses (kcna.kp before 2022)', () => {
    const body = `<a class="titlebet" href="#" onclick='fn_showArticle("AR0140322", "", "NT00", "L")'>Old</a>`;
    expect(read(body, 'http://kcna.kp/kcna.user.home.retrieveHomeInfoList.kcmsf')).toEqual([]);
  });

  it('gives its day to the article opened from it', () => {
    const now = '2026-08-20T09:00:00.000Z';
    const outcome = everySite.readPage(
      parse(
        page(`<main><article><div class="container"><h1 class="text-center">Late Frost</h1>
        <p>Hyesan, November 20 (KCNA) -- Late frost is expected in the northern highlands.</p><p>Farms are ready. -0-</p></div></article></main>`),
      ),
      { url: `http://www.kcna.kp/en/article/detail/${hex(1)}`, capturedAt: now },
    );
    if (outcome.kind !== 'article') throw new Error('no article');
    expect(outcome.article.notes.map(({ id }) => id)).toContain('year-from-capture');
    const dated = withListedDate(outcome.article, { raw: '2024.11.21', iso: '2024-11-21' }, now);
    expect(dated.date).toMatchObject({ iso: '2024-11-20', conflict: true });
    expect(dated.date.evidence.map(({ kind }) => kind)).toEqual(['dateline', 'list']);
    expect(dated.notes.map(({ id }) => id)).toEqual(['year-from-page', 'dates-conflict']);
    const agreed = withListedDate(outcome.article, { raw: '2024.11.20', iso: '2024-11-20' }, now);
    expect(agreed.notes).toEqual([]);
  });
});
