import { useCallback, useLayoutEffect, useReducer, useRef } from 'preact/hooks';
import type { Clip } from '../../lib/library/types.ts';
import type { ClipPages } from './clip-pages.ts';
import type { ListPlace } from './list-memory.ts';
import { RowHeights, type RowWindow, rowWindow, scrollToShow } from './row-heights.ts';

/** Height of a row not drawn yet: two lines of headline, one of dateline. */
const ESTIMATE = 78;
/** Drawn beyond both ends of the view. */
const MARGIN = 320;

export interface RowsView {
  readonly scroller: { current: HTMLDivElement | null };
  readonly rows: { current: HTMLUListElement | null };
  readonly total: number;
  readonly window: RowWindow;
  /** The row at the top of the view. */
  readonly first: number;
  readonly top: (row: number) => number;
  readonly onScroll: () => void;
  /** Scrolls as little as possible to show the row whole, below the heading that covers `head` pixels. */
  readonly show: (row: number, head: number) => void;
  /** How many rows the view holds. */
  readonly perView: () => number;
}

/**
 * Which rows of a long list to draw, and where. Rows are measured once drawn; what is in view stays where it is when rows above it turn out
 * taller, or when clips come and go above it.
 */
export function useRows(
  pages: ClipPages,
  question: object,
  start: ListPlace,
  onPlace: (place: ListPlace) => void,
): RowsView {
  const [, redraw] = useReducer((n: number) => n + 1, 0);
  const scroller = useRef<HTMLDivElement>(null);
  const rows = useRef<HTMLUListElement>(null);
  const measured = useRef(new Map<string, number>());
  /** What each element showed when it was measured: asking again would force the page to be laid out again. */
  const seen = useRef(new WeakMap<Element, { readonly clip: Clip | null; readonly heading: boolean }>());
  const place = useRef(start);
  const top = useRef(0);
  const view = useRef({ height: 0, width: 0 });
  const drawn = useRef<{ pages: ClipPages; question: object; heights: RowHeights } | null>(null);

  const build = (): RowHeights => {
    const heights = new RowHeights(pages.matching, ESTIMATE);
    pages.each((clip, row) => {
      const height = measured.current.get(clip.id);
      if (height !== undefined) heights.set(row, height);
    });
    return heights;
  };
  const before = drawn.current;
  let heights = before?.heights ?? build();
  if (!before || before.pages.answer !== pages.answer || before.question !== question) {
    heights = build();
    if (before && before.question !== question) place.current = { id: null, row: 0, into: 0 };
    const { id, row, into } = place.current;
    const found = id === null ? -1 : pages.indexOf(id);
    const anchor = found >= 0 ? found : Math.min(row, Math.max(0, pages.matching - 1));
    // At the very top the newest clip is to come into view, not to push itself in above it.
    top.current = row === 0 && into === 0 ? 0 : heights.offset(anchor) + into;
  }
  drawn.current = { pages, question, heights };

  const remember = useCallback(() => {
    const now = drawn.current;
    if (!now) return;
    const row = now.heights.indexAt(top.current);
    place.current = {
      id: now.pages.clip(row)?.id ?? null,
      row,
      into: top.current - now.heights.offset(row),
    };
    onPlace(place.current);
  }, [onPlace]);

  useLayoutEffect(() => {
    const box = scroller.current;
    if (!box) return;
    const look = () => {
      const { clientHeight, clientWidth } = box;
      if (clientHeight === view.current.height && clientWidth === view.current.width) return;
      // Another width breaks the headlines elsewhere: what was measured holds no longer.
      if (clientWidth !== view.current.width) {
        measured.current.clear();
        seen.current = new WeakMap();
      }
      view.current = { height: clientHeight, width: clientWidth };
      redraw(0);
    };
    look();
    const watch = new ResizeObserver(look);
    watch.observe(box);
    return () => watch.disconnect();
  }, []);

  // After each drawing: measure, and keep the row at the top of the view where it was.
  useLayoutEffect(() => {
    const box = scroller.current;
    const list = rows.current;
    if (!box || !list) return;
    const anchor = heights.indexAt(top.current);
    let above = 0;
    let moved = false;
    for (const element of list.children) {
      if (!(element instanceof HTMLElement)) continue;
      const row = Number(element.dataset.row);
      const clip = pages.clip(row);
      const heading = element.childElementCount > 1;
      const then = seen.current.get(element);
      if (then && then.clip === clip && then.heading === heading) continue;
      seen.current.set(element, { clip, heading });
      const height = element.getBoundingClientRect().height;
      if (height === 0) continue;
      const delta = heights.set(row, height);
      if (clip) measured.current.set(clip.id, height);
      if (delta !== 0) moved = true;
      if (row < anchor) above += delta;
    }
    top.current += above;
    if (Math.abs(box.scrollTop - top.current) >= 1) {
      box.scrollTop = top.current;
      top.current = box.scrollTop;
    }
    if (moved) redraw(0);
  });

  const onScroll = useCallback(() => {
    const box = scroller.current;
    if (!box || box.scrollTop === top.current) return;
    top.current = box.scrollTop;
    remember();
    redraw(0);
  }, [remember]);

  const show = useCallback(
    (row: number, head: number) => {
      const now = drawn.current;
      if (!now) return;
      top.current = scrollToShow(now.heights, row, top.current, view.current.height, head);
      if (scroller.current) scroller.current.scrollTop = top.current;
      remember();
      redraw(0);
    },
    [remember],
  );

  return {
    scroller,
    rows,
    total: heights.total,
    window: rowWindow(heights, top.current, view.current.height || 600, MARGIN),
    first: heights.indexAt(top.current),
    top: (row) => heights.offset(row),
    onScroll,
    show,
    perView: () => Math.max(1, Math.floor(view.current.height / ESTIMATE) - 1),
  };
}
