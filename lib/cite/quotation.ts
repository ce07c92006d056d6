import { escapeHtml } from '../escape.ts';
import { type Locator, locatorOf } from './locator.ts';
import { singleMarks } from './plain.ts';
import { plainLine, webAddress } from './plain-text.ts';
import { textFragmentUrl } from './text-fragment.ts';
import type { Citable, FormattedText } from './types.ts';

/** What is quoted of a text. */
export interface QuotedPart {
  /** A line for each paragraph where they run over several. */
  readonly quotation: string;
  /** From 0; null: the first paragraph that has the words. */
  readonly paragraph: number | null;
  /** The last of several paragraphs. */
  readonly to?: number | undefined;
  /** Where the page is known to read otherwise by now: its text and the paragraph that has the words, null where none has. Absent: as cited. */
  readonly onPage?: OnPage | undefined;
}

export interface OnPage {
  readonly headline: string;
  readonly paragraphs: readonly string[];
  readonly paragraph: number | null;
}

export interface QuotationParts {
  /** The citation with a pinpoint, or without one. */
  readonly citation: (locator: Locator | undefined) => Promise<FormattedText>;
  /** The list entry, where the citation alone does not name the source. */
  readonly entry: FormattedText | null;
  readonly marks: 'double' | 'single';
}

/** Where the link of a quotation leads: to the words, or to the page alone, as these cannot be told from others there or are not there. */
export type QuotedText = FormattedText & { readonly leadsTo: 'words' | 'page' | 'nowhere' };

/**
 * Joins a quotation with its citation and a link to the words. Marks within the quotation change with the marks around it; nothing else in it is touched.
 * Each of several paragraphs begins with a mark, the last ends with one. In the rich flavour the quoted words are the link.
 */
export async function quotationText(
  citable: Citable,
  part: QuotedPart,
  parts: QuotationParts,
): Promise<QuotedText> {
  const lines = part.quotation.split('\n').map(plainLine);
  const words = lines.join(' ');
  const paragraph = part.paragraph ?? paragraphOf(citable.paragraphs, words);
  const citation = await parts.citation(paragraph === null ? undefined : locatorOf(paragraph, part.to));
  const { onPage = { ...citable, paragraph } } = part;
  const url = webAddress(citable.url);
  const isThere = onPage.paragraph !== null || part.onPage === undefined;
  const target =
    url && isThere
      ? textFragmentUrl(
          url,
          [onPage.headline, ...onPage.paragraphs],
          lines.join('\n'),
          onPage.paragraph === null ? null : onPage.paragraph + 1,
        )
      : url;
  const turned = lines.map((line) => (parts.marks === 'double' ? singleMarks(line) : doubleMarks(line)));
  const [open, close] = parts.marks === 'double' ? ['“', '”'] : ['‘', '’'];
  const text = [
    `${open}${turned.join(`\n${open}`)}${close} ${citation.text}`,
    ...(parts.entry ? [parts.entry.text] : []),
    ...(target ? [target] : []),
  ];
  const quoted = turned.map(escapeHtml).join(`<br>${open}`);
  const linked = target ? `<a href="${escapeHtml(target)}">${quoted}</a>` : quoted;
  const html = [`${open}${linked}${close} ${citation.html}`, ...(parts.entry ? [parts.entry.html] : [])];
  return {
    text: text.join('\n'),
    html: html.join(' '),
    leadsTo: target === null ? 'nowhere' : target === url ? 'page' : 'words',
  };
}

/** Straight and single marks as curly double ones, for words that stand in single marks. An apostrophe stays. */
function doubleMarks(words: string): string {
  return words
    .replace(/(^|[\s([{—–-])["‘]/g, '$1“')
    .replace(/"/g, '”')
    .replace(/“([^“”’]*)’(?!\p{L})/gu, '“$1”');
}

function paragraphOf(paragraphs: readonly string[], words: string): number | null {
  const index = paragraphs.findIndex((paragraph) => plainLine(paragraph).includes(words));
  return index < 0 ? null : index;
}
