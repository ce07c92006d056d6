import type { Hunk } from '../../lib/compare/types.ts';

/** Words taken out struck, words put in underlined, in the order of the comparison. `side` shows one text only. */
export function DiffText({ hunks, side = 'both' }: { hunks: readonly Hunk[]; side?: 'a' | 'b' | 'both' }) {
  return (
    <>
      {hunks.map((hunk, index) => {
        if (hunk.op === 'equal') return hunk.text;
        // Hunks have no identity of their own; the list is drawn anew with each comparison.
        if (hunk.op === 'delete') return side === 'b' ? null : <del key={index}>{hunk.text}</del>;
        return side === 'a' ? null : <ins key={index}>{hunk.text}</ins>;
      })}
    </>
  );
}
