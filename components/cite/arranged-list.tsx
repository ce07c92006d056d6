import { Component } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { t } from '../../lib/words.ts';
import { useGrowing } from '../compare/use-growing.ts';
import { Button } from '../parts/button.tsx';
import { formatNumber } from '../text/counts.ts';
import { langTag } from '../text/languages.ts';
import { Flags, Line } from './clip-lines.tsx';
import type { CitedClip } from './use-cited-clips.ts';

export interface ArrangedListProps {
  readonly clips: readonly CitedClip[];
  /** Whether the person arranges them; else they can only be taken out. */
  readonly byHand: boolean;
  readonly marked: string | null;
  readonly onMark: (id: string) => void;
  /** In front of another, to the end where that is null. */
  readonly onMove: (id: string, before: string | null) => void;
  readonly onDrop: (id: string) => void;
}

type Part = 'mark' | 'up' | 'down' | 'drop';
/** What a row does with the person's presses; one object for all rows. */
interface RowActions {
  readonly mark: (id: string) => void;
  readonly move: (id: string, by: 1 | -1, part: Part) => void;
  readonly drop: (id: string) => void;
}

/**
 * The clips of a project in their order: marked, taken out and, where they are arranged by hand, moved by buttons or by Alt with an arrow. The focus
 * goes with the clip that moves, and stays in the place of one that is taken out.
 */
export function ArrangedList(props: ArrangedListProps) {
  const { clips, byHand, marked } = props;
  const list = useRef<HTMLUListElement>(null);
  /** The control that is to have the focus once the list is drawn anew. */
  const awaited = useRef<{ readonly id: string; readonly part: Part } | null>(null);
  const count = useGrowing(clips.length, 0);
  const now = useRef(props);
  now.current = props;
  const actions = useRef<RowActions>({
    mark: (id) => now.current.onMark(id),
    move(id, by, part) {
      const { clips: all, onMove } = now.current;
      const at = all.findIndex(({ clip }) => clip.id === id);
      if (at < 0 || at + by < 0 || at + by >= all.length) return;
      awaited.current = { id, part };
      onMove(id, all[by < 0 ? at - 1 : at + 2]?.clip.id ?? null);
    },
    drop(id) {
      const { clips: all, onDrop } = now.current;
      const at = all.findIndex(({ clip }) => clip.id === id);
      const next = all[at + 1] ?? all[at - 1];
      if (next) awaited.current = { id: next.clip.id, part: 'drop' };
      onDrop(id);
    },
  });

  useLayoutEffect(() => {
    if (!awaited.current) return;
    const { id, part } = awaited.current;
    awaited.current = null;
    const row = [...(list.current?.children ?? [])].find(
      (one) => one instanceof HTMLElement && one.dataset.clip === id,
    );
    const wanted = row?.querySelector<HTMLButtonElement>(`.arrange-${part}`);
    // At an end of the list there is no further to go.
    const target = wanted && !wanted.disabled ? wanted : row?.querySelector<HTMLElement>('.mark-clip');
    target?.focus();
  }, [clips]);

  return (
    <ul ref={list} class="arranged">
      {clips.slice(0, count).map((cited, index) => (
        <Row
          key={cited.clip.id}
          cited={cited}
          place={index + 1}
          of={clips.length}
          byHand={byHand}
          marked={cited.clip.id === marked}
          actions={actions.current}
        />
      ))}
    </ul>
  );
}

interface RowProps {
  readonly cited: CitedClip;
  readonly place: number;
  readonly of: number;
  readonly byHand: boolean;
  readonly marked: boolean;
  readonly actions: RowActions;
}

/** One clip of the list; drawn anew only where it has changed. */
class Row extends Component<RowProps> {
  override shouldComponentUpdate(next: RowProps): boolean {
    const now = this.props;
    return (
      next.cited !== now.cited ||
      next.place !== now.place ||
      next.of !== now.of ||
      next.byHand !== now.byHand ||
      next.marked !== now.marked
    );
  }

  override render({ cited, place, of, byHand, marked, actions }: RowProps) {
    const { id, shown } = cited.clip;
    const headline = shown.headline || t('panelNoHeadline');
    const onKeyDown = (event: KeyboardEvent) => {
      const by = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : null;
      if (!byHand || !event.altKey || by === null) return;
      event.preventDefault();
      actions.move(id, by, 'mark');
    };
    return (
      <li class={marked ? 'is-on' : undefined} data-clip={id}>
        <span class="meta num place" aria-hidden="true">
          {byHand && formatNumber(place)}
        </span>
        <div>
          <h3 class="row-head" lang={langTag(shown.language)}>
            <button
              type="button"
              class="mark-clip arrange-mark"
              aria-current={marked ? 'true' : undefined}
              aria-keyshortcuts={byHand ? 'Alt+ArrowUp Alt+ArrowDown' : undefined}
              onClick={() => actions.mark(id)}
              onKeyDown={onKeyDown}
            >
              {headline}
            </button>
          </h3>
          <Line {...cited} />
          <Flags {...cited} />
        </div>
        <div class="arrange">
          {byHand && (
            <>
              <Button
                kind="bare"
                class="arrange-up"
                icon="up"
                disabled={place === 1}
                aria-label={t('projectMoveUp', headline)}
                title={t('projectUp')}
                onPress={() => actions.move(id, -1, 'up')}
              />
              <Button
                kind="bare"
                class="arrange-down"
                icon="down"
                disabled={place === of}
                aria-label={t('projectMoveDown', headline)}
                title={t('projectDown')}
                onPress={() => actions.move(id, 1, 'down')}
              />
            </>
          )}
          <Button
            kind="bare"
            class="arrange-drop"
            icon="close"
            aria-label={t('projectTakeOut', headline)}
            title={t('projectOut')}
            onPress={() => actions.drop(id)}
          />
        </div>
      </li>
    );
  }
}
