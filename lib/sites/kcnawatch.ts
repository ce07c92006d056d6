/**
 * KCNA Watch, kcnawatch.org and its mirror kcnawatch.xyz: an aggregator of DPRK outlets.
 * @example https://kcnawatch.org/newstream/1685496981-427573091/kcna-report
 * @example https://kcnawatch.org/newstream/1396423980-1027/laws/space-development-law/
 */

import { isoDay } from '../article/calendar.ts';
import { parseDateline } from '../article/dateline.ts';
import { languageOfLabel } from '../article/language.ts';
import { note } from '../article/notes.ts';
import { isKnownLabel, outletOfLabel, UNKNOWN_OUTLET } from '../article/outlet.ts';
import { collapse } from '../article/spaces.ts';
import type { DateEvidence, Note, SiteId } from '../article/types.ts';
import { parseWebAddress } from '../article/web-address.ts';
import { readWireCopy } from '../article/wire-copy.ts';
import { assemble } from './assemble.ts';
import { commonRoot } from './common-root.ts';
import { readFirstCopy } from './first-copy.ts';
import { type Furniture, framesAround, isApart, isButtonText, isSurelyApart } from './furniture.ts';
import {
  findHeaderDate,
  findSourceLine,
  isHeaderDate,
  opensTeasers,
  type SourceLine,
} from './kcnawatch-words.ts';
import type { Line } from './lines.ts';
import { isOnHost, notArticle, type Page, type ReadOutcome, type SiteReader } from './page.ts';
import { headlineAbove, headlineOfTitle } from './title.ts';

const HOSTS = ['kcnawatch.org', 'kcnawatch.xyz'];
/** The epoch says when the site took the item in: evidence to keep, never the article's date. */
const ARTICLE = /^\/newstream\/(\d{10})-\d{1,12}(?:\/|$)/;
const LIST = /^\/(?:newstream\/?|kctv-archive(?:\/.*)?|category\/.*|periodical.*)?$/;

const epochEvidence = (url: URL | null): DateEvidence[] => {
  const epoch = url && isOnHost(url, HOSTS) ? ARTICLE.exec(url.pathname)?.[1] : undefined;
  if (epoch === undefined) return [];
  const day = new Date(Number(epoch) * 1000);
  return [
    { kind: 'epoch', raw: epoch, iso: isoDay(day.getUTCFullYear(), day.getUTCMonth() + 1, day.getUTCDate()) },
  ];
};

const originalOf = (lines: readonly Line[], base: URL | null): string | null => {
  for (const { links } of lines) {
    for (const link of links) {
      if (!/original|at source|^\s*source\s*$/i.test(link.textContent ?? '')) continue;
      const href = (link.getAttribute('href') ?? '').trim();
      if (parseWebAddress(href) && !/\s/.test(href)) return href;
      if (href === '' || href.startsWith('#')) return null;
      const resolved = base && URL.canParse(href, base) ? parseWebAddress(new URL(href, base).href) : null;
      return resolved?.href ?? null;
    }
  }
  return null;
};

interface Body {
  readonly lines: readonly Line[];
  readonly texts: readonly string[];
}

/** A teaser without its heading: a title twice over, a snippet, a date, the snippet again. */
const teaserAt = (lines: readonly Line[], index: number): boolean =>
  lines[index]?.text === lines[index + 1]?.text &&
  lines.slice(index + 2, index + 5).some(({ text }) => isHeaderDate(text));

/** The lines between the source line and the teasers, without the frame's. */
const bodyOf = (lines: readonly Line[], source: SourceLine): Body => {
  let end = source.last + 1;
  while (end < lines.length && !opensTeasers(lines[end]?.text ?? '') && !teaserAt(lines, end)) end++;
  const region = lines.slice(source.last + 1, end);
  const kept = withoutFrame(region, lines[source.last]?.furniture ?? null);
  const more = source.label === null ? 'More From ' : `More From ${source.label}`;
  const texts = kept.map(({ text }) => text);
  const glued = texts.findIndex((text) => text.includes(more));
  if (glued >= 0) texts.splice(glued, texts.length, (texts[glued] ?? '').split(more)[0]?.trim() ?? '');
  if (source.after !== '') {
    const line = lines[source.last];
    return { lines: line ? [line, ...kept] : kept, texts: [source.after, ...texts] };
  }
  return { lines: kept, texts };
};

/** A line that is surely text: the dateline's, else the longest that no part of the frame holds for sure. */
const textLine = (region: readonly Line[], anchors: ReadonlySet<Element>): Line | undefined => {
  const dated = region.find(({ text }) => parseDateline(text) !== null);
  if (dated) return dated;
  const candidates = region.filter(({ furniture }) => !isSurelyApart(furniture, anchors));
  return candidates.sort((a, b) => b.text.length - a.text.length)[0];
};

/** What the frame holds is dropped. What holds the source line or the text is no frame, whatever it is called. */
const withoutFrame = (region: readonly Line[], around: Furniture | null): readonly Line[] => {
  const words = region.filter(({ text }) => !isButtonText(text));
  const line = textLine(words, framesAround([around]));
  const anchors = framesAround([around, line?.furniture ?? null]);
  return words.filter(({ furniture }) => !isApart(furniture, anchors));
};

/**
 * Reads a page by the words of KCNA Watch, whatever its address.
 * @returns null where these words are not on it.
 */
export function readByWords(page: Page, site: SiteId): ReadOutcome | null {
  const lines = page.lines();
  const source = findSourceLine(lines);
  if (!source) return null;
  const body = bodyOf(lines, source);
  let copy = readWireCopy(body.texts.filter((text) => text !== ''));
  if (!copy.endMark) {
    // Nothing says where the text ends; the one class name that three scrapers agree on may.
    const inside = body.lines.filter(({ element }) => element?.closest('.article-content'));
    if (inside.length > 0 && source.after === '') copy = readWireCopy(inside.map(({ text }) => text));
  }
  if (copy.paragraphs.length === 0) return notArticle('no-body');

  const { label } = source;
  // Elsewhere the words of the source line alone say nothing of whose text it is.
  if (site === 'other' && !copy.opening && !isKnownLabel(label)) return null;
  const notes: Note[] = [];
  const kicker = `KCNA ${label ?? ''}`.trim();
  const isNoise = (text: string) =>
    isHeaderDate(text) || text === kicker || text === label || text === 'KCNA';
  const above = source.before !== '' && !isNoise(source.before);
  const found = above
    ? { text: source.before, at: source.first }
    : headlineAbove(lines, source.first, page.title, isNoise);
  let headline = stripKicker(found?.text ?? '', kicker);
  const titled = headlineOfTitle(page.title);
  if (headline !== titled && titled !== '' && headline.endsWith(titled)) headline = titled;
  if (headline === '' && titled !== '') {
    headline = titled;
    notes.push(note('headline-from-title'));
  }

  const header = findHeaderDate(lines.slice(0, source.first));
  const outlet = label === null ? (copy.opening ? 'KCNA' : UNKNOWN_OUTLET) : outletOfLabel(label);
  const top = lines[found?.at ?? source.first]?.element ?? null;
  const root = commonRoot(top, body.lines[Math.min(copy.last, body.lines.length - 1)]?.element ?? null);
  return {
    kind: 'article',
    article: assemble({
      site,
      headline,
      copy,
      dates: [...(source.date ? [source.date] : []), ...(header ? [header] : []), ...epochEvidence(page.url)],
      source: {
        label,
        outlet,
        originalUrl: originalOf(lines.slice(source.first, source.last + 1), page.url),
      },
      language: languageOfLabel(label),
      look: page,
      notes,
    }),
    ...(root ? { root } : {}),
  };
}

/** Header date and `KCNA <label>` may stand on the headline's line, with or without a space. */
const stripKicker = (text: string, kicker: string): string => {
  const at = kicker === 'KCNA' ? -1 : text.indexOf(kicker);
  return collapse(at < 0 ? text : text.slice(at + kicker.length));
};

export const kcnawatch: SiteReader = {
  id: 'kcnawatch',
  owns: (url) => isOnHost(url, HOSTS),
  isArticle: (url) => ARTICLE.test(url.pathname),
  isList: (url) => !ARTICLE.test(url.pathname) && (LIST.test(url.pathname) || url.searchParams.has('s')),
  read(page) {
    const outcome = readByWords(page, 'kcnawatch');
    if (outcome) return outcome;
    if (page.url && ARTICLE.test(page.url.pathname)) return readFirstCopy(page, 'kcnawatch');
    return notArticle('list');
  },
};
