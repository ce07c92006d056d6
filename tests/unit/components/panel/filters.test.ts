import { describe, expect, it } from 'vitest';
import { narrowedTo, rangeLabel } from '../../../../components/panel/filter-words.ts';
import {
  chipValues,
  isInverted,
  isNarrowed,
  textOnly,
  tidy,
  toggleValue,
  withoutText,
} from '../../../../components/panel/filters.ts';
import type { Language } from '../../../../lib/article/types.ts';
import type { Facets } from '../../../../lib/library/types.ts';

const facets = (more: Partial<Facets> = {}): Facets => ({
  total: 40,
  outlets: new Map([
    ['Voice of Korea', 3],
    ['KCNA', 30],
    ['Rodong Sinmun', 7],
  ]),
  languages: new Map<Language, number>([
    ['ko', 9],
    ['en', 31],
  ]),
  tags: new Map([['weather', 2]]),
  changed: 1,
  ...more,
});
const names = (values: ReturnType<typeof chipValues>) =>
  values.map((value) => `${value.kind === 'changed' ? 'changed' : value.value} ${value.count}`);

describe('filters', () => {
  it('forgets what says nothing', () => {
    expect(tidy({ text: '  ', outlets: [], from: '', changedOnly: false })).toEqual({});
    expect(isNarrowed({ text: 'tide', tags: [] })).toBe(false);
    expect(isNarrowed({ to: '2026-01-01' })).toBe(true);
    expect(textOnly({ text: 'tide', outlets: ['KCNA'] })).toEqual({ text: 'tide' });
    expect(withoutText({ text: 'tide', outlets: ['KCNA'] })).toEqual({ outlets: ['KCNA'] });
  });

  it('knows dates in the wrong order from dates that are missing', () => {
    expect(isInverted('2026-03-01', '2026-02-01')).toBe(true);
    expect(isInverted('2026-03-01', '2026-03-01')).toBe(false);
    expect(isInverted('2026-03-01', '')).toBe(false);
    expect(isInverted(undefined, '2026-02-01')).toBe(false);
  });

  it('shows the largest outlets, the second language and changed, with the counts of the search', () => {
    expect(names(chipValues(facets(), facets(), {}))).toEqual([
      'KCNA 30',
      'Rodong Sinmun 7',
      'ko 9',
      'changed 1',
    ]);
    const searched = facets({ outlets: new Map([['Rodong Sinmun', 2]]), languages: new Map(), changed: 0 });
    expect(names(chipValues(facets(), searched, { text: 'tide' }))).toEqual([
      'KCNA 0',
      'Rodong Sinmun 2',
      'ko 0',
      'changed 0',
    ]);
  });

  it('always shows what is on, even where the library has none of it', () => {
    const filter = { outlets: ['Voice of Korea'], tags: ['gone'], changedOnly: true };
    const values = chipValues(facets({ changed: 0 }), facets({ changed: 0 }), filter);
    expect(
      values.filter(({ on }) => on).map((value) => (value.kind === 'changed' ? value.kind : value.value)),
    ).toEqual(['Voice of Korea', 'gone', 'changed']);
  });

  it('turns values on and off', () => {
    const kcna = { kind: 'outlet', value: 'KCNA', count: 30, on: false } as const;
    const on = toggleValue({ text: 'tide' }, kcna);
    expect(on).toEqual({ text: 'tide', outlets: ['KCNA'] });
    expect(toggleValue(on, kcna)).toEqual({ text: 'tide' });
    expect(toggleValue({}, { kind: 'changed', count: 1, on: false })).toEqual({ changedOnly: true });
  });

  it('says in words what narrows the list', () => {
    expect(rangeLabel({ from: '2026-01-01', to: '2026-12-31' })).toBe('2026');
    expect(rangeLabel({ from: '2026-03-01', to: '2026-03-14' })).toBe('1 March 2026 to 14 March 2026');
    expect(rangeLabel({})).toBeNull();
    expect(narrowedTo({ outlets: ['Rodong Sinmun'], from: '2026-01-01', to: '2026-12-31' })).toBe(
      'Rodong Sinmun and 2026',
    );
  });
});
