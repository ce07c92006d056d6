import { useMemo } from 'preact/hooks';
import type { Row } from '../../lib/compare/types.ts';
import { t } from '../../lib/words.ts';
import { Icon, type IconName } from '../parts/icon.tsx';
import type { Category } from './categories.ts';
import { isMarked } from './changes.ts';
import { type Cell, paragraphNumbers, rowNumbers } from './lines.ts';
import { MarkedText } from './marked-text.tsx';
import { joinWords, movedWords } from './row-words.ts';

export interface NarrowRowProps {
  readonly cell: Cell;
  /** Which of the two places of a moved paragraph this is. */
  readonly side: 'a' | 'b';
  readonly shown: ReadonlySet<Category>;
  readonly current: boolean;
  readonly currentEdit: number | null;
  readonly langA: string | undefined;
  readonly langB: string | undefined;
}

/** The stripe at the edge of a row that is marked. */
function stripeOf({ kind }: Row): string {
  if (kind === 'moved') return 'k-mov';
  if (kind === 'added') return 'k-add';
  return kind === 'removed' ? 'k-del' : 'k-chg';
}

function kindOf(row: Row): { icon: IconName | null; colour: string; words: string } | null {
  if (row.kind === 'moved') return { icon: 'swap', colour: 't-mov', words: movedWords(row) };
  if (row.kind === 'removed') return { icon: 'minus', colour: 't-del', words: t('compareRemoved') };
  if (row.kind === 'added') return { icon: 'plus', colour: 't-add', words: t('compareAdded') };
  const join = joinWords(row);
  return join === null ? null : { icon: null, colour: '', words: join };
}

/** The old place of a moved paragraph, whose text stands at its new one. */
function MovedAway({ row, line }: { row: Row; line: number }) {
  const below = (row.to[0] ?? 0) >= (row.from[0] ?? 0);
  const words = t(below ? 'compareMovedBelow' : 'compareMovedAbove', paragraphNumbers(row.to));
  return (
    <li class="fold" data-line={line}>
      <div class="foldrow">
        <span class="num away">{paragraphNumbers(row.from)}</span>
        <span class="t-mov">
          <Icon name="swap" />
        </span>
        {words}
      </div>
    </li>
  );
}

/** One paragraph of the panel's view, both texts in one. */
export function NarrowRow({ line, ...props }: NarrowRowProps & { line: number }) {
  const { cell, side, shown, current, currentEdit, langA, langB } = props;
  const { row } = cell;
  const text = useMemo(
    () => <MarkedText hunks={row.hunks} shown={shown} side="both" current={currentEdit} />,
    [row, shown, currentEdit],
  );
  if (cell.place === 'moved' && side === 'a') return <MovedAway row={row} line={line} />;
  const marked = isMarked(row, shown);
  const kind = kindOf(row);
  const names = [marked ? stripeOf(row) : '', current && currentEdit === null ? 'is-focus' : ''];
  const lang = row.kind === 'removed' ? langA : langB;
  return (
    <li
      class={names.filter(Boolean).join(' ')}
      data-line={line}
      data-current={current ? '' : undefined}
      aria-current={current ? 'true' : undefined}
    >
      <span class="g num">{rowNumbers(row)}</span>
      <div>
        {kind && (
          <p class={`kind ${marked ? kind.colour : ''}`}>
            {kind.icon && <Icon name={kind.icon} />} {kind.words}
          </p>
        )}
        <p lang={lang}>{text}</p>
      </div>
    </li>
  );
}
