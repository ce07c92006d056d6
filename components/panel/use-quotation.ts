import { useEffect, useState } from 'preact/hooks';
import type { QuotedPassage } from '../../lib/library/types.ts';

/** Words that the person has selected. */
export interface Quotation extends QuotedPassage {
  /** Where there is room for a bar, in pixels from the top of the last paragraph: below it, or below the selection where that ends far above. */
  readonly below: number;
}

/**
 * What is selected in the paragraphs of `list` (each `[data-paragraph]` with its words in `.said`); null where nothing of the text is. Waits
 * until the pointer is up, so that nothing appears under a selection that is still growing.
 */
export function useQuotation(list: { readonly current: HTMLElement | null }): Quotation | null {
  const [quotation, setQuotation] = useState<Quotation | null>(null);
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
function settle(before: Quotation | null, now: Quotation | null) {
  if (before === null || now === null) return now;
  return before.words === now.words &&
    before.paragraph === now.paragraph &&
    before.to === now.to &&
    before.below === now.below
    ? before
    : now;
}

function read(list: HTMLElement | null): Quotation | null {
  const selection = document.getSelection();
  if (!list || !selection || selection.isCollapsed || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  const touched = [...list.querySelectorAll<HTMLElement>('[data-paragraph]')].flatMap((item) => {
    const said = item.querySelector('.said');
    const words = said && range.intersectsNode(said) ? wordsWithin(range, said) : '';
    return words === '' ? [] : [{ item, words, paragraph: Number(item.dataset.paragraph) }];
  });
  const [first, last] = [touched[0], touched.at(-1)];
  if (!first || !last) return null;
  const box = last.item.getBoundingClientRect();
  const end = range.getBoundingClientRect().bottom;
  const below = (box.bottom - end < NEAR ? box.bottom : end) - box.top;
  return {
    paragraph: first.paragraph,
    ...(last !== first && { to: last.paragraph }),
    words: touched.map(({ words }) => words).join('\n'),
    below: Math.round(below),
  };
}

/** The part of the selection that lies in one element: a dateline or a number beside it is no quotation. */
function wordsWithin(range: Range, element: Element): string {
  const part = document.createRange();
  part.selectNodeContents(element);
  if (range.compareBoundaryPoints(Range.START_TO_START, part) > 0)
    part.setStart(range.startContainer, range.startOffset);
  if (range.compareBoundaryPoints(Range.END_TO_END, part) < 0)
    part.setEnd(range.endContainer, range.endOffset);
  return part.toString().replace(/\s+/g, ' ').trim();
}
