/** Every site that can be read. The first that owns an address reads the page; a page of any other address is read for its words. */
import { parseWebAddress } from '../article/address.ts';
import { collapse } from '../article/spaces.ts';
import type { SiteId } from '../article/types.ts';
import { readAnyPage } from './any-page.ts';
import { kcnaKp } from './kcna-kp.ts';
import { kcnawatch, readByWords } from './kcnawatch.ts';
import { type Line, linesOf, linesOfText } from './lines.ts';
import type { Page, ReadOutcome, SiteReader } from './page.ts';

export type { ReadOutcome } from './page.ts';

const SITES: readonly SiteReader[] = [kcnawatch, kcnaKp];

const readerOf = (url: URL | null): SiteReader | undefined =>
  url ? SITES.find((site) => site.owns(url)) : undefined;

/** Whose address it is; hosts are compared whole. */
export function siteOf(url: string): SiteId {
  return readerOf(parseWebAddress(url))?.id ?? 'other';
}

/** Whether an article may stand at an address of a site that can be read. Nothing but the address is looked at. */
export function isArticleAddress(url: string): boolean {
  const parsed = parseWebAddress(url);
  return parsed !== null && (readerOf(parsed)?.isArticle(parsed) ?? false);
}

/** Whether a list of articles stands at an address of a site that can be read. Nothing but the address is looked at. */
export function isListAddress(url: string): boolean {
  const parsed = parseWebAddress(url);
  return parsed !== null && (readerOf(parsed)?.isList(parsed) ?? false);
}

export interface Look {
  /** The page's address; null for a saved page that does not say. */
  readonly url: string | null;
  /** ISO 8601 time of this look, null where unknown. Lends a year to a page that has none. */
  readonly capturedAt: string | null;
}

const read = (page: Page): ReadOutcome => {
  const reader = readerOf(page.url);
  if (reader) return reader.read(page);
  return readByWords(page, page.url ? 'other' : 'kcnawatch') ?? readAnyPage(page, 'other');
};

/** Made on first use: a reader that goes by the page's elements needs none. */
const lazily = (make: () => Line[]): (() => readonly Line[]) => {
  let lines: Line[] | null = null;
  return () => {
    lines ??= make();
    return lines;
  };
};

/**
 * Reads an article off a page. Never changes the page, never asks for its layout, never throws on what it holds; works on a live document
 * and on a parsed one.
 */
export function readPage(document: Document, { url, capturedAt }: Look): ReadOutcome {
  return read({
    url: url === null ? null : parseWebAddress(url),
    capturedAt,
    document,
    title: collapse(document.title ?? ''),
    lines: lazily(() => linesOf(document.documentElement ?? document)),
  });
}

/** Reads an article off the visible text of a page. */
export function readText(text: string, { url, capturedAt }: Look): ReadOutcome {
  return read({
    url: url === null ? null : parseWebAddress(url),
    capturedAt,
    document: null,
    title: '',
    lines: lazily(() => linesOfText(text)),
  });
}
