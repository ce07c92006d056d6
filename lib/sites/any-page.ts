/** Any page of no known site, read for the KCNA copy on it: one article, or several to choose from. Without a dateline there is none. */
import { note } from '../article/notes.ts';
import type { DateEvidence, Note } from '../article/types.ts';
import { assemble } from './assemble.ts';
import { commonRoot } from './common-root.ts';
import { CUT_SNIPPET } from './first-copy.ts';
import { fragmentOf, ownAnchor } from './item-fragment.ts';
import { type FoundItem, findItems, isWhole, pageItem } from './items.ts';
import { notArticle, type Page, type ReadOutcome } from './page.ts';
import { picturesIn } from './pictures.ts';
import { postedEvidence } from './posted.ts';
import { printedDay } from './printed-day.ts';
import { headlineOfTitle } from './title.ts';
import { unwrapLines } from './wrapped-lines.ts';

/** `/2016/12/06/` in a blog's address. */
const ADDRESS_DAY = /\/((?:19|20)\d\d)\/?(\d\d)\/?(\d\d)(?=[/-])/;

const urlEvidence = (url: URL | null): DateEvidence[] => {
  const match = url ? ADDRESS_DAY.exec(url.pathname) : null;
  if (!match) return [];
  const iso = `${match[1]}-${match[2]}-${match[3]}`;
  return Number.isNaN(Date.parse(iso)) ? [] : [{ kind: 'url', raw: match[0].slice(1), iso }];
};

/** When it was posted: by what the page tells machines, else by the line between headline and text. */
const postedOn = (item: FoundItem, root: ParentNode | null): DateEvidence[] => {
  const told = root ? postedEvidence(root) : [];
  if (told.length > 0) return told;
  for (const text of item.posted) {
    const day = printedDay(text);
    if (day?.iso) return [{ kind: 'posted', raw: day.raw, iso: day.iso }];
  }
  return [];
};

const articleOf = (page: Page, item: FoundItem, alone: boolean): ReadOutcome => {
  const notes: Note[] = [];
  let { headline } = item;
  if (headline === '' && alone) {
    headline = headlineOfTitle(page.title);
    if (headline !== '') notes.push(note('headline-from-title'));
  }
  if (item.copy.paragraphs.length === 0) return notArticle('no-body');
  const root = commonRoot(item.lines[0]?.element ?? null, item.lines.at(-1)?.element ?? null);
  const within = alone ? page.document : item.container;
  const isPage = root?.localName === 'body' || root?.localName === 'html';
  const article = assemble({
    site: 'other',
    headline,
    copy: item.copy,
    dates: [...urlEvidence(page.url), ...postedOn(item, within)],
    source: { label: null, outlet: 'KCNA', originalUrl: null },
    language: null,
    look: page,
    notes,
    pictures: root && !isPage ? picturesIn(root, page.url) : [],
  });
  return { kind: 'article', article, ...(root ? { root } : {}) };
};

/** Which item the person chose, or the address names by the page's own anchor. */
const chosenOf = (page: Page, items: readonly FoundItem[]): number => {
  if (page.item !== null) return page.item;
  const anchor = page.url?.hash.slice(1) ?? '';
  return anchor === '' ? -1 : items.findIndex((item) => ownAnchor(item) === anchor);
};

/** The beginning of an article in a list of results, where no other entry has a dateline. */
const isSnippet = ({ copy, opening }: FoundItem) =>
  !copy.endMark &&
  CUT_SNIPPET.test(copy.paragraphs[0] ?? '') &&
  Boolean(opening.element?.closest('li, dd, td'));

/** Reads a page of any address by its wire copy. */
export function readAnyPage(page: Page): ReadOutcome {
  const lines = unwrapLines(page.lines());
  const items = findItems(lines, page.title);
  const [first] = items;
  if (!first) return notArticle('other');
  if (items.length === 1) return isSnippet(first) ? notArticle('list') : articleOf(page, first, true);
  const whole = items.filter(isWhole);
  const [only] = whole;
  if (!only) return notArticle('list');
  if (whole.length === 1) return articleOf(page, only, true);
  const text = page
    .lines()
    .map((line) => line.text)
    .join('\n');
  const chosen = whole[chosenOf(page, whole)];
  if (!chosen) return { kind: 'several', items: whole.map((item) => pageItem(item, fragmentOf(item, text))) };
  const outcome = articleOf(page, chosen, false);
  return outcome.kind === 'article'
    ? { ...outcome, item: pageItem(chosen, fragmentOf(chosen, text)) }
    : outcome;
}
