/** A known site that is not laid out as known, read for the wire copy on it: dateline to end mark, wherever it stands. */
import { parseDateline } from '../article/dateline.ts';
import { splitAtEndMark } from '../article/end-mark.ts';
import { note } from '../article/notes.ts';
import { findStamp } from '../article/stamp.ts';
import type { Language, Note, SiteId } from '../article/types.ts';
import { readWireCopy } from '../article/wire-copy.ts';
import { assemble } from './assemble.ts';
import { commonRoot } from './common-root.ts';
import { framesAround, isApart, isButtonText } from './furniture.ts';
import { opensTeasers } from './kcnawatch-words.ts';
import type { Line } from './lines.ts';
import { notArticle, type Page, type ReadOutcome } from './page.ts';
import { headlineAbove, headlineOfTitle } from './title.ts';

/** Snippets on a list are cut; copy is told from them by an end mark or by a second paragraph. */
export const CUT_SNIPPET = /(?:…|\[…\]|\[\.\.\.\]|\.\.\.)$/;

/** The words below an article. */
export const FOOT = /^(?:copyright\b|©|\(c\)\s|all rights reserved)/i;

/** Where wire copy begins: at its dateline; without one, at the first line of a page that has an end mark or a stamp. */
const beginning = (lines: readonly Line[]): number => {
  const dated = lines.findIndex(({ text }) => parseDateline(text) !== null);
  if (dated >= 0) return dated;
  const ended = lines.findIndex(({ text }) => splitAtEndMark(text) !== null || findStamp(text) !== null);
  if (ended < 0) return -1;
  // Upwards as long as the lines stand in the same place.
  const home = lines[ended]?.element?.parentElement ?? null;
  let first = ended;
  while (first > 0 && (lines[first - 1]?.element?.parentElement ?? null) === home) first--;
  const isHeading = (line: Line | undefined) => /^h[1-6]$/.test(line?.element?.localName ?? '');
  while (first < ended && (isHeading(lines[first]) || home === null)) {
    first++;
    if (home === null) break;
  }
  return first;
};

/**
 * Reads the first article on a page by its wire copy; on a site of the agency's own it may lack its dateline.
 * @param language - what the address says.
 */
export function readFirstCopy(page: Page, site: SiteId, language: Language | null = null): ReadOutcome {
  const lines = page.lines();
  const start = beginning(lines);
  if (start < 0) return notArticle('other');
  const opening = lines[start];
  const anchors = framesAround([opening?.furniture ?? null]);
  let end = start + 1;
  while (end < lines.length && !opensTeasers(lines[end]?.text ?? '') && !FOOT.test(lines[end]?.text ?? ''))
    end++;
  const region = lines
    .slice(start, end)
    .filter(({ text, furniture }) => !isButtonText(text) && !isApart(furniture, anchors));
  const copy = readWireCopy(region.map(({ text }) => text));
  const datelines = lines.filter(({ text }) => parseDateline(text) !== null).length;
  const cut = copy.paragraphs.every((text) => CUT_SNIPPET.test(text));
  if (copy.paragraphs.length === 0) return notArticle('no-body');
  if (!copy.endMark && datelines > 1 && (cut || copy.paragraphs.length === 1)) return notArticle('list');

  const notes: Note[] = [note('words-only')];
  const found = headlineAbove(lines, start, page.title, (text) => parseDateline(text) !== null);
  let headline = found?.text ?? '';
  if (headline === '') {
    headline = headlineOfTitle(page.title);
    if (headline !== '') notes.push(note('headline-from-title'));
  }
  const root = commonRoot(
    lines[found?.at ?? start]?.element ?? null,
    region[Math.min(copy.last, region.length - 1)]?.element ?? null,
  );
  return {
    kind: 'article',
    article: assemble({
      site,
      headline,
      copy,
      dates: [],
      source: { label: null, outlet: 'KCNA', originalUrl: null },
      language,
      look: page,
      notes,
    }),
    ...(root ? { root } : {}),
  };
}
