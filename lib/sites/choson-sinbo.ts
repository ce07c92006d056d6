/**
 * Choson Sinbo, the daily of the Koreans in Japan, on WordPress.
 * @example https://chosonsinbo.com/2024/10/20241009suk-9/
 */
import { isoDay } from '../article/calendar.ts';
import { outletReader } from './outlet-page.ts';

const ITEM = /^\/(?:[a-z]{2}\/)?\d{4}\/\d{2}\/([^/]+)\/?$/;

export const chosonSinbo = outletReader({
  id: 'choson-sinbo',
  name: 'Choson Sinbo',
  hosts: ['chosonsinbo.com'],
  layouts: [{ headline: 'h1.entry-title', body: '.entry-content', day: '.entry-date' }],
  isArticle: (url) => ITEM.test(url.pathname),
  isList: (url) => /^\/(?:[a-z]{2}\/?)?$|\/(?:category|tag|page)\//.test(url.pathname),
  dayOf(url) {
    const [raw = '', year, month, day] =
      /^(\d{4})(\d{2})(\d{2})(?!\d)/.exec(ITEM.exec(url.pathname)?.[1] ?? '') ?? [];
    return raw === '' ? null : { raw, iso: isoDay(Number(year), Number(month), Number(day)) };
  },
});
