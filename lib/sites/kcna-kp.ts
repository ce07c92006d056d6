/**
 * kcna.kp, the agency's own site, as it was to February 2022 (G1, `kcna-kp-g1.ts`), from then to mid-2026 (G2) and since (G3).
 * @example http://www.kcna.kp/en/article/q/<hex>.kcmsf
 * @example http://www.kcna.kp/en/article/detail/4d449d61d9b40edc2fdc6911f5ec0589
 */
import { languageOfCode } from '../article/language.ts';
import { note } from '../article/notes.ts';
import { findStamp, parseStampDate, type Stamp } from '../article/stamp.ts';
import type { Language } from '../article/types.ts';
import { readWireCopy, type WireCopy } from '../article/wire-copy.ts';
import { assemble } from './assemble.ts';
import { commonRoot } from './common-root.ts';
import { readFirstCopy } from './first-copy.ts';
import { isButtonText } from './furniture.ts';
import { isFormArticle, isFormList, isListOfCodes, readForm } from './kcna-kp-g1.ts';
import { type Line, linesOf } from './lines.ts';
import { isOnHost, notArticle, type Page, type ReadOutcome, type SiteReader } from './page.ts';
import { addressFrom, picturesIn } from './pictures.ts';
import { headlineOfTitle } from './title.ts';

const HOSTS = ['kcna.kp'];
const G2_ARTICLE = /^\/[a-z]{2}\/article\/q\/[0-9a-f]{32,160}\.kcmsf/i;
/** `list` names articles as well as lists (DOMAIN.md): the page itself tells. */
const G3_ARTICLE = /^\/[a-z]{2}\/article\/(?:detail|list)\/[0-9a-f]{32}\/?$/i;
const LIST = /^\/(?:[a-z]{2}\/?)?$|^\/[a-z]{2}\/(?:category|article\/list)\//i;

/** The parts of a page in one of the site's generations. */
interface Layout {
  readonly headline: Element | null;
  readonly lines: readonly Line[];
  /** Text that stands in the stamp's place. */
  readonly stamp: string;
  /** What holds text and pictures. */
  readonly body: Element;
  /** Links to photo galleries of the article. */
  readonly galleries: readonly Element[];
}

/** What is seen of it: `textContent` would take in scripts. */
const textOf = (element: Element | null) =>
  element
    ? linesOf(element)
        .map(({ text }) => text)
        .join(' ')
    : '';

const hasClass = (element: Element, name: string) => element.classList.contains(name);

/** The text stands in `p`; what else there is, is buttons and pictures. Without any `p`, all of it is text. */
const inParagraphs = (lines: readonly Line[]): readonly Line[] => {
  const inside = lines.filter(({ element }) => element?.closest('p'));
  return inside.length > 0 ? inside : lines;
};

/** G2: `.article-main-title`, `.article-content-body .content-wrapper p`, `.publish-time`. */
const layout2 = (document: Document): Layout | null => {
  const body = document.querySelector('.article-content-body');
  if (!body) return null;
  const wrappers = [...body.querySelectorAll('.content-wrapper')].filter(
    (one) => !one.parentElement?.closest('.content-wrapper'),
  );
  const aside = (element: Element) => hasClass(element, 'publish-time') || hasClass(element, 'media-icon');
  return {
    headline: document.querySelector('.article-main-title'),
    lines: inParagraphs((wrappers.length > 0 ? wrappers : [body]).flatMap((one) => linesOf(one, aside))),
    stamp: textOf(body.querySelector('.publish-time')),
    body,
    galleries: [...body.querySelectorAll('.media-icon a')],
  };
};

/** G3: `main > article > .container`, `h1.text-center` twice (the second may be empty), paragraphs directly below. */
const layout3 = (document: Document): Layout | null => {
  const containers = [...document.querySelectorAll('main > article > .container')];
  const paragraphs = (one: Element) => [...one.children].filter((child) => child.localName === 'p');
  const container = containers.find((one) => paragraphs(one).some((p) => textOf(p) !== ''));
  if (!container) return null;
  const aside = (element: Element) => element.localName === 'a' && hasClass(element, 'gallery_button');
  const headings = [...document.querySelectorAll('h1.text-center')];
  return {
    headline: headings.find((one) => textOf(one) !== '') ?? null,
    lines: paragraphs(container).flatMap((p) => linesOf(p, aside)),
    stamp: '',
    body: container,
    galleries: [...container.querySelectorAll('a.gallery_button')],
  };
};

const languageOf = (url: URL | null): Language | null => {
  const code = url && isOnHost(url, HOSTS) ? /^\/([a-z]{2})\//i.exec(url.pathname)?.[1] : undefined;
  return code === undefined ? null : languageOfCode(code.toLowerCase());
};

const withStamp = (copy: WireCopy, text: string): WireCopy => {
  const stamp: Stamp | null = copy.stamp ?? findStamp(text) ?? parseStampDate(text);
  return { ...copy, stamp };
};

const isListPage = (document: Document) =>
  document.querySelector('ul.article-link li a, main ul li a[href*="/article/"]') !== null;

const galleriesOf = ({ galleries }: Layout, base: URL | null): string[] => {
  const found = galleries.map((link) => addressFrom(link.getAttribute('href'), base));
  return [...new Set(found.filter((one) => one !== null))];
};

const readGeneration1 = (page: Page): ReadOutcome | null => {
  const parts = readForm(page);
  const copy = parts && readWireCopy(parts.lines);
  if (!copy || copy.paragraphs.length === 0) return null;
  return {
    kind: 'article',
    article: assemble({
      site: 'kcna-kp',
      headline: parts.headline,
      copy,
      dates: parts.dates,
      source: { label: null, outlet: 'KCNA', originalUrl: null },
      language: null,
      look: page,
      notes: [],
    }),
    ...(parts.root ? { root: parts.root } : {}),
  };
};

const readLayout = (page: Page, layout: Layout): ReadOutcome | null => {
  const lines = layout.lines.filter(({ text }) => !isButtonText(text));
  const copy = withStamp(readWireCopy(lines.map(({ text }) => text)), layout.stamp);
  if (copy.paragraphs.length === 0) return null;
  const titled = headlineOfTitle(page.title);
  const headline = textOf(layout.headline) || titled;
  const root = commonRoot(
    layout.headline ?? lines[0]?.element ?? null,
    lines[Math.max(0, Math.min(copy.last, lines.length - 1))]?.element ?? null,
  );
  return {
    kind: 'article',
    article: assemble({
      site: 'kcna-kp',
      headline,
      copy,
      dates: [],
      source: { label: null, outlet: 'KCNA', originalUrl: null },
      language: languageOf(page.url),
      look: page,
      notes: textOf(layout.headline) === '' && titled !== '' ? [note('headline-from-title')] : [],
      pictures: picturesIn(layout.body, page.url),
      galleries: galleriesOf(layout, page.url),
    }),
    ...(root ? { root } : {}),
  };
};

export const kcnaKp: SiteReader = {
  id: 'kcna-kp',
  owns: (url) => isOnHost(url, HOSTS),
  isArticle: (url) => G2_ARTICLE.test(url.pathname) || G3_ARTICLE.test(url.pathname) || isFormArticle(url),
  isList: (url) => LIST.test(url.pathname) || isFormList(url),
  read(page) {
    const { document } = page;
    const layout = document && (layout2(document) ?? layout3(document));
    const outcome = layout ? readLayout(page, layout) : readGeneration1(page);
    if (outcome) return outcome;
    if (document && (isListPage(document) || isListOfCodes(document))) return notArticle('list');
    if (layout) return notArticle('no-body');
    return readFirstCopy(page, 'kcna-kp', languageOf(page.url));
  },
};
