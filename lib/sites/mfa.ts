/**
 * The Ministry of Foreign Affairs: statements without dateline, on WordPress.
 * @example http://www.mfa.gov.kp/en/press-statement-by-ri-son-gwon-minister-of-foreign-affairs-of-dprk/
 */
import { outletReader } from './outlet-page.ts';

export const mfa = outletReader({
  id: 'mfa',
  name: 'Ministry of Foreign Affairs',
  hosts: ['mfa.gov.kp'],
  layouts: [{ headline: 'h1.entry-title', body: '.entry-content', day: '.entry-date' }],
  isArticle: (url) => /^\/(?:view\/article\/\d+|[a-z]{2}\/[^/]+-[^/]+)\/?$/.test(url.pathname),
  isList: (url) => /^\/(?:[a-z]{2}\/?)?$|^\/(?:[a-z]{2}\/)?(?:category|tag|page)\//.test(url.pathname),
  dayOf: () => null,
});
