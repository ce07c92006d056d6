import type { Language } from '../../lib/article/types.ts';
import type { ClipFilter, Facets } from '../../lib/library/types.ts';

/** The filter with every part that says nothing left out, so that equal filters look equal. */
export function tidy(filter: ClipFilter): ClipFilter {
  return {
    ...(filter.text?.trim() ? { text: filter.text } : {}),
    ...(filter.outlets?.length ? { outlets: filter.outlets } : {}),
    ...(filter.languages?.length ? { languages: filter.languages } : {}),
    ...(filter.tags?.length ? { tags: filter.tags } : {}),
    ...(filter.from ? { from: filter.from } : {}),
    ...(filter.to ? { to: filter.to } : {}),
    ...(filter.changedOnly ? { changedOnly: true } : {}),
  };
}

/** Whether anything beside the words of the search narrows the list. */
export function isNarrowed(filter: ClipFilter): boolean {
  const { text: _, ...rest } = tidy(filter);
  return Object.keys(rest).length > 0;
}

/** The words of the search alone, all other filters taken off. */
export function textOnly(filter: ClipFilter): ClipFilter {
  return tidy(filter.text === undefined ? {} : { text: filter.text });
}

/** All other filters alone, the words of the search taken off. */
export function withoutText(filter: ClipFilter): ClipFilter {
  return tidy({ ...filter, text: '' });
}

/** Whether the end of a range of dates lies before its start. Then nothing is asked of the library and the person is told. */
export function isInverted(from: string | undefined, to: string | undefined): boolean {
  return from !== undefined && to !== undefined && from !== '' && to !== '' && from > to;
}

/** One value of a filter, with how many clips it would leave. */
export type FilterValue =
  | { readonly kind: 'outlet'; readonly value: string; readonly count: number; readonly on: boolean }
  | { readonly kind: 'language'; readonly value: Language; readonly count: number; readonly on: boolean }
  | { readonly kind: 'tag'; readonly value: string; readonly count: number; readonly on: boolean }
  | { readonly kind: 'changed'; readonly count: number; readonly on: boolean };

/** Turns one value of a filter on or off. */
export function toggleValue(filter: ClipFilter, value: FilterValue): ClipFilter {
  switch (value.kind) {
    case 'outlet':
      return tidy({ ...filter, outlets: flip(filter.outlets, value.value) });
    case 'language':
      return tidy({ ...filter, languages: flip(filter.languages, value.value) });
    case 'tag':
      return tidy({ ...filter, tags: flip(filter.tags, value.value) });
    case 'changed':
      return tidy({ ...filter, changedOnly: !filter.changedOnly });
  }
}

function flip<T>(values: readonly T[] | undefined, value: T): readonly T[] {
  const list = values ?? [];
  return list.includes(value) ? list.filter((other) => other !== value) : [...list, value];
}

function valuesOf<T extends string>(
  counts: ReadonlyMap<T, number>,
  on: readonly T[] | undefined,
): [T, number][] {
  const all = new Map(counts);
  for (const value of on ?? []) if (!all.has(value)) all.set(value, 0);
  return [...all].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
}

/** Every outlet, language and tag that some clip has or the filter names, most clips first. */
export function allValues(
  facets: Facets,
  filter: ClipFilter,
): {
  readonly outlets: readonly FilterValue[];
  readonly languages: readonly FilterValue[];
  readonly tags: readonly FilterValue[];
} {
  const { outlets, languages, tags } = filter;
  return {
    outlets: valuesOf(facets.outlets, outlets).map(([value, count]) => ({
      kind: 'outlet',
      value,
      count,
      on: outlets?.includes(value) ?? false,
    })),
    languages: valuesOf(facets.languages, languages).map(([value, count]) => ({
      kind: 'language',
      value,
      count,
      on: languages?.includes(value) ?? false,
    })),
    tags: valuesOf(facets.tags, tags).map(([value, count]) => ({
      kind: 'tag',
      value,
      count,
      on: tags?.includes(value) ?? false,
    })),
  };
}

/** Outlets that stand as chips. */
const OUTLETS_SHOWN = 2;

/**
 * The few values that stand as chips above the list: what is on, the two largest outlets where there are several, the second language, and
 * "changed" where any is. The rest is behind "More". Which ones stand there follows from the whole library, only their counts
 * from the search, so that no chip comes and goes while a person types or jumps away under the pointer.
 */
export function chipValues(whole: Facets, now: Facets, filter: ClipFilter): readonly FilterValue[] {
  const { outlets, languages, tags } = allValues(whole, filter);
  const changed: FilterValue = { kind: 'changed', count: now.changed, on: filter.changedOnly ?? false };
  const standing = [
    ...outlets.filter((value, i) => value.on || (i < OUTLETS_SHOWN && outlets.length > 1)),
    ...languages.filter((value, i) => value.on || i === 1),
    ...tags.filter((value) => value.on),
  ];
  return [
    ...standing.map((value) => ({ ...value, count: countIn(now, value) })),
    ...(changed.on || whole.changed > 0 ? [changed] : []),
  ];
}

function countIn(facets: Facets, value: FilterValue): number {
  switch (value.kind) {
    case 'outlet':
      return facets.outlets.get(value.value) ?? 0;
    case 'language':
      return facets.languages.get(value.value) ?? 0;
    case 'tag':
      return facets.tags.get(value.value) ?? 0;
    case 'changed':
      return facets.changed;
  }
}
