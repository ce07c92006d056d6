/** Dateline, date and source of the two sides. */
import type { ComparedSide } from '../../lib/services.ts';

export type FactName = 'dateline' | 'date' | 'source';

export interface Fact {
  readonly name: FactName;
  /** As printed; the date as `YYYY-MM-DD`; null where the side has none. */
  readonly a: string | null;
  readonly b: string | null;
}

/** The dateline without the dash that leads over to the text. */
export function datelineWords({ article: { dateline } }: ComparedSide): string | null {
  return dateline ? dateline.raw.replace(/[\s\-–—―－]+$/u, '') : null;
}

const source = ({ article: { source } }: ComparedSide) => source.label ?? source.outlet;

export function factsOf(a: ComparedSide, b: ComparedSide): readonly Fact[] {
  return [
    { name: 'dateline', a: datelineWords(a), b: datelineWords(b) },
    { name: 'date', a: a.article.date.iso, b: b.article.date.iso },
    { name: 'source', a: source(a), b: source(b) },
  ];
}
