import type { Ref } from 'preact';
import { useCallback, useEffect, useImperativeHandle, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { t } from '../../lib/words.ts';
import { formatNumber } from '../text/counts.ts';
import { formatWeekday } from '../text/dates.ts';
import { type DayHeading, headingAbove, headingOf } from './clip-days.ts';
import type { ClipQuery } from './clip-loader.ts';
import type { ClipPages } from './clip-pages.ts';
import { ClipRow, type RowActions } from './clip-row.tsx';
import type { ListMemory } from './list-memory.ts';
import type { Selection } from './selection.ts';
import { useRows } from './use-rows.ts';

/** What the screen around the list can ask of it. */
export interface ListHandle {
  /** Moves the focus by rows, or to the row it was on last. */
  focus(to: { readonly by?: number; readonly views?: number; readonly at?: 'first' | 'last' }): void;
}

export interface ClipListProps {
  readonly handle: Ref<ListHandle>;
  readonly pages: ClipPages;
  readonly query: ClipQuery;
  readonly selection: Selection;
  readonly actions: RowActions;
  readonly memory: ListMemory;
  readonly onNeed: (start: number, end: number, focused: number) => void;
}

/** Height of a day's heading, which stays at the top of the view. */
const HEADING = 30;

/** All clips that match, of which only those in view are drawn. One row takes part in the Tab order; arrows move it. */
export function ClipList({ handle, pages, query, selection, actions, memory, onNeed }: ClipListProps) {
  const remember = useCallback(
    (place: ListMemory['place']) => {
      memory.place = place;
    },
    [memory],
  );
  const view = useRows(pages, query, memory.place, remember);
  const [focused, setFocused] = useState(memory.focused);
  /** The row that is to get the focus as soon as it is drawn. */
  const awaited = useRef<number | null>(null);
  const inside = useRef(false);

  const found = focused.id === null ? -1 : pages.indexOf(focused.id);
  const current = Math.min(found >= 0 ? found : focused.row, pages.matching - 1);
  const setCurrent = useCallback(
    (row: number, id: string | null) => {
      memory.focused = { id, row };
      setFocused(memory.focused);
    },
    [memory],
  );

  useEffect(() => {
    onNeed(view.window.start, view.window.end, current);
  }, [onNeed, view.window.start, view.window.end, current]);

  const goTo = (row: number) => {
    const target = Math.max(0, Math.min(row, pages.matching - 1));
    awaited.current = target;
    setCurrent(target, pages.clip(target)?.id ?? null);
    view.show(target, HEADING);
  };
  useImperativeHandle(handle, () => ({
    focus({ by = 0, views = 0, at }) {
      if (at === 'first') goTo(0);
      else if (at === 'last') goTo(pages.matching - 1);
      else goTo(Math.max(0, current) + by + views * view.perView());
    },
  }));

  useLayoutEffect(() => {
    const list = view.rows.current;
    if (!list) return;
    // A clip under the focus was taken away: the row that moved into its place takes it over.
    if (inside.current && !list.contains(document.activeElement) && document.activeElement === document.body)
      awaited.current = current;
    if (awaited.current === null) return;
    const opener = list.querySelector<HTMLElement>(`[data-row="${awaited.current}"] .opens`);
    if (!opener) return;
    awaited.current = null;
    opener.focus({ preventScroll: true });
  });

  const rows: number[] = [];
  for (let row = view.window.start; row < view.window.end; row++) rows.push(row);
  if (current >= 0 && !rows.includes(current)) rows.push(current);
  const stuck = headingOf(pages, view.first, query.order);
  const search = query.filter.text ?? '';

  return (
    <div class="list-scroll" ref={view.scroller} onScroll={view.onScroll}>
      {stuck && <Day heading={stuck} stuck />}
      <ul
        ref={view.rows}
        class="rows"
        aria-label={t('panelClips')}
        style={{ height: `${view.total}px` }}
        onFocusIn={(event) => {
          inside.current = true;
          const row =
            event.target instanceof Element ? event.target.closest<HTMLElement>('[data-row]') : null;
          if (row) setCurrent(Number(row.dataset.row), row.dataset.clip ?? null);
        }}
        onFocusOut={({ target, currentTarget }) => {
          // The focus also leaves a row that is being taken away; then the next row is to have it.
          queueMicrotask(() => {
            const gone = target instanceof Node && !target.isConnected;
            if (!gone && !currentTarget.contains(document.activeElement)) inside.current = false;
          });
        }}
      >
        {rows.map((row) => {
          const clip = pages.clip(row);
          const heading = headingAbove(pages, row, query.order);
          return (
            <li
              key={clip?.id ?? `row ${row}`}
              class="entry"
              data-row={row}
              {...(clip ? { 'data-clip': clip.id } : {})}
              aria-setsize={pages.matching}
              aria-posinset={row + 1}
              style={{ top: `${view.top(row)}px` }}
            >
              {heading && <Day heading={heading} />}
              {clip ? (
                <ClipRow
                  clip={clip}
                  selected={selection.ids.has(clip.id)}
                  current={row === current}
                  search={search}
                  actions={actions}
                />
              ) : (
                <div class="clip clip--coming" aria-hidden="true">
                  <span />
                  <div>
                    <p class="coming" />
                    <p class="coming" />
                  </div>
                </div>
              )}
            </li>
          );
        })}
      </ul>
    </div>
  );
}

function Day({ heading, stuck = false }: { heading: DayHeading; stuck?: boolean }) {
  const words = heading.day === null ? t('panelNoDate') : formatWeekday(heading.day);
  const count = heading.count !== null && <span class="num">{formatNumber(heading.count)}</span>;
  // The heading that stays in view repeats one that is in the list.
  return stuck ? (
    <p class="day day--stuck" aria-hidden="true">
      <span>{words}</span>
      {count}
    </p>
  ) : (
    <h2 class="day">
      <span>{words}</span>
      {count}
    </h2>
  );
}
