/**
 * Copies in web archives: the wrapper is peeled off, so that the copy is read as the page that was archived.
 * @example https://web.archive.org/web/20140402101500id_/http://www.kcna.co.jp/item/2014/201403/news30/20140330-14ee.html
 * @example https://archive.ph/20220101120000/http://kcna.kp/
 * @example https://archive.ph/AbC12
 */
import { type ArchiveAddress, archiveAddress } from '../article/archive-address.ts';
import type { ArchivedCopy, Article, Picture } from '../article/types.ts';
import { lazily, linesOf } from './lines.ts';
import type { Page, ReadOutcome } from './page.ts';
import { addressFrom } from './pictures.ts';

/** What the archives lay over the page: Wayback's toolbar and its gift box, archive.today's head. */
const OVERLAYS = new Set(['wm-ipp', 'wm-ipp-base', 'wm-ipp-print', 'donato', 'HEADER']);
const isOverlay = (element: Element) => OVERLAYS.has(element.getAttribute('id') ?? '');

/** Where a copy under a short name says whose copy it is, the likeliest first. The markup of archive.today is not documented. */
const PLACES = [
  ['#SHARE_LONGLINK', 'value'],
  ['#SHARE_LONGLINK input', 'value'],
  ['link[rel="canonical"]', 'href'],
  ['link[rel="bookmark"]', 'href'],
  ['meta[property="og:url"]', 'content'],
  ['#HEADER input[name="q"]', 'value'],
  ['input[name="q"]', 'value'],
] as const;

/** The whole of what a short address stands for, by the page; as much of it as the page says. */
const completed = (address: ArchiveAddress, document: Document | null): ArchiveAddress => {
  if (address.original !== null || !document) return address;
  let original: string | null = null;
  for (const [selector, attribute] of PLACES) {
    const value = addressFrom(document.querySelector(selector)?.getAttribute(attribute) ?? null, null);
    const long = value === null ? null : archiveAddress(value);
    if (long?.original) return { ...address, original: long.original, capturedAt: long.capturedAt };
    if (value !== null && !long) original ??= value;
  }
  return { ...address, original };
};

const unwrapped = (url: string): string => archiveAddress(url)?.original ?? insideOf(url);

/** A rewritten link that was resolved against the original's host: `http://kcna.kp/web/2014…/http://…`. */
const insideOf = (url: string): string => {
  const match = /^https?:\/\/[^/]+\/web\/\d{4,14}(?:[a-z]{2}_)?\/(https?:\/\/?.+)$/.exec(url);
  return addressFrom(match?.[1] ?? null, null) ?? url;
};

const ofOriginal = (article: Article, archivedCopy: ArchivedCopy): Article => {
  const { source } = article;
  return {
    ...article,
    source: { ...source, originalUrl: source.originalUrl === null ? null : unwrapped(source.originalUrl) },
    pictures: (article.pictures ?? []).map((one: Picture) => ({ ...one, url: unwrapped(one.url) })),
    galleries: (article.galleries ?? []).map(unwrapped),
    archivedCopy,
  };
};

/**
 * Reads an archive's copy by the reader of the page that was archived.
 * @param read - reads a page that is no copy.
 * @returns null where the page is no archive's copy.
 */
export function readArchivedCopy(page: Page, read: (page: Page) => ReadOutcome): ReadOutcome | null {
  const wrapper = page.url && archiveAddress(page.url.href);
  if (!page.url || !wrapper) return null;
  const { archive, original, capturedAt } = completed(wrapper, page.document);
  const { document } = page;
  const outcome = read({
    ...page,
    url: original === null ? page.url : new URL(original),
    archivedAt: capturedAt,
    ...(document ? { lines: lazily(() => linesOf(document.documentElement ?? document, isOverlay)) } : {}),
  });
  if (outcome.kind !== 'article') return outcome;
  const copy = { archive, url: page.url.href, originalUrl: original, capturedAt };
  return { ...outcome, article: ofOriginal(outcome.article, copy) };
}
