/**
 * kcna.co.jp, the agency's news by Korea News Service in Tokyo, 1997 to 2017: nested tables without classes, so that the words, the rules and
 * the numbered anchors tell.
 * @example http://kcna.co.jp/item/2004/200402/news02/19.htm#12
 * @example http://www.kcna.co.jp/item/2014/201403/news30/20140330-14ee.html
 * @example http://kcna.co.jp/calendar/2013/03/03-18/2013-0318-020.html
 */
import { isoDay } from '../article/calendar.ts';
import type { DateEvidence, Language } from '../article/types.ts';
import { assemble } from './assemble.ts';
import { commonRoot } from './common-root.ts';
import { itemsBetweenRules } from './day-page.ts';
import { FOOT } from './first-copy.ts';
import { type FoundItem, pageItem } from './items.ts';
import type { Line } from './lines.ts';
import { isOnHost, notArticle, type Page, type ReadOutcome, type SiteReader } from './page.ts';
import { printedDay } from './printed-day.ts';

const HOSTS = ['kcna.co.jp'];

/** 1997 to September 2008: all articles of a day on one page. `nwes4` and a missing folder are the site's own. */
const DAY = /^\/item\/(\d{4})\/(?:\d\d)?\d\d(\d\d)\/(?:\w+\/)?(\d\d)\.html?$/;
/** Since October 2008 an article a page: `20081001-01ee`, `2011080601ee`, `2014-0425-01ee`, `20111003-27eel`, `2013030-02ee`. */
const SINGLE = /^\/item\/\d{4}\/\d{6}\/(?:\w+\/)?(?=[\d-]{9,}[a-z])([\d-]+)([a-z]{1,4})\.html?$/;
const CALENDAR_ITEM = /^\/calendar\/\d{4}\/.*\/(\d{4})-?(\d\d)(\d\d)-\d+\.html?$/;
/** `970101.htm`, `20000101.htm`, `2008-10-01ee.html`, `2012-04-08.html`: the headlines of a day. */
const INDEX =
  /\/(?:\d{6}|\d{8}|\d{4}-\d\d-\d\d[a-z]{0,3})\.html?$|\/contents\/|^\/(?:index[^/]*)?$|^\/(?:calendar|item)(?:\/\d{4})?\/?$/;

const isIndex = (url: URL) => INDEX.test(url.pathname);
const isDayPage = (url: URL) => !isIndex(url) && DAY.test(url.pathname);

const urlEvidence = (url: URL | null): DateEvidence[] => {
  const path = url && isOnHost(url, HOSTS) ? url.pathname : '';
  const numbers =
    DAY.exec(path) ?? CALENDAR_ITEM.exec(path) ?? /\/(\d{4})-?(\d\d)-?(\d\d)-?\d*[a-z]+\.html?$/.exec(path);
  if (!numbers) return [];
  const [, year, month, day] = numbers;
  const iso = isoDay(Number(year), Number(month), Number(day));
  return iso === null ? [] : [{ kind: 'url', raw: path.slice(1), iso }];
};

const languageOf = (url: URL | null): Language | null => {
  if (!url || !isOnHost(url, HOSTS)) return null;
  if (url.pathname.startsWith('/calendar/')) return 'ko';
  const ending = SINGLE.exec(url.pathname)?.[2] ?? '';
  return ending.startsWith('s') ? 'es' : ending.startsWith('e') ? 'en' : null;
};

const HEADER = /calendar\s*>+/i;

/** The page's own date, in its first lines: `calendar>>March 30. 2014 Juche 103`. */
const pageEvidence = (lines: readonly Line[]): DateEvidence[] => {
  const head = lines.slice(0, 20).find(({ text }) => text.length < 200 && HEADER.test(text));
  const day = head ? printedDay(head.text) : null;
  return head && day ? [{ kind: 'page', raw: head.text, iso: day.iso }] : [];
};

/** Remains of the tables in text without markup, and the head of the page. */
const cleaned = (lines: readonly Line[]): readonly Line[] =>
  lines.flatMap((line) => {
    const text = line.text.replace(/(?:\s*\|)+$/, '').replace(/^\|\s*/, '');
    return text === '' || HEADER.test(text.slice(0, 40))
      ? []
      : [text === line.text ? line : { ...line, text }];
  });

/** Which item the person chose, or the fragment names: by the page's own anchor, else by its place. */
const chosenOf = ({ item, url }: Page, anchors: readonly (string | null)[]): number => {
  if (item !== null) return item;
  const number = /^#(\d+)/.exec(url?.hash ?? '')?.[1];
  if (number === undefined) return -1;
  return anchors.some((one) => one !== null) ? anchors.indexOf(number) : Number(number) - 1;
};

const articleOf = (page: Page, item: FoundItem): ReadOutcome => {
  if (item.copy.paragraphs.length === 0) return notArticle('no-body');
  const root = commonRoot(item.lines[0]?.element ?? null, item.lines.at(-1)?.element ?? null);
  return {
    kind: 'article',
    article: assemble({
      site: 'kcna-co-jp',
      headline: item.headline,
      copy: item.copy,
      dates: [...pageEvidence(page.lines()), ...urlEvidence(page.url)],
      source: { label: null, outlet: 'KCNA', originalUrl: null },
      language: languageOf(page.url),
      look: page,
      notes: [],
    }),
    ...(root ? { root } : {}),
  };
};

export const kcnaCoJp: SiteReader = {
  id: 'kcna-co-jp',
  owns: (url) => isOnHost(url, HOSTS),
  isArticle: (url) =>
    !isIndex(url) && [DAY, SINGLE, CALENDAR_ITEM].some((pattern) => pattern.test(url.pathname)),
  isList: (url) => isIndex(url),
  read(page) {
    if (page.url && isIndex(page.url)) return notArticle('list');
    const lines = page.lines();
    // The site's head or foot: a page of errors has neither.
    const framed = lines.some(({ text }) => text.length < 200 && (HEADER.test(text) || FOOT.test(text)));
    const { items, anchors } = itemsBetweenRules(cleaned(lines), page.document, framed);
    const [first] = items;
    if (!first) return notArticle(page.url && this.isArticle(page.url) ? 'no-body' : 'list');
    if (items.length === 1 || (page.url && !isDayPage(page.url) && page.item === null))
      return articleOf(page, first);
    const told = items.map((item, index) => pageItem(item, `#${anchors[index] ?? index + 1}`));
    const chosen = chosenOf(page, anchors);
    const [item, choice] = [items[chosen], told[chosen]];
    if (!item || !choice) return { kind: 'several', items: told };
    const outcome = articleOf(page, item);
    return outcome.kind === 'article' ? { ...outcome, item: choice } : outcome;
  },
};
