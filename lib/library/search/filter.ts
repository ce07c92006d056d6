import type { Language } from '../../article/types.ts';
import type { ClipFilter, Facets } from '../types.ts';
import type { SegmentRow } from './segment.ts';

/** `YYYY-MM-DD` as the number `YYYYMMDD`; 0 for none. */
export const dayNumber = (date: string | null): number =>
  date !== null && /^\d{4}-\d{2}-\d{2}$/.test(date) ? Number(date.replaceAll('-', '')) : 0;

interface Verdict {
  readonly outlet: boolean;
  readonly language: boolean;
  /** Tags and dates together: no facet leaves them out. */
  readonly rest: boolean;
  readonly changed: boolean;
}

/** What a filter says of a row, but for its words. Several outlets or languages: one of them. Several tags: all of them. */
function compile(filter: ClipFilter): (row: SegmentRow) => Verdict {
  const outlets = filter.outlets?.length ? new Set(filter.outlets) : null;
  const languages = filter.languages?.length ? new Set(filter.languages) : null;
  const tags = filter.tags ?? [];
  const from = dayNumber(filter.from ?? null);
  const to = dayNumber(filter.to ?? null) || Number.POSITIVE_INFINITY;
  const bounded = from > 0 || to < Number.POSITIVE_INFINITY;
  return (row) => ({
    outlet: !outlets || outlets.has(row.outlet),
    language: !languages || languages.has(row.language),
    rest:
      (!bounded || (row.date !== 0 && row.date >= from && row.date <= to)) &&
      tags.every((tag) => row.tags.includes(tag)),
    changed: !filter.changedOnly || row.changed,
  });
}

/** Whether a row passes all of a filter but its words; null where every row does. */
export function filterRows(filter: ClipFilter): ((row: SegmentRow) => boolean) | null {
  const { outlets, languages, tags, from, to, changedOnly } = filter;
  if (!outlets?.length && !languages?.length && !tags?.length && !from && !to && !changedOnly) return null;
  const verdict = compile(filter);
  return (row) => {
    const { outlet, language, rest, changed } = verdict(row);
    return outlet && language && rest && changed;
  };
}

/** How many clips each value would leave. An outlet's count leaves the choice of outlets aside, and so for languages and "changed". */
export function countFacets(rows: Iterable<SegmentRow>, filter: ClipFilter): Facets {
  const verdict = compile(filter);
  const outlets = new Map<string, number>();
  const languages = new Map<Language, number>();
  const tags = new Map<string, number>();
  let total = 0;
  let changedCount = 0;
  for (const row of rows) {
    const { outlet, language, rest, changed } = verdict(row);
    if (!rest) continue;
    if (language && changed) countUp(outlets, row.outlet);
    if (outlet && changed) countUp(languages, row.language);
    if (outlet && language && row.changed) changedCount += 1;
    if (!(outlet && language && changed)) continue;
    total += 1;
    for (const tag of row.tags) countUp(tags, tag);
  }
  return { total, outlets, languages, tags, changed: changedCount };
}

/** Counts one more of `key`. */
export function countUp<K>(counts: Map<K, number>, key: K): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}
