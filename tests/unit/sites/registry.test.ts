import { describe, expect, it } from 'vitest';
import { everySite } from '../../../lib/sites/every-site.ts';
import { PARSERS } from './parse.ts';

const HEX = '4d449d61d9b40edc2fdc6911f5ec0589';

describe('addresses', () => {
  const articles = [
    'https://kcnawatch.org/newstream/1685496981-427573091/kcna-report',
    'https://www.kcnawatch.xyz/newstream/1685496981-427573091/kcna-report/',
    'https://kcnawatch.org/newstream/1667255750-351184696/statement/.',
    'https://kcnawatch.org/newstream/1617057125-409529928/x/?t=1629129194902',
    'https://kcnawatch.org/newstream/1396423980-1027/laws/space-development-law/',
    'https://kcnawatch.org/newstream/1452058173-983528564/%eb%a1%9c%eb%8f',
    `http://www.kcna.kp/en/article/q/${HEX}.kcmsf`,
    `http://kcna.kp/kp/article/q/${HEX.repeat(4)}.kcmsf;jsessionid=6BE1`,
    `http://www.kcna.kp/en/article/detail/${HEX}`,
    `http://www.kcna.kp/jp/article/list/${HEX}`,
  ];
  const others = [
    'https://kcnawatch.org/',
    'https://kcnawatch.org/?s=&start=01-07-2011',
    'https://kcnawatch.org/about-the-kcna-databases/',
    'https://kcnawatch.org/kctv-archive/6aa409684b9ac',
    'https://kcnawatch.org/newstream/',
    'https://notkcnawatch.org/newstream/1685496981-427573091/kcna-report',
    'https://kcnawatch.org.example/newstream/1685496981-427573091/kcna-report',
    `http://notkcna.kp/en/article/detail/${HEX}`,
    `http://www.kcna.kp/en/gallery/detail/${HEX}`,
    `http://www.kcna.kp/en/video/detail/${HEX}`,
    `ftp://kcna.kp/en/article/detail/${HEX}`,
    'about:blank',
    'not an address',
    '',
  ];
  it.each(articles)('%s may hold an article', (url) => expect(everySite.isArticleAddress(url)).toBe(true));
  it.each(others)('%s holds none', (url) => expect(everySite.isArticleAddress(url)).toBe(false));

  it('tells lists', () => {
    expect(everySite.isListAddress('https://kcnawatch.org/?s=salt')).toBe(true);
    expect(everySite.isListAddress('https://kcnawatch.org/newstream/1685496981-427573091/x')).toBe(false);
    expect(everySite.isListAddress('http://www.kcna.kp/en')).toBe(true);
    expect(everySite.isListAddress(`http://www.kcna.kp/en/category/articles/q/${HEX}.kcmsf`)).toBe(true);
    expect(everySite.isListAddress('https://example.org/')).toBe(false);
  });

  it('takes a copy in an archive for its original', () => {
    const copies = ['https://web.archive.org/web/20230101000000/', 'https://archive.ph/20230101000000/'];
    for (const copy of copies) {
      expect(everySite.siteOf(`${copy}http://www.kcna.kp/en`)).toBe('kcna-kp');
      expect(everySite.isListAddress(`${copy}https://kcnawatch.org/?s=salt`)).toBe(true);
      for (const url of articles) expect(everySite.isArticleAddress(`${copy}${url}`)).toBe(true);
      for (const url of others.filter((one) => one.startsWith('http')))
        expect(everySite.isArticleAddress(`${copy}${url}`)).toBe(false);
    }
  });

  it('compares hosts whole', () => {
    expect(everySite.siteOf('https://www.kcnawatch.xyz/')).toBe('kcnawatch');
    expect(everySite.siteOf('http://KCNA.kp/en')).toBe('kcna-kp');
    expect(everySite.siteOf('http://notkcna.kp/')).toBe('other');
    expect(everySite.siteOf('https://kcna.kp.evil.example/')).toBe('other');
    expect(everySite.siteOf('https://evil.example/?kcna.kp')).toBe('other');
  });
});

describe('pages as text', () => {
  const look = { url: null, capturedAt: null };
  it('takes a page with the words of KCNA Watch for one where no address speaks against it', () => {
    const text =
      'March 21, 2026\nKCNA KCNA.kp (En)\nSalt Works Built\nDate: 14/03/2026 | Source: KCNA.kp (En) | Read original version at source\nPyongyang, March 14 (KCNA) -- A salt works was built. -0-';
    const read = (url: string | null) => everySite.readText(text, { url, capturedAt: null });
    expect(read(null)).toMatchObject({ article: { site: 'kcnawatch', headline: 'Salt Works Built' } });
    expect(read('https://example.org/x')).toMatchObject({ article: { site: 'other' } });
  });

  it('reads wire copy in any text', () => {
    expect(
      everySite.readText('Salt Works Built\nPyongyang, March 14 (KCNA) -- It was built. -0-', look),
    ).toMatchObject({
      article: { site: 'other', headline: 'Salt Works Built', paragraphs: ['It was built.'] },
    });
  });

  it('finds nothing in other text', () => {
    expect(everySite.readText('', look)).toMatchObject({ kind: 'not-article', why: 'other' });
    expect(everySite.readText('The agency (KCNA) said so.', look)).toMatchObject({
      kind: 'not-article',
      why: 'other',
    });
  });
});

describe('bad pages', () => {
  const look = { url: 'https://kcnawatch.org/newstream/1685496981-427573091/x', capturedAt: null };
  const source = '<h1>T</h1><p>Date: 14/03/2026 | Source: KCNA.kp (En) | Read original version at source</p>';

  for (const [parser, parse] of Object.entries(PARSERS)) {
    it(`reads five million characters (${parser})`, () => {
      const text = 'Word '.repeat(1_000_000);
      const outcome = everySite.readPage(
        parse(`<html><body>${source}<p>Pyongyang, March 14 (KCNA) -- ${text}-0-</p></body></html>`),
        look,
      );
      expect(outcome).toMatchObject({ kind: 'article', article: { endMark: true } });
    });

    it(`reads what stands 20,000 elements deep (${parser})`, () => {
      if (parser === 'happy-dom') return;
      const deep = `${'<span>'.repeat(20_000)}Pyongyang, March 14 (KCNA) -- It was built. -0-${'</span>'.repeat(20_000)}`;
      const outcome = everySite.readPage(
        parse(`<html><body>${source}<div>${deep}</div></body></html>`),
        look,
      );
      expect(outcome).toMatchObject({ kind: 'article', article: { paragraphs: ['It was built.'] } });
    });
  }
});
