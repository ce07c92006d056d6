import type { RefObject } from 'preact';
import { useEffect, useState } from 'preact/hooks';

/** Where the lines of a comparison lie, in pixels of the scrolled content. */
export interface Geometry {
  readonly height: number;
  /** By number of the line; a line inside a fold is absent. */
  readonly lines: ReadonlyMap<number, { readonly top: number; readonly height: number }>;
}

const NOTHING: Geometry = { height: 0, lines: new Map() };

function measure(content: HTMLElement): Geometry {
  const lines = new Map<number, { top: number; height: number }>();
  for (const child of content.children) {
    if (!(child instanceof HTMLElement) || child.dataset.line === undefined) continue;
    lines.set(Number(child.dataset.line), { top: child.offsetTop, height: child.offsetHeight });
  }
  // A text shorter than the view leaves the rest of the map empty.
  return { height: Math.max(content.offsetHeight, content.parentElement?.clientHeight ?? 0), lines };
}

/**
 * Measures the lines whenever their box changes: lines out of sight have guessed heights until they are scrolled to (`content-visibility`),
 * so the total moves with scrolling. `drawn` changes where other lines are drawn.
 */
export function useGeometry(content: RefObject<HTMLElement | null>, drawn: unknown): Geometry {
  const [geometry, setGeometry] = useState(NOTHING);
  // Other lines in the same box are measured anew
  useEffect(() => {
    const box = content.current;
    if (!box || typeof ResizeObserver === 'undefined') return;
    let frame = 0;
    const observer = new ResizeObserver(() => {
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(() => setGeometry(measure(box)));
    });
    observer.observe(box);
    return () => {
      observer.disconnect();
      cancelAnimationFrame(frame);
    };
  }, [content, drawn]);
  return geometry;
}
