import type { PageReading } from '../library/types.ts';
import { readPage } from '../sites/registry.ts';
import { MAX_HTML, MAX_TEXT } from './limits.ts';

export type NoArticleReason = 'list' | 'cut-off' | 'too-large' | 'no-article';

export type LiveReading =
  | { readonly kind: 'article'; readonly reading: PageReading }
  | { readonly kind: 'no-article'; readonly why: NoArticleReason };

const REASONS = { list: 'list', 'no-body': 'cut-off', other: 'no-article' } as const;

/**
 * Reads the live page as it stands.
 * @param now - ISO 8601 time of this look.
 * @param withHtml - whether to serialise the article's part of the page too (only for a clip: it costs).
 */
export function readLivePage(document: Document, now: string, withHtml: boolean): LiveReading {
  const url = document.location.href;
  const outcome = readPage(document, { url, capturedAt: now });
  if (outcome.kind !== 'article') return { kind: 'no-article', why: REASONS[outcome.why] };
  const { article, root } = outcome;
  if (article.paragraphs.reduce((length, paragraph) => length + paragraph.length, 0) > MAX_TEXT) {
    return { kind: 'no-article', why: 'too-large' };
  }
  const html = withHtml ? (root ?? document.documentElement).outerHTML : null;
  return {
    kind: 'article',
    reading: {
      url,
      title: document.title.slice(0, 1000),
      at: now,
      article,
      html: html !== null && html.length <= MAX_HTML ? html : null,
    },
  };
}
