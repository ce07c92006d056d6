import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { t } from '../../lib/words.ts';
import { formatNumber } from '../text/counts.ts';

/** The parts of a clip, in the order they stand. */
export const PARTS = ['text', 'quotes', 'record', 'versions', 'evidence'] as const;
export type Part = (typeof PARTS)[number];

const NAMES = {
  text: 'clipText',
  quotes: 'clipQuotes',
  record: 'clipRecord',
  versions: 'clipVersions',
  evidence: 'clipEvidence',
} as const;

export interface JumpNavProps {
  /** The element that scrolls; its sections carry `data-part`. */
  readonly scroller: { readonly current: HTMLElement | null };
  /** How many there are in a part. */
  readonly counts: Partial<Readonly<Record<Part, number>>>;
}

/** Ways to the parts of a clip; the one in view is marked. */
export function JumpNav({ scroller, counts }: JumpNavProps) {
  const [current, setCurrent] = useState<Part>('text');
  useEffect(() => {
    const box = scroller.current;
    if (!box) return;
    const look = () => setCurrent(partInView(box));
    box.addEventListener('scroll', look, { passive: true });
    return () => box.removeEventListener('scroll', look);
  }, [scroller]);
  const jump = (part: Part) => {
    const target = scroller.current?.querySelector<HTMLElement>(`[data-part="${part}"]`);
    target?.scrollIntoView?.({ block: 'start' });
    target?.focus({ preventScroll: true });
    setCurrent(part);
  };
  return (
    <nav class="jump" aria-label={t('clipParts')}>
      {PARTS.map((part) => (
        <a
          key={part}
          href={`#${part}`}
          {...(part === current ? { 'aria-current': 'true' } : {})}
          onClick={(event) => {
            // The address of the tab holds the screen, not the place in it.
            event.preventDefault();
            jump(part);
          }}
        >
          {t(NAMES[part])}
          {counts[part] !== undefined && (
            <>
              {' '}
              <span class="num">{formatNumber(counts[part])}</span>
            </>
          )}
        </a>
      ))}
    </nav>
  );
}

/** The last part whose beginning has passed the upper third of the view; the very last at the end of the scroll. */
function partInView(box: HTMLElement): Part {
  if (box.scrollTop > 0 && box.scrollTop + box.clientHeight >= box.scrollHeight - 1) {
    const line = box.getBoundingClientRect().bottom;
    const reached = PARTS.filter((part) => topOf(box, part) < line - 40);
    return reached.at(-1) ?? 'text';
  }
  const line = box.getBoundingClientRect().top + box.clientHeight / 3;
  return PARTS.filter((part) => topOf(box, part) <= line).at(-1) ?? 'text';
}

function topOf(box: HTMLElement, part: Part): number {
  return box.querySelector(`[data-part="${part}"]`)?.getBoundingClientRect().top ?? Number.POSITIVE_INFINITY;
}

/** One part of a clip, with its heading. */
export function PartSection({
  part,
  count,
  children,
}: {
  part: Part;
  count?: number;
  children: ComponentChildren;
}) {
  return (
    <section class="section" data-part={part} tabIndex={-1} aria-labelledby={`part-${part}`}>
      <h2 id={`part-${part}`}>
        {t(NAMES[part])} {count !== undefined && <span class="num">{formatNumber(count)}</span>}
      </h2>
      {children}
    </section>
  );
}
