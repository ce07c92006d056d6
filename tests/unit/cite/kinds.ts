import { romanisedHeadline } from '../../../lib/cite/romanised-headline.ts';
import type { Citable } from '../../../lib/cite/types.ts';
import { article, JOINT_STATEMENT, KOREAN } from './articles.ts';

/** One of each kind of item that is cited, all invented. */
export const KINDS: Readonly<Record<string, Citable>> = {
  'KCNA Watch': JOINT_STATEMENT,
  'kcna.kp': article({ id: 'own', url: 'http://www.kcna.kp/en/article/q/0a1b2c3d.kcmsf' }),
  'archived copy': article({
    id: 'copy',
    url: 'https://web.archive.org/web/20251010120000/http://kcna.kp/en/article/q/0a1b2c3d.kcmsf',
  }),
  Korean: {
    ...KOREAN,
    romanised: romanisedHeadline(KOREAN.headline),
    translated: 'Joint statement of two parties adopted',
  },
  Russian: article({
    id: 'russian',
    headline: 'Принято совместное заявление двух партий',
    url: 'http://www.kcna.kp/ru/article/q/0a1b2c3e.kcmsf',
    place: 'Пхеньян',
    language: 'ru',
    translated: 'Joint statement of two parties adopted',
  }),
  Chinese: article({
    id: 'chinese',
    headline: '两党通过联合声明',
    url: 'http://www.kcna.kp/cn/article/q/0a1b2c3f.kcmsf',
    place: '平壤',
    outlet: '朝中社',
    language: 'zh',
    translated: 'Two parties adopt joint statement',
  }),
  Japanese: article({
    id: 'japanese',
    headline: '両党の共同声明を採択',
    url: 'http://www.kcna.kp/jp/article/q/0a1b2c40.kcmsf',
    place: '平壌',
    outlet: '朝鮮中央通信',
    language: 'ja',
    translated: 'Joint statement of both parties adopted',
  }),
  Spanish: article({
    id: 'spanish',
    headline: 'Adoptan declaración conjunta de dos partidos',
    url: 'http://www.kcna.kp/es/article/q/0a1b2c41.kcmsf',
    language: 'es',
  }),
  'no date': article({ id: 'undated', date: null }),
  'edited by a person': article({
    id: 'edited',
    headline: 'Joint Statement of WPK and Unity Party Adopted',
    sentenceHeadline: 'Joint statement of WPK and Unity Party adopted',
    date: '2025-10-08',
    outlet: 'Voice of Korea',
  }),
  'several captures': article({ id: 'changed', version: { number: 2, of: 3 } }),
  'another outlet': article({
    id: 'rodong',
    headline: 'Builders Finish Dike',
    paragraphs: ['The builders finish the dike today.'],
    outlet: 'Rodong Sinmun',
    url: 'http://rodong.rep.kp/en/index.php?MTJAMjAyNS0xMC0wOS0wMDE=',
  }),
  'headline ending in a quotation': article({
    id: 'quoting',
    headline: 'Delegation Visits Exhibition "Eternal Friendship"',
    paragraphs: ['The delegation visited the exhibition on Thursday.'],
  }),
  'headline ending in a question': article({
    id: 'asking',
    headline: 'Who Are to Blame for Tension on Korean Peninsula?',
    paragraphs: ['The tension on the Korean Peninsula grew on Thursday.'],
  }),
  'no place': article({ id: 'nowhere', place: null }),
  'hostile headline': article({
    id: 'hostile',
    headline: "Talks & {Braces} on 100% of \"$5 #1\" [a_b] | ''~'' <i>\\input{x}</i> Held",
  }),
};
