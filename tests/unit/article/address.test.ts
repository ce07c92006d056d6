import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addressOfReading, normaliseAddress } from '../../../lib/article/address.ts';

const SLUG = 'https://kcnawatch.org/newstream/1667255750-351184696/statement';

describe('normaliseAddress', () => {
  it.each([
    'http://kcnawatch.org/newstream/1667255750-351184696/statement',
    'https://www.kcnawatch.org/newstream/1667255750-351184696/statement/',
    'https://KCNAwatch.org/newstream/1667255750-351184696/statement/.',
    `${SLUG}?t=1629129194902`,
    `${SLUG}/?utm_source=x&utm_medium=y&fbclid=1`,
    `${SLUG}#comments`,
    `${SLUG};jsessionid=6BE1EC44?t=`,
    'https://kcnawatch.org:443/newstream/1667255750%2d351184696/statement',
  ])('%s is one page', (url) => expect(normaliseAddress(url)).toBe(SLUG));

  it('keeps what names the page', () => {
    expect(
      normaliseAddress('http://www.rodong.rep.kp/en/index.php?strPageID=SF01&newsID=2021-09-12-0009'),
    ).toBe('https://rodong.rep.kp/en/index.php?strPageID=SF01&newsID=2021-09-12-0009');
    expect(normaliseAddress('http://kcna.co.jp/item/2004/200402/news02/19.htm#12')).toBe(
      'https://kcna.co.jp/item/2004/200402/news02/19.htm#12',
    );
    expect(normaliseAddress('https://blog.example/news/#post-7:~:text=Pyongyang%2C%20October%209')).toBe(
      'https://blog.example/news#post-7:~:text=Pyongyang%2C%20October%209',
    );
    expect(normaliseAddress('http://forum.example/viewtopic?t=42')).toBe(
      'https://forum.example/viewtopic?t=42',
    );
    expect(normaliseAddress('http://example.org:8080/')).toBe('https://example.org:8080');
  });

  it.each([
    `https://web.archive.org/web/20230101000000/${SLUG}/`,
    `http://web.archive.org/web/20230101000000id_/${SLUG}`,
    `https://web.archive.org/web/20230101000000if_/http:/kcnawatch.org/newstream/1667255750-351184696/statement`,
    `https://web.archive.org/web/2023/www.kcnawatch.org/newstream/1667255750-351184696/statement`,
    `https://archive.ph/20230101000000/${SLUG}`,
    `https://archive.today/2023.01.01-000000/${SLUG}`,
    `https://web.archive.org/web/20230101000000/https://archive.is/20220101000000/${SLUG}`,
  ])('%s is a copy of it', (url) => expect(normaliseAddress(url)).toBe(SLUG));

  it.each([
    'https://web.archive.org/web/2023*/kcnawatch.org',
    'https://web.archive.org/details/kcnawatch',
    'https://archive.ph/Ab1Cd',
    'https://notarchive.ph/20230101000000/https://kcnawatch.org/x',
  ])('%s stands for itself', (url) => expect(normaliseAddress(url)).toBe(url));

  it('tells several articles of one page apart', () => {
    const of = (fragment: string, page = 'https://blog.example/2023/06') =>
      normaliseAddress(`${page}${fragment}`);
    expect(of('#:~:text=Pyongyang%2C%20June%201')).toBe(of('#:~:text=Pyongyang%2c%20June%201'));
    expect(of('#:~:text=a')).not.toBe(of('#:~:text=b'));
    expect(of('#post-11')).toBe(of(''));
    const old = 'http://www.kcna.kp/kcna.user.article.retrieveNewsViewInfoList.kcmsf';
    expect(of('#AR0099775', old)).not.toBe(of('#AR0099776', old));
  });

  it('takes the address of a short name from the copy', () => {
    const archivedCopy = {
      archive: 'archive.today',
      url: 'https://archive.ph/Ab1Cd',
      originalUrl: `${SLUG}/`,
      capturedAt: null,
    } as const;
    expect(addressOfReading({ url: 'https://archive.ph/Ab1Cd', article: { archivedCopy } })).toBe(SLUG);
    expect(addressOfReading({ url: 'https://archive.ph/Ab1Cd#:~:text=a', article: { archivedCopy } })).toBe(
      `${SLUG}#:~:text=a`,
    );
    expect(addressOfReading({ url: `${SLUG}/.`, article: {} })).toBe(SLUG);
  });

  it('writes percent-encoding one way', () => {
    const upper = normaliseAddress('https://kcnawatch.org/x/%EB%A1%9C');
    expect(normaliseAddress('https://kcnawatch.org/x/%eb%a1%9c')).toBe(upper);
    expect(normaliseAddress('https://kcnawatch.org/x/로')).toBe(upper);
  });

  it.each(['', 'nonsense', 'about:blank', 'javascript:alert(1)', 'file:///x', 'chrome://extensions'])(
    '%j is no address',
    (url) => expect(normaliseAddress(url)).toBeNull(),
  );

  it('has nothing left to normalise', () => {
    fc.assert(
      fc.property(fc.webUrl({ withFragments: true, withQueryParameters: true }), (url) => {
        const once = normaliseAddress(url);
        expect(once).not.toBeNull();
        expect(normaliseAddress(once ?? '')).toBe(once);
      }),
      { seed: 7, numRuns: 500 },
    );
  });
});
