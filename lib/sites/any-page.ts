/** Any page, read for the wire copy on it: dateline to end mark, wherever it stands. Also where a known site is not laid out as known. */
import { isoDay } from '../article/calendar.ts';
import { parseDateline } from '../article/dateline.ts';
import { splitAtEndMark } from '../article/end-mark.ts';
import { ENGLISH_MONTH, englishMonth } from '../article/months.ts';
import { note } from '../article/notes.ts';
import { findStamp } from '../article/stamp.ts';
import type { DateEvidence, Language, Note, SiteId } from '../article/types.ts';
import { readWireCopy } from '../article/wire-copy.ts';
import { assemble } from './assemble.ts';
import { commonRoot } from './common-root.ts';
import { framesAround, isApart, isButtonText } from './furniture.ts';
import { opensTeasers } from './kcnawatch-words.ts';
import type { Line } from './lines.ts';
import { notArticle, type Page, type ReadOutcome } from './page.ts';
import { headlineAbove, headlineOfTitle } from './title.ts';

/** Snippets on a list are cut; copy is told from them by an end mark or by a second paragraph. */
const CUT_SNIPPET = /(?:…|\[…\]|\[\.\.\.\]|\.\.\.)$/;

const FOOT = /^(?:copyright\b|©|\(c\)\s|all rights reserved)/i;

/** `/2016/12/06/` in a blog's address, `/20110917-04ee.html` on kcna.co.jp. */
const ADDRESS_DAY = /\/((?:19|20)\d\d)\/?(\d\d)\/?(\d\d)(?=[/-])/;

const urlEvidence = (url: URL | null): DateEvidence[] => {
  const match = url ? ADDRESS_DAY.exec(url.pathname) : null;
  if (!match) return [];
  const iso = `${match[1]}-${match[2]}-${match[3]}`;
  return Number.isNaN(Date.parse(iso)) ? [] : [{ kind: 'url', raw: match[0].slice(1), iso }];
};

/** The head of a page of kcna.co.jp: `calendar>> March 30. 2014 Juche 103`. */
const CALENDAR = new RegExp(`calendar\\s*>>\\s*(${ENGLISH_MONTH})\\s+(\\d{1,2})[.,]*\\s+(\\d{4})`);

const pageEvidence = (lines: readonly Line[]): DateEvidence[] => {
  for (const { text } of lines) {
    const match = text.length < 200 ? CALENDAR.exec(text) : null;
    if (!match) continue;
    const month = englishMonth(match[1] ?? '') ?? 0;
    return [{ kind: 'page', raw: match[0], iso: isoDay(Number(match[3]), month, Number(match[2])) }];
  }
  return [];
};

/** Where wire copy begins: at its dateline; without one, at the first line of a page that has an end mark or a stamp. */
const beginning = (lines: readonly Line[], allowUndated: boolean): number => {
  const dated = lines.findIndex(({ text }) => parseDateline(text) !== null);
  if (dated >= 0 || !allowUndated) return dated;
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
 * Reads the first article on a page by its wire copy.
 * @param known - what the address says: on a site of the agency's own an article may lack its dateline.
 */
export function readAnyPage(page: Page, site: SiteId, language: Language | null = null): ReadOutcome {
  const lines = page.lines();
  const start = beginning(lines, site !== 'other');
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

  const notes: Note[] = site === 'other' ? [] : [note('words-only')];
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
      dates: [...urlEvidence(page.url), ...pageEvidence(lines.slice(0, start))],
      source: { label: null, outlet: 'KCNA', originalUrl: null },
      language,
      capturedAt: page.capturedAt,
      notes,
    }),
    ...(root ? { root } : {}),
  };
}
