/**
 * The Pyongyang Times, a weekly in English and French.
 * @example http://pyongyangtimes.com.kp/blog?blogid=66ebb5f51fb8d905a707d3b2&page=politics&subpage=p_others
 */
import { outletReader } from './outlet-page.ts';

export const pyongyangTimes = outletReader({
  id: 'pyongyang-times',
  name: 'Pyongyang Times',
  hosts: ['pyongyangtimes.com.kp'],
  layouts: [{ headline: '.blog h2', body: '.blog .text', day: '.blog .date' }],
  isArticle: (url) => url.pathname === '/blog' && url.searchParams.has('blogid'),
  isList: (url) => url.pathname === '/' || (url.pathname === '/blog' && !url.searchParams.has('blogid')),
  dayOf: () => null,
});
