/** Shared pages whose truth was put down by hand: what stands on which line; the words themselves stay in the shared data. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Case, Truth } from './extract.case.ts';

const PAGES = '../shared/pages';

interface Hand {
  readonly file: string;
  readonly url: string;
  readonly capturedAt?: string;
  readonly site: string;
  /** Line of the headline, from 0, blank lines not counted; null where the page has none. */
  readonly headline: number | null;
  /** First and last line of the body. */
  readonly body: readonly [number, number];
  /** The dateline as printed, to be taken off the first line. */
  readonly opening?: string;
  /** The end mark as printed, to be taken off the last. */
  readonly mark?: string;
  readonly truth: Truth;
}

const pyongyang = (month: number, day: number) => ({ place: 'Pyongyang', month, day, agency: 'KCNA' });

const HANDS: readonly Hand[] = [
  {
    file: 'kcna_co_jp/2013_20130723-21ee.txt',
    url: 'http://kcna.co.jp/item/2013/201307/news23/20130723-21ee.html',
    site: 'kcna-co-jp',
    headline: 1,
    body: [2, 2],
    opening: 'Pyongyang, July 23 (KCNA) --',
    truth: { dateline: pyongyang(7, 23), date: '2013-07-23', outlet: 'KCNA', language: 'en', endMark: false },
  },
  {
    file: 'kcna_co_jp/2014_20140330-14ee.txt',
    url: 'http://www.kcna.co.jp/item/2014/201403/news30/20140330-14ee.html',
    site: 'kcna-co-jp',
    headline: 1,
    body: [2, 9],
    opening: 'Pyongyang, March 30 (KCNA) --',
    truth: { dateline: pyongyang(3, 30), date: '2014-03-30', outlet: 'KCNA', language: 'en', endMark: false },
  },
  {
    // Cut from its page with the cells' bars: lines of `|` stand between.
    file: 'kcna_co_jp/2011_20110917-04ee.txt',
    url: 'http://kcna.co.jp/item/2011/201109/news17/20110917-04ee.html',
    site: 'kcna-co-jp',
    headline: 1,
    body: [4, 4],
    opening: 'Pyongyang, September 17 (KCNA) --',
    mark: '|',
    truth: { dateline: pyongyang(9, 17), date: '2011-09-17', outlet: 'KCNA', language: 'en', endMark: false },
  },
  {
    file: 'kcna_co_jp/kor_2013-0318-020.txt',
    url: 'http://kcna.co.jp/calendar/2013/03/03-18/2013-0318-020.html',
    site: 'kcna-co-jp',
    headline: null,
    body: [0, 3],
    opening: '(평양 3월 18일발 조선중앙통신)',
    truth: {
      dateline: { place: '평양', month: 3, day: 18, agency: '조선중앙통신' },
      date: '2013-03-18',
      outlet: 'KCNA',
      language: 'ko',
      endMark: false,
    },
  },
  {
    file: 'republishers/nkaggregator_ko_20161206.txt',
    url: 'https://nkaggregator.com/2016/12/06/x-33/',
    site: 'other',
    headline: 1,
    body: [2, 7],
    opening: '(평양 12월 6일발 조선중앙통신)',
    mark: '(끝)',
    truth: {
      dateline: { place: '평양', month: 12, day: 6, agency: '조선중앙통신' },
      date: '2016-12-06',
      outlet: 'KCNA',
      language: 'ko',
      endMark: true,
    },
  },
  {
    file: 'republishers/nkreport_ja_20200321.txt',
    url: 'https://nkreport.jp/page/3',
    capturedAt: '2020-04-01T00:00:00Z',
    site: 'other',
    headline: null,
    body: [0, 0],
    opening: '【平壌3月21日発朝鮮中央通信】',
    mark: '---',
    truth: {
      dateline: { place: '平壌', month: 3, day: 21, agency: '朝鮮中央通信' },
      date: '2020-03-21',
      outlet: 'KCNA',
      language: 'ja',
      endMark: true,
    },
  },
  {
    file: 'republishers/es_institutoperuano_20170213.txt',
    url: 'http://institutoperuano-coreano.blogspot.pt/2017/02/x.html',
    capturedAt: '2017-03-01T00:00:00Z',
    site: 'other',
    headline: 1,
    body: [2, 4],
    opening: 'Pyongyang, 13 de febrero (ACNC) --',
    truth: {
      dateline: { place: 'Pyongyang', month: 2, day: 13, agency: 'ACNC' },
      date: '2017-02-13',
      outlet: 'KCNA',
      language: 'es',
      endMark: false,
    },
  },
  {
    file: 'other_dprk/uriminzokkiri_en_18607.txt',
    url: 'http://www.uriminzokkiri.com/index.php?lang=eng&ftype=news&no=18607',
    capturedAt: '2019-06-20T00:00:00Z',
    site: 'uriminzokkiri',
    headline: 1,
    body: [2, 9],
    opening: 'Pyongyang, March 14 (KCNA) --',
    mark: '-0-',
    truth: {
      dateline: pyongyang(3, 14),
      date: '2019-03-14',
      outlet: 'Uriminzokkiri',
      language: 'en',
      endMark: true,
    },
  },
  {
    file: 'other_dprk/mfa_en_ri-son-gwon.txt',
    url: 'http://www.mfa.gov.kp/en/press-statement-by-ri-son-gwon-minister-of-foreign-affairs-of-dprk/',
    site: 'mfa',
    headline: 0,
    body: [1, 3],
    truth: {
      dateline: null,
      date: null,
      outlet: 'Ministry of Foreign Affairs',
      language: 'en',
      endMark: false,
    },
  },
  {
    file: 'other_dprk/vok_ru_comdes.txt',
    url: 'http://vok.rep.kp/index.php/detail_com/comdes/48/ru/14',
    site: 'voice-of-korea',
    headline: 0,
    body: [1, 2],
    truth: { dateline: null, date: null, outlet: 'Voice of Korea', language: 'ru', endMark: false },
  },
  {
    file: 'other_dprk/pyongyangtimes_blog_20240919.txt',
    url: 'http://pyongyangtimes.com.kp/blog?blogid=66ebb5f51fb8d905a707d3b2&page=politics&subpage=p_others',
    site: 'pyongyang-times',
    headline: 0,
    body: [2, 2],
    truth: { dateline: null, date: '2024-09-19', outlet: 'Pyongyang Times', language: 'en', endMark: false },
  },
];

const caseOf = (hand: Hand): Case => {
  const text = readFileSync(join(PAGES, hand.file), 'utf8');
  const lines = text
    .split('\n')
    .map((line) => line.replace(/\s+/g, ' ').trim())
    .filter((line) => line !== '');
  const [first, last] = hand.body;
  const paragraphs = lines.slice(first, last + 1);
  if (hand.opening !== undefined) paragraphs[0] = (paragraphs[0] ?? '').slice(hand.opening.length).trim();
  const end = paragraphs.length - 1;
  const mark = hand.mark ?? '';
  if (mark !== '' && paragraphs[end]?.endsWith(mark)) {
    paragraphs[end] = (paragraphs[end] ?? '').slice(0, -mark.length).trim();
  }
  return {
    set: 'shared pages, as text',
    site: hand.site,
    language: hand.truth.language ?? 'und',
    file: hand.file,
    page: { text },
    look: { url: hand.url, capturedAt: hand.capturedAt ?? null },
    truth: {
      ...hand.truth,
      ...(hand.headline === null ? {} : { headline: lines[hand.headline] ?? '' }),
      paragraphs,
    },
    peers: false,
  };
};

/** Pages of which only the text is left, one article each. */
export function handCases(): Case[] {
  return existsSync(PAGES) ? HANDS.map(caseOf) : [];
}
