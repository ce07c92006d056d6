/**
 * The links of a list: search results and archives of KCNA Watch, its "More From" blocks, lists of kcna.kp as it has been since 2022.
 * Anchored on addresses and words; class names change. The lists of kcna.kp before 2022 (`fn_showArticle("AR…")`) have no addresses, so
 * nothing of them can be opened and they yield nothing.
 * @example https://kcnawatch.org/?s=&start=01-07-2011&end=30-09-2011
 */
import { normaliseAddress, parseWebAddress } from '../article/address.ts';
import { collapse } from '../article/spaces.ts';
import { isButtonText } from './furniture.ts';
import { opensTeasers } from './kcnawatch-words.ts';
import { type Line, linesOf } from './lines.ts';
import { type ListedDay, listedDay, withoutDay } from './listing-day.ts';
import type { Registry } from './registry.ts';

export interface ListedArticle {
  /** To be opened; http(s), on the host of the list. */
  readonly url: string;
  /** `''` where the link has no words. */
  readonly headline: string;
  /** The day printed beside it; null where there is none. */
  readonly listed: ListedDay | null;
}

/** A page of more is no list that a person chooses from. */
const MOST = 2000;
const LONGEST_HEADLINE = 500;

/** What is known of one address so far. */
interface Entry {
  readonly url: string;
  readonly address: string;
  /** Line of its first link. */
  readonly first: number;
  headline: string;
  listed: ListedDay | null;
}

const hostOf = (url: URL) => url.hostname.replace(/^www\./, '');

/**
 * The articles that a page lists, in its order, each once. Neither changes the page nor asks for its layout; works on a live document and
 * on a parsed one. On an article's own page only what stands below "More From".
 * @param url - the page's address; links are followed nowhere but on its host, compared whole.
 */
export function readListing(
  document: Document,
  url: string,
  { isArticleAddress }: Pick<Registry, 'isArticleAddress'>,
): readonly ListedArticle[] {
  const base = parseWebAddress(url);
  if (!base) return [];
  const all = linesOf(document.documentElement ?? document);
  const start = isArticleAddress(url) ? all.findIndex(({ text }) => opensTeasers(text)) : 0;
  if (start < 0) return [];
  const lines = all.slice(start);

  const here = normaliseAddress(url);
  const target = (link: Element): { url: string; address: string } | null => {
    if (link.closest('nav, footer')) return null;
    const href = (link.getAttribute('href') ?? '').trim();
    const parsed = URL.canParse(href, base) ? parseWebAddress(new URL(href, base).href) : null;
    if (!parsed || href.startsWith('#') || hostOf(parsed) !== hostOf(base)) return null;
    parsed.username = '';
    parsed.password = '';
    const address = normaliseAddress(parsed.href);
    if (address === null || address === here || !isArticleAddress(parsed.href)) return null;
    // Sections of kcna.kp look like its articles; those stand in the menu, these in the page itself.
    if (/\/article\/list\//.test(parsed.pathname) && !link.closest('main li, main td, main article'))
      return null;
    return { url: parsed.href, address };
  };

  const entries = new Map<string, Entry>();
  const owners = new Map<Element, string | null>();
  for (const [index, { links }] of lines.entries()) {
    for (const link of links) {
      const found = target(link);
      if (!found) continue;
      own(owners, link, found.address);
      const entry = entries.get(found.address);
      const { headline, day } = withoutDay(wordsOf(link));
      if (entry) {
        if (entry.headline === '') entry.headline = headline;
        entry.listed ??= day;
      } else if (entries.size < MOST) {
        entries.set(found.address, { ...found, first: index, headline, listed: day });
      }
    }
  }
  addDays(lines, entries, owners);
  return [...entries.values()].map((entry) => ({
    url: entry.url,
    headline: entry.headline.slice(0, LONGEST_HEADLINE),
    listed: entry.listed,
  }));
}

/** A link around a whole card names its article in a heading. */
function wordsOf(link: Element): string {
  const words = collapse((link.querySelector('h1, h2, h3, h4, h5, h6') ?? link).textContent ?? '');
  return isButtonText(words) || /^(?:continue reading|more|자세히|더보기)\b/i.test(words) ? '' : words;
}

/** Marks every element around a link as belonging to its article; null where it holds links of several. */
function own(owners: Map<Element, string | null>, link: Element, address: string): void {
  for (let element: Element | null = link; element; element = element.parentElement) {
    const owner = owners.get(element);
    if (owner === address) continue;
    if (owner === null) return;
    owners.set(element, owner === undefined ? address : null);
  }
}

const ownerOf = (owners: ReadonlyMap<Element, string | null>, line: Line): string | null => {
  for (let element = line.element; element; element = element.parentElement) {
    const owner = owners.get(element);
    if (owner !== undefined) return owner;
  }
  return null;
};

/**
 * Gives each entry the first day of its card. Where the cards are no elements of their own, the days between one headline and the next
 * are the first one's, unless a day stands above the first of them all.
 */
function addDays(
  lines: readonly Line[],
  entries: ReadonlyMap<string, Entry>,
  owners: ReadonlyMap<Element, string | null>,
): void {
  const byLine = new Map([...entries.values()].map((entry) => [entry.first, entry]));
  const firstLine = Math.min(...byLine.keys());
  const dayFirst = firstLine > 0 && listedDay(lines[firstLine - 1]?.text ?? '') !== null;
  let above: Entry | undefined;
  for (const [index, line] of lines.entries()) {
    above = byLine.get(index) ?? above;
    const day = listedDay(besideLinks(line));
    if (!day) continue;
    const owner = ownerOf(owners, line);
    const entry = owner === null ? (dayFirst ? undefined : above) : entries.get(owner);
    if (entry) entry.listed ??= day;
  }
}

/** What a line says besides its links: a headline may speak of a day too. */
const besideLinks = ({ text, links }: Line): string =>
  links.reduce((rest, link) => rest.replace(collapse(link.textContent ?? ''), ' '), text);
