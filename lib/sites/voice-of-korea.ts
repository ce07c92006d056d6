/**
 * Voice of Korea, the broadcaster abroad: no dateline, no end mark, and no date on the page.
 * @example http://vok.rep.kp/index.php/detail_com/comdes/48/ru/14
 */
import { outletReader } from './outlet-page.ts';

export const voiceOfKorea = outletReader({
  id: 'voice-of-korea',
  name: 'Voice of Korea',
  hosts: ['vok.rep.kp'],
  layouts: [{ headline: '.title h3', body: '.content', day: '.date' }],
  isArticle: (url) => /\/(?:detail|[a-z]+_detail)\w*\/\w+\/\d+/.test(url.pathname),
  isList: (url) => /^\/(?:index\.php(?:\/home(?:\/.*)?)?\/?)?$/.test(url.pathname),
  dayOf: () => null,
});
