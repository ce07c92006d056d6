/** Words selected on a page, as the page gives them. */
export interface PageSelection {
  /** As shown, a line for each block; `''` where nothing is selected. */
  readonly words: string;
  /** What stands in front of them in their block, to tell one refrain from another. */
  readonly before: string;
}

export const MAX_SELECTION = 20_000;
export const MAX_BEFORE = 200;

function textBefore(range: Range): string {
  const container = range.startContainer;
  const block = (container instanceof Element ? container : container.parentElement)?.closest(
    'p, div, td, li, body',
  );
  if (!block) return '';
  const before = range.cloneRange();
  before.selectNodeContents(block);
  before.setEnd(range.startContainer, range.startOffset);
  return before.toString().slice(-MAX_BEFORE);
}

/** What is selected on the page. One letter more than may be kept shows that it is too long. */
export function readSelection(selection: Selection | null): PageSelection {
  const words = (selection?.toString() ?? '').trim().slice(0, MAX_SELECTION + 1);
  if (!selection || selection.rangeCount === 0 || words === '') return { words: '', before: '' };
  return { words, before: textBefore(selection.getRangeAt(0)) };
}
