/** The drawn signs of the interface, 16 by 16, stroked in the colour of the text. */
import type { JSX } from 'preact';

const SHAPES = {
  back: <path d="M9.5 4 5.5 8l4 4" />,
  check: <path d="M3 8.5 6.5 12 13 4.5" stroke-width="2" />,
  close: <path d="M4.5 4.5l7 7M11.5 4.5l-7 7" />,
  compare: <path d="M2.5 3h4a.5.5 0 0 1 .5.5v9a.5.5 0 0 1-.5.5h-4zM13.5 3h-4v10h4z" />,
  copy: (
    <path d="M6.5 5.5h6a1 1 0 0 1 1 1v6a1 1 0 0 1-1 1h-6a1 1 0 0 1-1-1v-6a1 1 0 0 1 1-1zM10.5 3.5v-1h-8v8h1" />
  ),
  delta: <path d="M8 2.75 14 13.25H2z" stroke-width="1.75" />,
  dot: <circle cx="8" cy="8" r="3.5" fill="currentColor" />,
  down: <path d="M4.5 6.5 8 10l3.5-3.5" />,
  folder: <path d="M2.5 4h3.6l1.4 1.5h6v7h-11z" />,
  minus: <path d="M3.5 8h9" stroke-width="2" />,
  more: <path d="M3.5 8h.01M8 8h.01M12.5 8h.01" stroke-width="2.5" />,
  next: <path d="M6.5 4l4 4-4 4" />,
  open: <path d="M9.5 3H13v3.5M13 3 7.5 8.5M11.5 9.5V13H3V4.5h3.5" />,
  panel: <path d="M3 3h10a1 1 0 0 1 1 1v8a1 1 0 0 1-1 1H3a1 1 0 0 1-1-1V4a1 1 0 0 1 1-1zM10 3v10" />,
  pencil: <path d="M3 13l.6-2.8L11 2.8 13.2 5 5.8 12.4z" />,
  plus: <path d="M8 3.5v9M3.5 8h9" stroke-width="2" />,
  quote: <path d="M3 11.5c2-.5 3-2 3-4.5V4.5H3V7h3M9.5 11.5c2-.5 3-2 3-4.5V4.5h-3V7h3" />,
  search: <path d="M11.5 7a4.5 4.5 0 1 1-9 0 4.5 4.5 0 0 1 9 0zM10.5 10.5 14 14" />,
  star: <path d="M4 2.5h8v11L8 10.5l-4 3z" />,
  swap: <path d="M5 3v10M5 3 2.5 5.5M5 3l2.5 2.5M11 13V3M11 13l-2.5-2.5M11 13l2.5-2.5" />,
  up: <path d="M4.5 9.5 8 6l3.5 3.5" />,
  warn: (
    <>
      <circle cx="8" cy="8" r="6" />
      <path d="M8 4.8v3.8M8 11h.01" stroke-width="1.75" />
    </>
  ),
} satisfies Record<string, JSX.Element>;

export type IconName = keyof typeof SHAPES;

/** Ornament beside words: hidden from screen readers. A button with nothing but an icon carries its own `aria-label`. */
export function Icon({ name, class: extra }: { name: IconName; class?: string }) {
  return (
    <svg class={extra ? `i ${extra}` : 'i'} viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      {SHAPES[name]}
    </svg>
  );
}
