/** The plain form, as in running text and letters: “Headline,” KCNA, October 9, 2025, URL. It is ours and needs no CSL. */
import { escapeHtml } from '../escape.ts';
import { cslDate } from './csl-date.ts';
import { inParagraphs, type Locator } from './locator.ts';
import { monthDayYear } from './long-date.ts';
import { link } from './markup.ts';
import { outletOf } from './outlets.ts';
import { plainLine, webAddress } from './plain-text.ts';
import { printedHeadline } from './record.ts';
import type { Citable, CitationForm, FormattedText } from './types.ts';

/**
 * @param locator printed in every form but the list entry
 */
export function plainCitation(citable: Citable, form: CitationForm, locator?: Locator): FormattedText {
  const url = webAddress(citable.url);
  const outlet = outletOf(plainLine(citable.outlet))?.short;
  const where = form !== 'entry' && locator !== undefined ? inParagraphs(locator) : undefined;
  const date = longDate(citable.date);
  if (form === 'intext') return inBrackets([outlet ?? quoted(headlineOf(citable)), date, where]);
  const rest = [outlet, date, where].filter((part) => part !== undefined).join(', ');
  const translation = plainLine(citable.translated ?? '');
  const title = translation
    ? `${quoted(headlineOf(citable))} [${translation}],`
    : quoted(`${headlineOf(citable)},`);
  const start = `${title} ${rest}`;
  if (form === 'short' || form === 'ibid' || url === null)
    return { text: `${start}.`, html: `${escapeHtml(start)}.` };
  return { text: `${start}, ${url}.`, html: `${escapeHtml(start)}, ${link(url)}.` };
}

function inBrackets(parts: readonly (string | undefined)[]): FormattedText {
  const text = `(${parts.filter((part) => part !== undefined).join(', ')})`;
  return { text, html: escapeHtml(text) };
}

const headlineOf = (citable: Citable) => printedHeadline(citable, { headlineCase: 'sentence' });

/** Quotation marks within become single; a question mark or full stop takes the place of the comma, which stands within the marks of a quotation at the end. */
function quoted(words: string): string {
  return `“${singleMarks(words)
    .replace(/([?!])(’?),$/, '$1$2')
    .replace(/\.,$/, ',')
    .replace(/(‘[^‘’]*)’,$/, '$1,’')}”`;
}

/** Double quotation marks as single ones, for words that stand in double marks. */
export function singleMarks(words: string): string {
  return words
    .replace(/(^|[\s([{—–-])"/g, '$1‘')
    .replace(/"/g, '’')
    .replaceAll('“', '‘')
    .replaceAll('”', '’');
}

function longDate(iso: string | null): string {
  const date = cslDate(iso);
  return date ? monthDayYear(date) : 'n.d.';
}
