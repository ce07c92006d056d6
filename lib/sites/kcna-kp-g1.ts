/**
 * kcna.kp as it was to February 2022 (G1): one address for every article, filled by a form. What a saved copy holds is either the form's
 * hidden inputs or the answer in XML that the page asked for; both hold the text as HTML in a string (DOMAIN.md).
 * @example http://kcna.kp/kcna.user.article.retrieveArticleInfoFromArticleCode.kcmsf
 */
import { isoDay } from '../article/calendar.ts';
import { decodeEntities } from '../article/entities.ts';
import { collapse } from '../article/spaces.ts';
import type { DateEvidence } from '../article/types.ts';
import { linesOf } from './lines.ts';
import type { Page } from './page.ts';

/** The parts of an article of this generation. */
export interface FormParts {
  readonly headline: string;
  readonly lines: readonly string[];
  readonly dates: readonly DateEvidence[];
  /** What holds it all. */
  readonly root: Element | null;
}

const ARTICLE = /^\/kcna\.user\.article\.retrieve(?:NewsViewInfoList|ArticleInfoFromArticleCode)\.kcmsf/i;
const LIST = /^\/kcna\.user\.(?:home\.retrieveHomeInfoList|article\.retrieveArticleListForPage)\.kcmsf/i;

/** Whether an address of this generation is one where articles stand, by the address alone. */
export const isFormArticle = (url: URL) => ARTICLE.test(url.pathname);

/** Whether an address of this generation is one where lists stand, by the address alone. */
export const isFormList = (url: URL) => LIST.test(url.pathname);

/** What nobody sees of a page; without its end it goes on to the end, as in a browser. */
const UNSEEN =
  /<(script|style|template|noscript|title|iframe|object|textarea|select|svg|math)\b[^>]{0,2000}>[\s\S]*?(?:<\/\1\s*>|$)/gi;

/** Bounds keep a page made of unclosed tags from costing the square of its size. */
const TAG = /<[/!]?[a-z](?:"[^"]{0,2000}"|'[^']{0,2000}'|[^>"']){0,2000}>|<[/!][^>]{0,2000}>/gi;

/** HTML in a string as the lines that it shows; tags are dropped, not run. */
const linesOfMarkup = (markup: string): string[] =>
  markup
    .replace(UNSEEN, '')
    .split(/<(?:br|\/p|\/div)\b[^>]{0,2000}>/i)
    .map((line) => collapse(decodeEntities(line.replace(TAG, ''))))
    .filter((line) => line !== '');

/** `2020.12.08`, `주체109 (2020)년 12월 8일 15:14`, `Juche109 (2020) . 12. 8 15:14`. */
const DAY = /(\d{4})\)?[^\d:]{1,5}(\d{1,2})[^\d:]{1,4}(\d{1,2})(?![\d:])/;

const dated = (kind: 'page' | 'header', text: string): DateEvidence[] => {
  const [, year, month, day] = DAY.exec(text) ?? [];
  return day === undefined
    ? []
    : [{ kind, raw: text.trim(), iso: isoDay(Number(year), Number(month), Number(day)) }];
};

/** The article of such a page; null where it holds none. */
export function readForm({ document }: Page): FormParts | null {
  if (!document) return null;
  const input = (id: string) => document.querySelector(`input#${id}`)?.getAttribute('value') ?? '';
  const tag = (name: string) => document.querySelector(`NData > ${name}`)?.textContent ?? '';
  const isInput = document.querySelector('input#content') !== null;
  const content = isInput ? input('content') : tag('content');
  if (content.trim() === '') return null;
  const part = isInput ? input : tag;
  const clock = document.querySelector('span.hview_today_date');
  return {
    headline: collapse(linesOfMarkup(part('mainTitle')).join(' ')),
    lines: linesOfMarkup(content),
    dates: [
      ...dated('page', part(isInput ? 'fCreateDate' : 'articleCreateDate')),
      ...dated('header', clock ? (linesOf(clock)[0]?.text ?? '') : ''),
    ],
    root: isInput
      ? (document.querySelector('input#content')?.parentElement ?? null)
      : document.documentElement,
  };
}

/** Whether it lists articles: `fn_showArticle("AR…")` in HTML, several codes in XML. */
export const isListOfCodes = (document: Document) =>
  document.querySelector('a.titlebet') !== null ||
  document.querySelector('NMultiData > articleCode') !== null;
