import { Fragment } from 'preact';
import { useMemo } from 'preact/hooks';
import type { Hunk } from '../../lib/compare/types.ts';
import { t } from '../../lib/words.ts';
import { type Category, type Edit, piecesOf } from './categories.ts';

export type Side = 'both' | 'a' | 'b';

export interface MarkedTextProps {
  readonly hunks: readonly Hunk[];
  /** What is marked; all other changes are dotted underneath where they stand. */
  readonly shown: ReadonlySet<Category>;
  /** `both`: one text with words struck and put in. `a`, `b`: that side's own text. */
  readonly side: Side;
  /** The change that carries the ring, where a paragraph is too long to carry it. */
  readonly current?: number | null;
}

/** A paragraph boundary that one side has and the other has not: the sign, then the new line where the shown text breaks. */
function withBreaks(text: string, breaks: boolean) {
  if (!text.includes('\n')) return text;
  return text.split('\n').map((part, i) => (
    // Parts of one string have no identity of their own.
    <Fragment key={i}>
      {i > 0 && (
        <>
          <span class="pilcrow">¶</span>
          {breaks && <br />}
        </>
      )}
      {part}
    </Fragment>
  ));
}

/** Line breaks of text that did not change. */
const plain = (text: string) =>
  text.includes('\n') ? text.split('\n').map((part, i) => (i > 0 ? [<br key={i} />, part] : part)) : text;

function Mark({ edit, side, current }: { edit: Edit; side: Side; current: boolean }) {
  const names = [edit.name === 'moved' ? 'in-move' : '', current ? 'is-focus' : ''].filter(Boolean).join(' ');
  const extra = {
    ...(names === '' ? {} : { class: names }),
    ...(edit.name === 'moved' ? { title: t('compareMovedChip') } : {}),
  };
  return (
    <>
      {side !== 'b' && edit.removed !== '' && <del {...extra}>{withBreaks(edit.removed, side === 'a')}</del>}
      {side === 'both' && /\S$/.test(edit.removed) && /^\S/.test(edit.added) && <span class="gap" />}
      {side !== 'a' && edit.added !== '' && <ins {...extra}>{withBreaks(edit.added, true)}</ins>}
    </>
  );
}

function Folded({ edit, side }: { edit: Edit; side: Side }) {
  const text = side === 'a' ? edit.removed : edit.added;
  const title = `${edit.removed.trim() || '∅'} → ${edit.added.trim() || '∅'}`;
  // A folded change that leaves nothing behind on this side still has its place.
  if (text === '') return side === 'both' ? <span class="small small--gone" title={title} /> : null;
  return (
    <span class="small" title={title}>
      {plain(text)}
    </span>
  );
}

/** A paragraph with its changes marked, all of it text nodes. */
export function MarkedText({ hunks, shown, side, current = null }: MarkedTextProps) {
  const pieces = useMemo(() => piecesOf(hunks), [hunks]);
  return (
    <>
      {pieces.map((piece, i) =>
        'same' in piece ? (
          plain(piece.same)
        ) : shown.has(piece.edit.category) ? (
          <Mark key={i} edit={piece.edit} side={side} current={piece.n === current} />
        ) : (
          <Folded key={i} edit={piece.edit} side={side} />
        ),
      )}
    </>
  );
}
