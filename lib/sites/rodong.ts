/**
 * Rodong Sinmun, the Party's daily.
 * @example http://www.rodong.rep.kp/en/index.php?strPageID=SF01_02_01&newsID=2021-09-12-0009
 * @example http://www.rodong.rep.kp/ko/index.php?MTJAMjAyNS0xMC0xMC0wMTNAM0AxQEAw (base64 of `12@2025-10-10-013@3@1@@0`)
 */
import { isoDay } from '../article/calendar.ts';
import { outletReader } from './outlet-page.ts';

const NUMBER = /(?:^|[^\d])((\d{4})-(\d{2})-(\d{2}))-\d{2,5}/;

/** The item's number, which opens with its day; null where the address names no item. */
const itemOf = (url: URL): RegExpExecArray | null => {
  const named = url.searchParams.get('newsID');
  if (named !== null) return NUMBER.exec(named);
  const packed = /^\?([A-Za-z0-9+/]{8,400})=*$/.exec(url.search)?.[1];
  if (packed === undefined) return null;
  try {
    return NUMBER.exec(atob(packed.slice(0, packed.length - (packed.length % 4 === 1 ? 1 : 0))));
  } catch {
    return null;
  }
};

export const rodong = outletReader({
  id: 'rodong',
  name: 'Rodong Sinmun',
  hosts: ['rodong.rep.kp'],
  layouts: [
    { headline: '#articleContent .TitleP, .TitleP', body: '#articleContent .TextP', day: '#article-date' },
    { headline: '.news_Title', body: '.ArticleContent', day: '.NewsDate' },
  ],
  isArticle: (url) => itemOf(url) !== null,
  isList: (url) => /^\/(?:[a-z]{2}\/?)?(?:index\.php)?$/.test(url.pathname) && itemOf(url) === null,
  dayOf(url) {
    const [, raw = '', year, month, day] = itemOf(url) ?? [];
    return raw === '' ? null : { raw, iso: isoDay(Number(year), Number(month), Number(day)) };
  },
});
