/** The text of a page that holds no KCNA copy, or the words selected on one, as a record marked so. Only where the person asks. */
import { parseWebAddress } from '../article/address.ts';
import { note } from '../article/notes.ts';
import { UNKNOWN_OUTLET } from '../article/outlet.ts';
import { collapse } from '../article/spaces.ts';
import { readWireCopy } from '../article/wire-copy.ts';
import type { PageReading } from '../library/types.ts';
import { assemble } from '../sites/assemble.ts';
import { readAnyText } from '../sites/readable.ts';
import { MAX_HTML, MAX_TEXT } from './limits.ts';
import { keptHtml } from './read.ts';

const readingOf = (
  document: Document,
  now: string,
  article: PageReading['article'],
  html: string,
): PageReading | null => {
  const length = article.paragraphs.reduce((sum, paragraph) => sum + paragraph.length, 0);
  if (length > MAX_TEXT) return null;
  return {
    url: document.location.href,
    title: document.title.slice(0, 1000),
    at: now,
    article,
    html: keptHtml(html),
  };
};

/** The text of the page as a readability library finds it; null where it finds none, or more than is kept. */
export function readWholeText(document: Document, now: string): PageReading | null {
  const outcome = readAnyText(document, { url: document.location.href, capturedAt: now });
  if (outcome.kind !== 'article') return null;
  return readingOf(document, now, outcome.article, document.documentElement.outerHTML);
}

/** Above a dateline in a selection stands the headline. */
const MOST_HEADLINE = 300;

/**
 * The selected words as an article: by its dateline where there is one, what stands above it the headline; else every line a paragraph and
 * the page's title the headline. Null where nothing is selected.
 */
export function readSelectedText(document: Document, now: string): PageReading | null {
  const selection = document.getSelection();
  const text = selection?.toString() ?? '';
  if (!selection || selection.rangeCount === 0 || text.length > MAX_HTML) return null;
  const lines = text
    .split(/[\r\n]+/)
    .map(collapse)
    .filter((line) => line !== '');
  if (lines.length === 0) return null;
  const copy = readWireCopy(lines);
  const above = copy.opening ? lines.slice(0, copy.first).join(' ') : '';
  const headline = above !== '' && above.length <= MOST_HEADLINE ? above : collapse(document.title);
  const host = parseWebAddress(document.location.href)?.hostname.replace(/^www\./, '') || UNKNOWN_OUTLET;
  const article = assemble({
    site: 'other',
    headline,
    copy,
    dates: [],
    source: { label: null, outlet: copy.opening ? 'KCNA' : host, originalUrl: null },
    language: null,
    look: { capturedAt: now, archivedAt: null },
    notes: copy.opening ? [] : [note('not-kcna-copy')],
  });
  const container = selection.getRangeAt(0).commonAncestorContainer;
  const element = container instanceof Element ? container : container.parentElement;
  return readingOf(document, now, article, (element ?? document.documentElement).outerHTML);
}
