import { useMemo } from 'preact/hooks';
import { t } from '../../lib/words.ts';
import { Icon } from '../parts/icon.tsx';
import type { Category } from './categories.ts';
import { type Change, isMarked } from './changes.ts';
import { type Cell, type Line, paragraphNumbers } from './lines.ts';
import { MarkedText } from './marked-text.tsx';
import { fromWords, joinWords } from './row-words.ts';

interface HalfProps {
  readonly cell: Cell;
  readonly side: 'a' | 'b';
  readonly shown: ReadonlySet<Category>;
  readonly currentEdit: number | null;
  readonly lang: string | undefined;
}

/** What stands over a paragraph: where it went or came from, that it is gone or new. */
function Kind({ cell: { row, place }, side, marked }: { cell: Cell; side: 'a' | 'b'; marked: boolean }) {
  if (place === 'both') {
    const words = side === 'b' ? joinWords(row) : null;
    return words === null ? null : <p class="kind">{words}</p>;
  }
  const moved = place === 'moved';
  const [icon, colour, words] = moved
    ? (['swap', 't-mov', side === 'a' ? t('compareTo', paragraphNumbers(row.to)) : fromWords(row)] as const)
    : side === 'a'
      ? (['minus', 't-del', t('compareRemoved')] as const)
      : (['plus', 't-add', t('compareAdded')] as const);
  return (
    <p class={marked ? `kind ${colour}` : 'kind'}>
      <Icon name={icon} /> {words}
    </p>
  );
}

/** One side of a line: the number of the paragraph and its text. */
function Half({ cell, side, shown, currentEdit, lang }: HalfProps) {
  const { row, place } = cell;
  const marked = isMarked(row, shown);
  const text = useMemo(
    () => <MarkedText hunks={row.hunks} shown={shown} side={side} current={currentEdit} />,
    [row, shown, side, currentEdit],
  );
  const ground =
    !marked || place === 'both' ? '' : place === 'moved' ? ' mov' : side === 'a' ? ' del' : ' add';
  return (
    <>
      <span class={`n n-${side} num${ground}`}>
        <span class="vh">{side === 'a' ? 'A ' : 'B '}</span>
        {paragraphNumbers(side === 'a' ? row.from : row.to)}
      </span>
      <div class={`c c-${side}${ground}`} lang={lang}>
        <Kind cell={cell} side={side} marked={marked} />
        {text}
      </div>
    </>
  );
}

export interface WideLineProps {
  readonly line: Line;
  readonly number: number;
  readonly shown: ReadonlySet<Category>;
  /** The current change where it stands on this line. */
  readonly current: Change | null;
  readonly langA: string | undefined;
  readonly langB: string | undefined;
}

/** Paragraphs of A and B side by side. */
export function WideLine({ line: { a, b }, number, shown, current, langA, langB }: WideLineProps) {
  const edit = current?.edit ?? null;
  // A step changes two lines of a thousand: the others are not compared anew.
  return useMemo(
    () => (
      <li
        class="ws-cols ws-line"
        data-line={number}
        data-current={current ? '' : undefined}
        aria-current={current ? 'true' : undefined}
      >
        {a && <Half cell={a} side="a" shown={shown} currentEdit={edit} lang={langA} />}
        {b && <Half cell={b} side="b" shown={shown} currentEdit={edit} lang={langB} />}
        {current && edit === null && <span class={`cur cur-${current.side}`} />}
      </li>
    ),
    [a, b, number, shown, current, edit, langA, langB],
  );
}
