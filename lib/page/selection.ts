/** Words selected on a page, and where in the article they stand. */
export interface PageSelection {
  readonly quotation: string;
  /** Paragraph of the article from 0; null where the words are not in its body. */
  readonly paragraph: number | null;
}

const MAX_QUOTATION = 20_000;

const collapse = (text: string) => text.normalize('NFC').replace(/\s+/g, ' ').trim();

/**
 * The paragraph of the article that holds `words`, from 0; null where none does. Where several do (a refrain), the one that `before` —
 * the words in front of the selection — ends in wins, else the first.
 */
export function paragraphOf(words: string, before: string, paragraphs: readonly string[]): number | null {
  const sought = collapse(words);
  if (sought === '') return null;
  const context = collapse(before).slice(-40);
  let first: number | null = null;
  for (const [index, paragraph] of paragraphs.entries()) {
    const text = collapse(paragraph);
    let at = text.indexOf(sought);
    for (; at >= 0; at = text.indexOf(sought, at + 1)) {
      first ??= index;
      if (context !== '' && text.slice(0, at).trimEnd().endsWith(context)) return index;
    }
  }
  if (first !== null) return first;
  // A selection over several paragraphs, or one that begins in the dateline: its first paragraph decides.
  return paragraphOfLine(words, paragraphs);
}

function paragraphOfLine(words: string, paragraphs: readonly string[]): number | null {
  const lines = words.split('\n').map(collapse).filter(Boolean);
  if (lines.length < 2) return null;
  for (const line of lines) {
    const index = paragraphs.findIndex((paragraph) => collapse(paragraph).includes(line));
    if (index >= 0) return index;
  }
  return null;
}

/** Text in front of the range within its block, to tell one refrain from another. */
function textBefore(range: Range): string {
  const container = range.startContainer;
  const block = (container instanceof Element ? container : container.parentElement)?.closest(
    'p, div, td, li, body',
  );
  if (!block) return '';
  const before = range.cloneRange();
  before.selectNodeContents(block);
  before.setEnd(range.startContainer, range.startOffset);
  return before.toString().slice(-200);
}

/** What is selected on the page and where it stands in the article. */
export function readSelection(selection: Selection | null, paragraphs: readonly string[]): PageSelection {
  const quotation = (selection?.toString() ?? '').slice(0, MAX_QUOTATION).trim();
  if (!selection || selection.rangeCount === 0 || quotation === '') return { quotation: '', paragraph: null };
  const range = selection.getRangeAt(0);
  return { quotation, paragraph: paragraphOf(quotation, textBefore(range), paragraphs) };
}
