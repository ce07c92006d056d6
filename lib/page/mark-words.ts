/**
 * Marks words on the page for as long as somebody points at them in Dateline: boxes laid over the page in a shadow root, which neither move
 * its text nor catch a press.
 */
import { findWords } from './find-words.ts';
import { setStyle } from './set-style.ts';

const HOST_STYLE = {
  all: 'initial',
  position: 'absolute',
  'z-index': '2147483646',
  left: '0',
  top: '0',
  'pointer-events': 'none',
};
const BOX_STYLE = {
  position: 'absolute',
  background: 'rgb(235 203 116 / 35%)',
  outline: '2px solid #8A5A00',
  'border-radius': '2px',
};
const MOST_BOXES = 400;

const isShown = (range: Range) => [...range.getClientRects()].some(({ width, height }) => width * height > 1);

/** Makes the marker of one page. It marks `words` instead of what it marked before, none where empty. @returns how many were found. */
export function createWordMarker(document: Document): (words: readonly string[]) => number {
  let host: HTMLElement | null = null;
  const clear = () => {
    host?.remove();
    host = null;
    for (const type of ['pointermove', 'keydown'] as const) document.removeEventListener(type, clear);
  };

  return (words) => {
    clear();
    const view = document.defaultView;
    const ranges = document.body && view ? findWords(document.body, words, isShown) : [];
    const [first] = ranges;
    if (!first || !view) return 0;
    const { top, bottom } = first.getBoundingClientRect();
    if (top < 0 || bottom > view.innerHeight)
      first.startContainer.parentElement?.scrollIntoView({ block: 'center' });
    const made = document.createElement('dateline-mark');
    setStyle(made, HOST_STYLE);
    made.setAttribute('aria-hidden', 'true');
    const boxes = ranges.flatMap((range) => [...range.getClientRects()]).slice(0, MOST_BOXES);
    made.attachShadow({ mode: 'open' }).append(
      ...boxes.map((box) => {
        const mark = document.createElement('div');
        setStyle(mark, {
          ...BOX_STYLE,
          left: `${box.left + view.scrollX}px`,
          top: `${box.top + view.scrollY}px`,
          width: `${box.width}px`,
          height: `${box.height}px`,
        });
        return mark;
      }),
    );
    document.documentElement.append(made);
    host = made;
    // Back on the page itself: nobody points in Dateline any more, whether or not its window could still say so.
    for (const type of ['pointermove', 'keydown'] as const) document.addEventListener(type, clear);
    return ranges.length;
  };
}
