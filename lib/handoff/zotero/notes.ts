/** Notes of an item, in the HTML that Zotero's note editor takes. */
import { plainLine, webAddress } from '../../cite/plain-text.ts';
import { textFragmentUrl } from '../../cite/text-fragment.ts';
import { escapeHtml } from '../../escape.ts';

/** Words that a person kept, with what they stand in. */
export interface QuotedWords {
  /** A line for each paragraph that they run over. */
  readonly words: string;
  /** From 0. */
  readonly paragraph: number;
  /** The last paragraph, where they run over several. */
  readonly to?: number | undefined;
  /** Address and text of the version they are from; its blocks, headline first. */
  readonly url: string;
  readonly blocks: readonly string[];
}

/** In the person's language. */
export interface NoteWords {
  /** Over the quotations. */
  readonly quotations: string;
  /** "para. 3", "paras. 3–5"; from 1. */
  readonly paragraphs: (first: number, last: number) => string;
}

/** The person's note; null where it is empty. An empty line parts paragraphs. */
export function personNote(note: string): string | null {
  const paragraphs = note
    .split(/\n\s*\n/)
    .map((paragraph) => paragraph.trim())
    .filter((paragraph) => paragraph !== '');
  if (paragraphs.length === 0) return null;
  return paragraphs
    .map((paragraph) => `<p>${paragraph.split('\n').map(escapeHtml).join('<br>')}</p>`)
    .join('\n');
}

/** The kept quotations in one note, each with its paragraph and, where that is certain, a link to the words; null where there are none. */
export function quotationsNote(quotations: readonly QuotedWords[], words: NoteWords): string | null {
  if (quotations.length === 0) return null;
  const blocks = quotations.map((one) => {
    const lines = linesOf(one).map((line) => `<p>${escapeHtml(line)}</p>`);
    return `<blockquote>${lines.join('')}</blockquote>\n<p>(${place(one, words)})</p>`;
  });
  return [`<h1>${escapeHtml(words.quotations)}</h1>`, ...blocks].join('\n');
}

const linesOf = ({ words }: QuotedWords) => words.split('\n').map(plainLine);

function place(quoted: QuotedWords, { paragraphs }: NoteWords): string {
  const { url, blocks, paragraph, to = paragraph } = quoted;
  const label = escapeHtml(paragraphs(paragraph + 1, to + 1));
  const address = webAddress(url);
  if (address === null) return label;
  // The headline is the block before the first paragraph.
  const target = textFragmentUrl(address, blocks, linesOf(quoted).join('\n'), paragraph + 1);
  return `<a href="${escapeHtml(target)}">${label}</a>`;
}
