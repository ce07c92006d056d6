/** Readers of sites, joined: the first that owns an address reads the page; a page of any other address is read for its words. */

import { collapse } from '../article/spaces.ts';
import type { Article, SiteId } from '../article/types.ts';
import { parseWebAddress } from '../article/web-address.ts';
import { readByWords } from './kcnawatch.ts';
import { lazily, linesOf, linesOfText } from './lines.ts';
import { notArticle, type Page, type ReadOutcome, type SiteReader } from './page.ts';

export interface Look {
  /** The page's address; null for a saved page that does not say. */
  readonly url: string | null;
  /** ISO 8601 time of this look, null where unknown. Lends a year to a page that has none. */
  readonly capturedAt: string | null;
  /** Which of several articles on the page, from 0; absent or null where nobody was asked yet. */
  readonly item?: number | null;
}

/** A set of sites that can be read. */
export interface Registry {
  /** Whose address it is; hosts are compared whole. An archive's copy is its original's. */
  siteOf(url: string): SiteId;
  /** Whether an article may stand at an address of one of the sites. Nothing but the address is looked at. */
  isArticleAddress(url: string): boolean;
  /** Whether a list of articles stands at an address of one of the sites. Nothing but the address is looked at. */
  isListAddress(url: string): boolean;
  /**
   * Reads an article off a page. Never changes the page, never asks for its layout, never throws on what it holds; works on a live document
   * and on a parsed one.
   */
  readPage(document: Document, look: Look): ReadOutcome;
  /** Reads an article off the visible text of a page. */
  readText(text: string, look: Look): ReadOutcome;
}

/** What reads the pages that are on none of the sites; left out of the content script of the granted hosts, where there are none. */
export interface Beyond {
  /** The address of the page that was archived, for the address of an archive's copy that tells it; else null. */
  peel(url: string): string | null;
  /** Reads an archive's copy as the page that was archived; null for a page that is none. */
  readCopy(page: Page, read: (page: Page) => ReadOutcome): ReadOutcome | null;
  /** Reads a page of no known site. */
  readElsewhere(page: Page): ReadOutcome;
  /** Adds what the text alone tells. */
  complete(article: Article): Article;
}

/** Joins `sites`; content scripts take the few whose hosts they run on, so that they stay small. */
export function createRegistry(sites: readonly SiteReader[], beyond: Beyond | null = null): Registry {
  const readerOf = (url: URL | null): SiteReader | undefined =>
    url ? sites.find((site) => site.owns(url)) : undefined;

  const readOriginal = (page: Page): ReadOutcome => {
    const reader = readerOf(page.url);
    if (reader) return reader.read(page);
    return (
      readByWords(page, page.url ? 'other' : 'kcnawatch') ??
      beyond?.readElsewhere(page) ??
      notArticle('other')
    );
  };

  const read = (page: Page): ReadOutcome => {
    const outcome = beyond?.readCopy(page, readOriginal) ?? readOriginal(page);
    return beyond && outcome.kind === 'article'
      ? { ...outcome, article: beyond.complete(outcome.article) }
      : outcome;
  };

  const peeled = (url: string): URL | null => parseWebAddress(beyond?.peel(url) ?? url);

  const ofAddress = (url: string, ask: (site: SiteReader, parsed: URL) => boolean): boolean => {
    const parsed = peeled(url);
    const reader = readerOf(parsed);
    return parsed !== null && reader !== undefined && ask(reader, parsed);
  };

  return {
    siteOf: (url) => readerOf(peeled(url))?.id ?? 'other',
    isArticleAddress: (url) => ofAddress(url, (site, parsed) => site.isArticle(parsed)),
    isListAddress: (url) => ofAddress(url, (site, parsed) => site.isList(parsed)),
    readPage: (document, { url, capturedAt, item = null }) =>
      read({
        url: url === null ? null : parseWebAddress(url),
        capturedAt,
        archivedAt: null,
        item,
        document,
        title: collapse(document.title ?? ''),
        lines: lazily(() => linesOf(document.documentElement ?? document)),
      }),
    readText: (text, { url, capturedAt, item = null }) =>
      read({
        url: url === null ? null : parseWebAddress(url),
        capturedAt,
        archivedAt: null,
        item,
        document: null,
        title: '',
        lines: lazily(() => linesOfText(text)),
      }),
  };
}
