/** A page with all articles of a day, set apart by rules (`<hr>`) and named by numbered anchors. */
import { parseDateline } from '../article/dateline.ts';
import { collapse } from '../article/spaces.ts';
import { readWireCopy } from '../article/wire-copy.ts';
import { FOOT } from './first-copy.ts';
import { type FoundItem, findItems } from './items.ts';
import type { Line } from './lines.ts';

export interface DayPage {
  readonly items: readonly FoundItem[];
  /** Of each item; null where the page has no numbered anchor for it. */
  readonly anchors: readonly (string | null)[];
}

/** A line of an article's text is longer than a line of the frame. */
const TEXT = 80;

/** Rules and named anchors, each with the index of the first line that follows it. One walk: parsers disagree on `compareDocumentPosition`. */
const marksOf = (document: Document, lines: readonly Line[]): [Element, number][] => {
  const marks: [Element, number][] = [];
  const wanted = new Set<Node>(document.querySelectorAll('hr, a[name]'));
  let at = 0;
  for (let node: Node | null = document.documentElement; node; node = nextOf(node)) {
    while (at < lines.length && lines[at]?.node === node) at++;
    if (wanted.has(node)) marks.push([node as Element, at]);
  }
  return marks;
};

const nextOf = (node: Node): Node | null => {
  if (node.firstChild) return node.firstChild;
  for (let one: Node | null = node; one; one = one.parentNode) if (one.nextSibling) return one.nextSibling;
  return null;
};

/** Nothing but links: the way to other pages. */
const isNavigation = ({ text, links }: Line) =>
  links.length > 0 &&
  collapse(links.map((one) => one.textContent ?? '').join(' ')).length >= text.length - 4 * links.length;

/** An article without its dateline: a headline and a text. Null for a part of the frame. */
const undated = (lines: readonly Line[]): FoundItem | null => {
  const end = lines.findIndex(({ text }) => FOOT.test(text));
  const region = (end < 0 ? lines : lines.slice(0, end)).filter((line) => !isNavigation(line));
  const [title, opening] = region;
  if (!title || !opening || !region.slice(1).some(({ text }) => text.length >= TEXT)) return null;
  const copy = readWireCopy(region.slice(1).map(({ text }) => text));
  return { headline: title.text, lines: region, opening, copy, container: null, posted: [] };
};

/**
 * The articles of a page, in its order; without a document the datelines alone tell them apart.
 * @param allowUndated - whether the page is surely one of articles, so that one of them may lack its dateline.
 */
export function itemsBetweenRules(
  lines: readonly Line[],
  document: Document | null,
  allowUndated: boolean,
): DayPage {
  const marks = document ? marksOf(document, lines) : [];
  const rules = marks.filter(([one]) => one.localName === 'hr').map(([, at]) => at);
  const ends = [...new Set([...rules, lines.length])].sort((a, b) => a - b);
  const items = ends.flatMap((end, index) => {
    const segment = lines.slice(ends[index - 1] ?? 0, end);
    if (segment.some(({ text }) => parseDateline(text) !== null)) {
      // A link back to the list is no headline.
      return findItems(
        segment.filter((line) => !isNavigation(line)),
        '',
      );
    }
    return (allowUndated && undated(segment)) || [];
  });
  const position = new Map(lines.map((line, at) => [line.node, at]));
  let from = 0;
  const anchors = items.map((item) => {
    const opening = position.get(item.opening.node) ?? 0;
    const own = marks.flatMap(([one, at]) => {
      const name = one.getAttribute('name') ?? '';
      return at >= from && at <= opening && /^\d+$/.test(name) ? [name] : [];
    });
    from = opening + 1;
    return own.at(-1) ?? null;
  });
  return { items, anchors };
}
