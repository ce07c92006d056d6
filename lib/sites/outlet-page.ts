/**
 * Pages of outlets of the DPRK other than KCNA: found by the parts that a site is known to name, else by its first heading. Their markup is
 * known from single pages only (DOMAIN.md, "Other outlets"), so that the words are the safer ground.
 */
import { languageOfCode } from '../article/language.ts';
import { note } from '../article/notes.ts';
import { collapse } from '../article/spaces.ts';
import type { DateEvidence, Language, SiteId } from '../article/types.ts';
import { readWireCopy } from '../article/wire-copy.ts';
import { assemble } from './assemble.ts';
import { commonRoot } from './common-root.ts';
import { FOOT } from './first-copy.ts';
import { framesAround, isApart, isButtonText } from './furniture.ts';
import { type Line, linesOf } from './lines.ts';
import { isOnHost, notArticle, type Page, type ReadOutcome, type SiteReader } from './page.ts';
import { picturesIn } from './pictures.ts';
import { postedEvidence } from './posted.ts';
import { printedDay } from './printed-day.ts';

/** Selectors of the parts of a page. */
export interface OutletLayout {
  readonly headline: string;
  /** All that match are the text, in the order of the page. */
  readonly body: string;
  /** Where the article's day is printed. */
  readonly day: string;
}

export interface Outlet {
  readonly id: SiteId;
  /** Its name as cited. */
  readonly name: string;
  readonly hosts: readonly string[];
  /** The first of which headline and text are found is read. */
  readonly layouts: readonly OutletLayout[];
  isArticle(url: URL): boolean;
  isList(url: URL): boolean;
  /** The day that the address names, `YYYY-MM-DD`, with the words that name it; null where it names none. */
  dayOf(url: URL): { readonly raw: string; readonly iso: string | null } | null;
}

interface Parts {
  readonly headline: string;
  readonly headed: Element | null;
  readonly lines: readonly Line[];
  readonly dates: readonly DateEvidence[];
}

const textOf = (element: Element | null) =>
  element
    ? collapse(
        linesOf(element)
          .map(({ text }) => text)
          .join(' '),
      )
    : '';

const isFoot = (text: string) => FOOT.test(text) || /^\d{4} ©|^to write your feedbacks?$/i.test(text);

/** The heading of an answer that there is no such page. */
const isMissing = (headline: string) =>
  /^(?:error\b.*|.*\b404\b.*|(?:oops!? ?)?.*\bnot (?:be )?found\W*)$/i.test(headline);

const printed = (text: string): DateEvidence[] => {
  const day = printedDay(text);
  return day ? [{ kind: 'page', raw: day.raw, iso: day.iso }] : [];
};

/** Whether a line is a day and nothing else. */
const isDay = (text: string) => {
  const day = printedDay(text);
  return day !== null && text.length - day.raw.length <= 3;
};

const byLayout = (document: Document, { headline, body, day }: OutletLayout): Parts | null => {
  const headed = document.querySelector(headline);
  const bodies = [...document.querySelectorAll(body)];
  const holds = (one: Element) => bodies.some((other) => other !== one && other.contains(one));
  const title = textOf(headed);
  const lines = bodies
    .filter((one) => !holds(one))
    .flatMap((one) => linesOf(one, (element) => element === headed || element.matches(day)));
  if (title === '' || lines.length === 0) return null;
  return { headline: title, headed, lines, dates: printed(textOf(document.querySelector(day))) };
};

const isHeading = ({ element }: Line) => element?.closest('h1, h2, h3') ?? null;

/** By the first heading outside the frame that has text below it; in text without markup by its first line. */
const byWords = (page: Page): Parts | null => {
  const lines = page.lines().filter(({ text }) => !isButtonText(text));
  // A day above the headline is the day of viewing (DOMAIN.md): no evidence of the article's.
  const header = lines.findIndex(({ text }) => isDay(text));
  const at = page.document
    ? lines.findIndex((line) => isHeading(line) !== null && !isApart(line.furniture, new Set()))
    : lines.findIndex(({ text }) => /\p{L}/u.test(text) && !isDay(text));
  const top = lines[at];
  if (!top) return null;
  const anchors = framesAround([top.furniture]);
  const below = lines.slice(at + 1).filter(({ furniture }) => !isApart(furniture, anchors));
  const foot = below.findIndex(({ text }) => isFoot(text));
  const rest = foot < 0 ? below : below.slice(0, foot);
  const dated = rest[0] && isDay(rest[0].text);
  const raw = lines[header]?.text ?? '';
  const day = printedDay(raw);
  return {
    headline: top.text,
    headed: isHeading(top),
    lines: dated ? rest.slice(1) : rest,
    dates: [
      ...(dated ? printed(rest[0]?.text ?? '') : []),
      ...(day && header < at ? [{ kind: 'header', raw: day.raw, iso: day.iso } as const] : []),
    ],
  };
};

const CODES: Readonly<Record<string, string>> = {
  eng: 'en',
  kor: 'ko',
  rus: 'ru',
  chn: 'cn',
  jpn: 'jp',
  spn: 'es',
};

const languageOf = (url: URL | null): Language | null => {
  const code = url?.searchParams.get('lang') ?? /\/([a-z]{2})(?=\/|$)/.exec(url?.pathname ?? '')?.[1];
  return code ? languageOfCode(CODES[code] ?? code) : null;
};

const readOutlet = (outlet: Outlet, page: Page): ReadOutcome => {
  const { document, url } = page;
  if (url && outlet.isList(url)) return notArticle('list');
  let parts: Parts | null = null;
  for (const layout of document ? outlet.layouts : []) parts ??= document && byLayout(document, layout);
  const known = parts !== null;
  parts ??= byWords(page);
  if (!parts || (document && !known && url && !outlet.isArticle(url))) return notArticle('other');
  if (!known && isMissing(parts.headline)) return notArticle('other');
  const copy = readWireCopy(parts.lines.filter(({ text }) => !isButtonText(text)).map(({ text }) => text));
  if (copy.paragraphs.length === 0) return notArticle('no-body');
  const root = commonRoot(parts.headed, parts.lines.at(-1)?.element ?? null);
  const named = url && isOnHost(url, outlet.hosts) ? outlet.dayOf(url) : null;
  const dates: DateEvidence[] = [...parts.dates];
  if (document && !dates.some(({ kind }) => kind === 'page'))
    dates.push(...postedEvidence(document).map((one) => ({ ...one, kind: 'page' as const })));
  if (named) dates.push({ kind: 'url', ...named });
  return {
    kind: 'article',
    article: assemble({
      site: outlet.id,
      headline: parts.headline,
      copy,
      dates,
      source: { label: null, outlet: outlet.name, originalUrl: null },
      language: languageOf(url),
      look: page,
      notes: known ? [] : [note('words-only')],
      pictures: known && root && root.localName !== 'body' ? picturesIn(root, url) : [],
    }),
    ...(root ? { root } : {}),
  };
};

/** The reader of an outlet's own site. */
export function outletReader(outlet: Outlet): SiteReader {
  return {
    id: outlet.id,
    owns: (url) => isOnHost(url, outlet.hosts),
    isArticle: (url) => !outlet.isList(url) && outlet.isArticle(url),
    isList: (url) => outlet.isList(url),
    read: (page) => readOutlet(outlet, page),
  };
}
