import { useEffect, useState } from 'preact/hooks';

/** Lines drawn at once: more than a screen holds, and a few milliseconds of work. */
const STEP = 48;

/**
 * How many of `total` lines are drawn: a screenful at first, more with every frame until all are there, so that a text of a thousand paragraphs
 * is read at once and no frame is held up. The line that is `wanted` is always among them.
 */
export function useGrowing(total: number, wanted: number): number {
  const [count, setCount] = useState(STEP);
  const growing = count < total;
  // Asked for anew with every count
  useEffect(() => {
    if (!growing) return;
    const frame = requestAnimationFrame(() => setCount((before) => before + STEP));
    return () => cancelAnimationFrame(frame);
  }, [growing, count]);
  return Math.min(total, Math.max(count, wanted + STEP));
}
