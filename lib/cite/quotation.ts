import { escapeHtml } from '../escape.ts';
import { singleMarks } from './plain.ts';
import { plainLine, webAddress } from './plain-text.ts';
import { textFragmentUrl } from './text-fragment.ts';
import type { Citable, FormattedText } from './types.ts';

export interface QuotationParts {
  /** The citation with a paragraph number, from 1, or without one. */
  readonly citation: (locator: number | undefined) => Promise<FormattedText>;
  /** The list entry, where the citation alone does not name the source. */
  readonly entry: FormattedText | null;
  readonly marks: 'double' | 'single';
}

/**
 * Joins a quotation with its citation and a link to the words. Marks within the quotation change with the marks around it; nothing else in it is touched.
 * In the rich flavour the quoted words are the link.
 * @param quotation `paragraph` counts from 0; null: the first paragraph that has the words
 */
export async function quotationText(
  citable: Citable,
  quotation: { readonly quotation: string; readonly paragraph: number | null },
  parts: QuotationParts,
): Promise<FormattedText> {
  const words = plainLine(quotation.quotation);
  const paragraph = quotation.paragraph ?? paragraphOf(citable.paragraphs, words);
  const citation = await parts.citation(paragraph === null ? undefined : paragraph + 1);
  const url = webAddress(citable.url);
  const target =
    url &&
    textFragmentUrl(
      url,
      [citable.headline, ...citable.paragraphs],
      words,
      paragraph === null ? null : paragraph + 1,
    );
  const quoted = parts.marks === 'double' ? singleMarks(words) : doubleMarks(words);
  const [open, close] = parts.marks === 'double' ? ['“', '”'] : ['‘', '’'];
  const lines = [`${open}${quoted}${close} ${citation.text}`];
  if (parts.entry) lines.push(parts.entry.text);
  if (target) lines.push(target);
  const linked = target ? `<a href="${escapeHtml(target)}">${escapeHtml(quoted)}</a>` : escapeHtml(quoted);
  const html = [`${open}${linked}${close} ${citation.html}`];
  if (parts.entry) html.push(parts.entry.html);
  return { text: lines.join('\n'), html: html.join(' ') };
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
