import { useEffect, useState } from 'preact/hooks';

/** Words of one paragraph that the person has selected. */
export interface Quotation {
  /** From 0. */
  readonly paragraph: number;
  readonly words: string;
  /** Where there is room for a bar, in pixels from the top of the paragraph: below it, or below the selection where that ends far above. */
  readonly below: number;
}

/**
 * What is selected in the paragraphs of `list` (each `[data-paragraph]` with its words in `.said`): the words of one paragraph, `several`
 * where the selection runs over more than one, null where nothing of the text is selected. Waits until the pointer is up, so that nothing
 * appears under a selection that is still growing.
 */
export function useQuotation(list: { readonly current: HTMLElement | null }): Quotation | 'several' | null {
  const [quotation, setQuotation] = useState<Quotation | 'several' | null>(null);
  useEffect(() => {
    let down = false;
    const look = () => {
      if (!down) setQuotation((before) => settle(before, read(list.current)));
    };
    const press = () => {
      down = true;
    };
    const release = () => {
      down = false;
      look();
    };
    document.addEventListener('selectionchange', look);
    document.addEventListener('pointerdown', press);
    document.addEventListener('pointerup', release);
    document.addEventListener('pointercancel', release);
    return () => {
      document.removeEventListener('selectionchange', look);
      document.removeEventListener('pointerdown', press);
      document.removeEventListener('pointerup', release);
      document.removeEventListener('pointercancel', release);
    };
  }, [list]);
  return quotation;
}

/** Three lines of text. */
const NEAR = 80;

/** The same object where nothing is different, so that nothing is drawn anew. */
function settle(before: Quotation | 'several' | null, now: Quotation | 'several' | null) {
  if (before === null || now === null || before === 'several' || now === 'several') return now;
  return before.words === now.words && before.paragraph === now.paragraph && before.below === now.below
    ? before
    : now;
}

function read(list: HTMLElement | null): Quotation | 'several' | null {
  const selection = document.getSelection();
  if (!list || !selection || selection.isCollapsed || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  const touched = [...list.querySelectorAll<HTMLElement>('[data-paragraph]')].flatMap((item) => {
    const said = item.querySelector('.said');
    const words = said && range.intersectsNode(said) ? wordsWithin(range, said) : '';
    return words === '' ? [] : [{ item, words }];
  });
  const [first, second] = touched;
  if (!first) return null;
  if (second) return 'several';
  const box = first.item.getBoundingClientRect();
  const end = range.getBoundingClientRect().bottom;
  const below = (box.bottom - end < NEAR ? box.bottom : end) - box.top;
  return { paragraph: Number(first.item.dataset.paragraph), words: first.words, below: Math.round(below) };
}

/** The part of the selection that lies in one element: a dateline or a number beside it is no quotation. */
function wordsWithin(range: Range, element: Element): string {
  const part = document.createRange();
  part.selectNodeContents(element);
  if (range.compareBoundaryPoints(Range.START_TO_START, part) > 0)
    part.setStart(range.startContainer, range.startOffset);
  if (range.compareBoundaryPoints(Range.END_TO_END, part) < 0)
    part.setEnd(range.endContainer, range.endOffset);
  return part.toString().trim();
}
