import type { RefObject } from 'preact';
import { useEffect, useMemo, useState } from 'preact/hooks';
import { mapMarks } from './map-marks.ts';
import type { Geometry } from './use-geometry.ts';
import type { Reading } from './use-reading.ts';

export interface ChangeMapProps {
  readonly reading: Reading;
  readonly geometry: Geometry;
  readonly scroller: RefObject<HTMLElement | null>;
}

/** A mark is 6 px high. */
const STEPS = 120;

interface View {
  readonly top: number;
  readonly height: number;
}

/** Which part of the text is in view, as shares of the whole. */
function useView(scroller: RefObject<HTMLElement | null>, geometry: Geometry): View {
  const [view, setView] = useState<View>({ top: 0, height: 1 });
  useEffect(() => {
    const box = scroller.current;
    if (!box) return;
    const look = () => {
      const whole = Math.max(1, box.scrollHeight);
      setView({ top: box.scrollTop / whole, height: Math.min(1, box.clientHeight / whole) });
    };
    look();
    box.addEventListener('scroll', look, { passive: true });
    return () => box.removeEventListener('scroll', look);
    // A new measure means another height
  }, [scroller, geometry]);
  return view;
}

const percent = (share: number) => `${(share * 100).toFixed(2)}%`;

/**
 * Where the changes lie in the whole text, what is in view, which one is current. It serves the pointer; the keyboard has next and
 * previous, so it is hidden from screen readers.
 */
export function ChangeMap({ reading, geometry, scroller }: ChangeMapProps) {
  const { lines, shown, current } = reading;
  const view = useView(scroller, geometry);
  const marks = useMemo(() => mapMarks(lines, shown, geometry, STEPS), [lines, shown, geometry]);
  const place = current ? geometry.lines.get(current.line) : undefined;
  const jump = (event: PointerEvent) => {
    const map = event.currentTarget;
    const box = scroller.current;
    if (!(map instanceof HTMLElement) || !box || (event.type === 'pointermove' && event.buttons === 0))
      return;
    const { top, height } = map.getBoundingClientRect();
    const share = (event.clientY - top) / Math.max(1, height);
    box.scrollTop = share * box.scrollHeight - box.clientHeight / 2;
  };
  return (
    <div class="map" aria-hidden="true" onPointerDown={jump} onPointerMove={jump}>
      <span class="view" style={{ top: percent(view.top), height: percent(view.height) }} />
      {place && (
        <i
          class="m-cur"
          style={{ top: percent((place.top + place.height / 2) / Math.max(1, geometry.height)) }}
        />
      )}
      {marks.map(({ sign, at }) => (
        <i key={`${sign} ${at}`} class={`m-${sign}`} style={{ top: percent(at) }} />
      ))}
    </div>
  );
}
