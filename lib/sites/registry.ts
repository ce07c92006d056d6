/** Readers of sites, joined: the first that owns an address reads the page; a page of any other address is read for its words. */
import { parseWebAddress } from '../article/address.ts';
import { collapse } from '../article/spaces.ts';
import type { SiteId } from '../article/types.ts';
import { readAnyPage } from './any-page.ts';
import { readByWords } from './kcnawatch.ts';
import { type Line, linesOf, linesOfText } from './lines.ts';
import type { Page, ReadOutcome, SiteReader } from './page.ts';

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
  /** Whose address it is; hosts are compared whole. */
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

/** Made on first use: a reader that goes by the page's elements needs none. */
const lazily = (make: () => Line[]): (() => readonly Line[]) => {
  let lines: Line[] | null = null;
  return () => {
    lines ??= make();
    return lines;
  };
};

/** Joins `sites`; content scripts take the few whose hosts they run on, so that they stay small. */
export function createRegistry(sites: readonly SiteReader[]): Registry {
  const readerOf = (url: URL | null): SiteReader | undefined =>
    url ? sites.find((site) => site.owns(url)) : undefined;

  const read = (page: Page): ReadOutcome => {
    const reader = readerOf(page.url);
    if (reader) return reader.read(page);
    return readByWords(page, page.url ? 'other' : 'kcnawatch') ?? readAnyPage(page, 'other');
  };

  const ofAddress = (url: string, ask: (site: SiteReader, parsed: URL) => boolean): boolean => {
    const parsed = parseWebAddress(url);
    const reader = readerOf(parsed);
    return parsed !== null && reader !== undefined && ask(reader, parsed);
  };

  return {
    siteOf: (url) => readerOf(parseWebAddress(url))?.id ?? 'other',
    isArticleAddress: (url) => ofAddress(url, (site, parsed) => site.isArticle(parsed)),
    isListAddress: (url) => ofAddress(url, (site, parsed) => site.isList(parsed)),
    readPage: (document, { url, capturedAt, item = null }) =>
      read({
        url: url === null ? null : parseWebAddress(url),
        capturedAt,
        item,
        document,
        title: collapse(document.title ?? ''),
        lines: lazily(() => linesOf(document.documentElement ?? document)),
      }),
    readText: (text, { url, capturedAt, item = null }) =>
      read({
        url: url === null ? null : parseWebAddress(url),
        capturedAt,
        item,
        document: null,
        title: '',
        lines: lazily(() => linesOfText(text)),
      }),
  };
}
