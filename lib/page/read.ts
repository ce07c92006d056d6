import type { PageReading } from '../library/types.ts';
import type { PageItem } from '../sites/page.ts';
import type { Registry } from '../sites/registry.ts';
import { MAX_HTML, MAX_TEXT } from './limits.ts';

export type NoArticleReason = 'list' | 'cut-off' | 'too-large' | 'no-article';

export type LiveReading =
  | { readonly kind: 'article'; readonly reading: PageReading }
  | { readonly kind: 'several'; readonly items: readonly PageItem[] }
  | { readonly kind: 'no-article'; readonly why: NoArticleReason };

const REASONS = { list: 'list', 'no-body': 'cut-off', other: 'no-article' } as const;

export interface LiveLook {
  /** ISO 8601 time of this look. */
  readonly now: string;
  /** Whether to serialise the article's part of the page too (only for a clip: it costs). */
  readonly withHtml: boolean;
  /** Which of several articles the person chose, from 0. */
  readonly item?: number | null;
}

/**
 * Reads the live page as it stands. An article chosen among several has its own anchor in the address of the reading; an archive's copy
 * goes by the address of its original.
 */
export function readLivePage(registry: Registry, document: Document, look: LiveLook): LiveReading {
  return readPageAt(registry, document, document.location.href, look);
}

/** The same for a document that has no address of its own: a page fetched and parsed. */
export function readPageAt(
  { readPage }: Registry,
  document: Document,
  url: string,
  { now, withHtml, item = null }: LiveLook,
): LiveReading {
  const outcome = readPage(document, { url, capturedAt: now, item });
  if (outcome.kind === 'several') return outcome;
  if (outcome.kind !== 'article') return { kind: 'no-article', why: REASONS[outcome.why] };
  const { article, root } = outcome;
  if (article.paragraphs.reduce((length, paragraph) => length + paragraph.length, 0) > MAX_TEXT) {
    return { kind: 'no-article', why: 'too-large' };
  }
  const html = withHtml ? (root ?? document.documentElement).outerHTML : null;
  return {
    kind: 'article',
    reading: {
      url: itemAddress(article.archivedCopy?.originalUrl ?? url, outcome.item),
      title: document.title.slice(0, 1000),
      at: now,
      article,
      html: html === null ? null : keptHtml(html),
    },
  };
}

/** HTML as it is kept: whole, or not at all where it is larger than the cap. */
export const keptHtml = (html: string): string | null => (html.length <= MAX_HTML ? html : null);

/** Anchors that name an article by themselves: `#12` of a day page. */
const NUMBER = /^#\d+$/;

/**
 * The address of one item of a page. An anchor of the page's own says little (`#post-7`), so the words that lead to the item go with it: a
 * browser never shows such a fragment in its own address, so it is the mark of an item chosen (`normaliseAddress` keeps it).
 */
function itemAddress(url: string, item: PageItem | undefined): string {
  const fragment = item?.fragment ?? null;
  if (!item || fragment === null) return url;
  const page = url.replace(/#.*$/, '');
  if (NUMBER.test(fragment) || fragment.includes(':~:')) return `${page}${fragment}`;
  const words = (item.dateline ?? item.headline) || item.opening;
  return `${page}${fragment}:~:text=${encodeURIComponent(words.slice(0, 60)).replaceAll('-', '%2D')}`;
}
