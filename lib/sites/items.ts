/** Several articles on one page, told apart by their datelines. */
import { parseDateline } from '../article/dateline.ts';
import { splitAtEndMark } from '../article/end-mark.ts';
import { findStamp } from '../article/stamp.ts';
import { readWireCopy, type WireCopy } from '../article/wire-copy.ts';
import { CUT_SNIPPET, FOOT } from './first-copy.ts';
import { framesAround, isApart, isButtonText } from './furniture.ts';
import { opensTeasers } from './kcnawatch-words.ts';
import type { Line } from './lines.ts';
import type { PageItem } from './page.ts';
import { printedDay } from './printed-day.ts';
import { headlineAbove } from './title.ts';

/** An article as it stands among others. */
export interface FoundItem {
  readonly headline: string;
  /** Headline included; the line of the dateline is `opening`. */
  readonly lines: readonly Line[];
  readonly opening: Line;
  readonly copy: WireCopy;
  /** Holds this article and no other; null where none does. */
  readonly container: Element | null;
  /** Lines between headline and text: days and names of who posted it. */
  readonly posted: readonly string[];
}

/** Nobody chooses from more; it also bounds the work on a hostile page. */
const MOST_ITEMS = 200;
const LONGEST_HEADLINE = 300;
const SENTENCE_END = /[.。!?:;"”’)）》」』】…]$/;
const POSTED =
  /^(?:posted|published|submitted|written|by|on|from|date|sent|to|subject|filed under|tags?|categories)\b.{0,80}$/i;
const READ_ON = /^(?:continue reading|read (?:more|on|the rest)|more\s*[»→…])/i;

const isPostLine = (text: string) =>
  text.length <= 100 && (POSTED.test(text) || (printedDay(text) !== null && text.length <= 60));

/** What a blog puts below a post. */
const isSignature = (text: string) => POSTED.test(text) && !SENTENCE_END.test(text);

const isHeading = ({ element }: Line) =>
  element?.closest('h1, h2, h3, h4, h5, h6') !== null && element !== null;

/** The largest element around `opening` that holds no other article; null where its neighbours stand directly beside it. */
const containerOf = (opening: Line, others: ReadonlySet<Element>): Element | null => {
  let best: Element | null = null;
  for (
    let one = opening.element;
    one && one.localName !== 'body' && one.localName !== 'html';
    one = one.parentElement
  ) {
    if (others.has(one)) break;
    best = one;
  }
  return best;
};

/** Every element around the opening lines but `except`. */
const around = (openings: readonly Line[], except: Line): Set<Element> => {
  const elements = new Set<Element>();
  for (const opening of openings) {
    if (opening === except) continue;
    for (let one = opening.element; one && !elements.has(one); one = one.parentElement) elements.add(one);
  }
  return elements;
};

/** Where the headline of the article that opens at `start` stands, looking no higher than `floor`; `start` where there is none. */
const headlineOf = (lines: readonly Line[], floor: number, start: number, title: string, ended: boolean) => {
  const opening = lines[start];
  const beside = start > floor ? lines[start - 1] : undefined;
  // Mail and quotations: headline and text are lines of one element.
  if (
    opening?.element &&
    beside?.element === opening.element &&
    beside.text.length <= LONGEST_HEADLINE &&
    !isPostLine(beside.text) &&
    (ended || !SENTENCE_END.test(beside.text))
  )
    return { text: beside.text, at: start - 1 };
  for (let at = start - 1; at >= floor && at >= start - 8; at--) {
    const line = lines[at];
    if (line && isHeading(line) && !isPostLine(line.text)) {
      const found = headlineAbove(lines.slice(floor, at + 2), at + 1 - floor, '', () => false);
      if (found) return { text: found.text, at: found.at + floor };
    }
  }
  const noise = (text: string) => parseDateline(text) !== null || isPostLine(text);
  const found = headlineAbove(lines.slice(floor, start + 1), start - floor, title, noise);
  if (!found) return { text: '', at: start };
  const loose = !ended && floor > 0 && SENTENCE_END.test(found.text);
  return loose || found.text.length > LONGEST_HEADLINE
    ? { text: '', at: start }
    : { text: found.text, at: found.at + floor };
};

/** One past the last line of the article before: its end mark or stamp, else its opening line. */
const floorAfter = (
  lines: readonly Line[],
  previous: number,
  start: number,
): { at: number; ended: boolean } => {
  for (let at = start - 1; at >= previous; at--) {
    const text = lines[at]?.text ?? '';
    if (splitAtEndMark(text) !== null || findStamp(text) !== null) return { at: at + 1, ended: true };
  }
  return { at: previous + 1, ended: false };
};

/**
 * The articles on a page, in its order: each from its headline to the headline of the next.
 * @param isBreak - whether a line is the first after a rule or the like, which no article crosses.
 */
export function findItems(
  lines: readonly Line[],
  title: string,
  isBreak: (line: number) => boolean = () => false,
): FoundItem[] {
  const starts = lines.flatMap(({ text }, at) => (parseDateline(text) ? [at] : [])).slice(0, MOST_ITEMS);
  const openings = starts.flatMap((at) => lines[at] ?? []);
  const heads = starts.map((start, index) => {
    const opening = lines[start];
    const container = opening && starts.length > 1 ? containerOf(opening, around(openings, opening)) : null;
    const floor = index === 0 ? { at: 0, ended: true } : floorAfter(lines, starts[index - 1] ?? 0, start);
    let from = floor.at;
    for (let at = floor.at; at <= start; at++) if (isBreak(at)) from = at;
    const inside = container
      ? lines.findIndex(({ element }, at) => at >= from && element !== null && container.contains(element))
      : -1;
    // Where the element begins with the opening line, its headline stands before it.
    const alone = inside >= 0 && inside < start;
    if (alone) from = inside;
    const headline = headlineOf(
      lines,
      alone ? from : Math.max(floor.at, from),
      start,
      index === 0 ? title : '',
      floor.ended || alone || isBreak(from),
    );
    return { start, container, headline };
  });
  return heads.flatMap(({ start, container, headline }, index) => {
    const opening = lines[start];
    if (!opening) return [];
    const next = heads[index + 1]?.headline.at ?? lines.length;
    // A container that holds the opening line only says nothing of where the text ends.
    const whole =
      container &&
      lines
        .slice(start + 1, next)
        .some(({ element }) => element !== opening.element && container.contains(element));
    let end = start + 1;
    while (
      end < next &&
      !isBreak(end) &&
      !opensTeasers(lines[end]?.text ?? '') &&
      !FOOT.test(lines[end]?.text ?? '') &&
      !(whole && !container.contains(lines[end]?.element ?? null))
    )
      end++;
    const anchors = framesAround([opening.furniture]);
    const region = lines
      .slice(start, end)
      .filter(
        ({ text, furniture }) => !isButtonText(text) && !READ_ON.test(text) && !isApart(furniture, anchors),
      );
    while (region.length > 1 && isSignature(region.at(-1)?.text ?? '')) region.pop();
    const copy = readWireCopy(region.map(({ text }) => text));
    return [
      {
        headline: headline.text,
        lines: [...lines.slice(headline.at, start), ...region.slice(0, Math.max(1, copy.last + 1))],
        opening,
        copy: { ...copy, another: false },
        container,
        posted: lines
          .slice(Math.max(0, headline.at - 3), start)
          .map(({ text }) => text)
          .filter(isPostLine),
      },
    ];
  });
}

const leadsAway = (item: FoundItem): boolean =>
  item.lines.some(
    (line) =>
      line !== item.opening && line.links.some((link) => !(link.getAttribute('href') ?? '#').startsWith('#')),
  );

/** Whether an item is an article and not the beginning of one that stands elsewhere. */
export function isWhole(item: FoundItem): boolean {
  const { copy } = item;
  const texts = copy.paragraphs.filter((text) => !isPostLine(text));
  if (copy.endMark) return true;
  if (texts.length === 0 || CUT_SNIPPET.test(texts[0] ?? '') || CUT_SNIPPET.test(texts.at(-1) ?? ''))
    return false;
  if (texts.length > 1) return true;
  return SENTENCE_END.test(texts[0] ?? '') && !leadsAway(item);
}

const OPENING_WORDS = 200;

/** What a person needs to choose an item. */
export function pageItem(item: FoundItem, fragment: string | null): PageItem {
  return {
    headline: item.headline,
    dateline: item.copy.opening?.dateline.raw ?? null,
    opening: (item.copy.paragraphs[0] ?? '').slice(0, OPENING_WORDS),
    fragment,
  };
}
