/**
 * Any page at all, where the person asks for it: its text by @mozilla/readability, marked as not recognised. Heavy, so that nothing but the
 * command line and a script put in on demand imports it.
 */
import { Readability } from '@mozilla/readability';
import { languageOfCode } from '../article/language.ts';
import { note } from '../article/notes.ts';
import { UNKNOWN_OUTLET } from '../article/outlet.ts';
import { collapse } from '../article/spaces.ts';
import { parseWebAddress } from '../article/web-address.ts';
import { assemble } from './assemble.ts';
import { linesOf } from './lines.ts';
import { notArticle, type ReadOutcome } from './page.ts';
import { picturesIn } from './pictures.ts';
import { postedEvidence } from './posted.ts';
import type { Look } from './registry.ts';

/** Readability looks at every element several times; beyond this many it is not asked. */
const MOST_ELEMENTS = 100_000;

/** Reads a clone: Readability takes the page apart. Null where it finds no text, or gives up on a page that is too large or too deep. */
const parse = (document: Document) => {
  try {
    // The clone has no window: no script in it runs, no picture in it loads.
    const clone = document.cloneNode(true) as Document;
    return new Readability<Node>(clone, {
      maxElemsToParse: MOST_ELEMENTS,
      serializer: (content) => content,
    }).parse();
  } catch {
    return null;
  }
};

/** The heading that the title begins with, where there is one: titles name their site too. */
const headlineOf = (document: Document, title: string): string => {
  const headings = [...document.querySelectorAll('h1')].map((one) => collapse(one.textContent ?? ''));
  return headings.find((text) => text !== '' && title.startsWith(text)) ?? title;
};

/**
 * Reads the text of a page that holds no KCNA copy. Never changes the page, never throws.
 * @returns an article of site `other` with the note `not-kcna-copy`, its outlet the site's own name or its host; `other` where there is no text.
 */
export function readAnyText(document: Document, { url, capturedAt }: Look): ReadOutcome {
  const page = url === null ? null : parseWebAddress(url);
  const found = parse(document);
  const content = found?.content;
  const paragraphs = content ? linesOf(content).map(({ text }) => text) : [];
  if (!found || !content || paragraphs.length === 0) return notArticle('other');
  const headline = headlineOf(document, collapse(found.title ?? ''));
  const name = collapse(found.siteName ?? '') || page?.hostname.replace(/^www\./, '') || UNKNOWN_OUTLET;
  const code = (found.lang ?? document.documentElement?.getAttribute('lang') ?? '').slice(0, 2).toLowerCase();
  const article = assemble({
    site: 'other',
    headline,
    copy: {
      opening: null,
      paragraphs: paragraphs[0] === headline && paragraphs.length > 1 ? paragraphs.slice(1) : paragraphs,
      endMark: false,
      stamp: null,
      first: 0,
      last: paragraphs.length - 1,
      another: false,
    },
    dates: postedEvidence(document),
    source: { label: null, outlet: name.slice(0, 200), originalUrl: null },
    language: languageOfCode(code),
    look: { capturedAt, archivedAt: null },
    notes: [note('not-kcna-copy')],
    pictures: picturesIn(content as Element, page),
  });
  return { kind: 'article', article };
}
