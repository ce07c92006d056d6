/** Notes of an item, in the HTML that Zotero's note editor takes. */
import { plainLine, webAddress } from '../../cite/plain-text.ts';
import { textFragmentUrl } from '../../cite/text-fragment.ts';
import { escapeHtml } from '../../escape.ts';

/** Words that a person kept, with what they stand in. */
export interface QuotedWords {
  readonly words: string;
  /** From 0. */
  readonly paragraph: number;
  /** Address and text of the version they are from; its blocks, headline first. */
  readonly url: string;
  readonly blocks: readonly string[];
}

/** In the person's language. */
export interface NoteWords {
  /** Over the quotations. */
  readonly quotations: string;
  /** "para. 3"; from 1. */
  readonly paragraph: (number: number) => string;
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
  const blocks = quotations.map(
    (one) =>
      `<blockquote><p>${escapeHtml(plainLine(one.words))}</p></blockquote>\n<p>(${place(one, words)})</p>`,
  );
  return [`<h1>${escapeHtml(words.quotations)}</h1>`, ...blocks].join('\n');
}

function place({ url, blocks, words, paragraph }: QuotedWords, { paragraph: name }: NoteWords): string {
  const label = escapeHtml(name(paragraph + 1));
  const address = webAddress(url);
  if (address === null) return label;
  // The headline is the block before the first paragraph.
  const target = textFragmentUrl(address, blocks, plainLine(words), paragraph + 1);
  return `<a href="${escapeHtml(target)}">${label}</a>`;
}
