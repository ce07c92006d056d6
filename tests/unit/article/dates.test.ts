import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isoDay, koreanDay, nearestDay } from '../../../lib/article/calendar.ts';
import { decideDate } from '../../../lib/article/dates.ts';
import type { DateEvidence, Dateline } from '../../../lib/article/types.ts';

const dateline = (month: number, day: number): Dateline => ({
  place: 'Pyongyang',
  month,
  day,
  agency: 'KCNA',
  raw: 'raw',
});
const of = (kind: DateEvidence['kind'], iso: string | null): DateEvidence => ({ kind, raw: kind, iso });

describe('days', () => {
  it('knows the calendar', () => {
    expect(isoDay(2026, 2, 29)).toBeNull();
    expect(isoDay(2024, 2, 29)).toBe('2024-02-29');
    expect(isoDay(2026, 13, 1)).toBeNull();
    expect(isoDay(2026, 0, 1)).toBeNull();
    expect(isoDay(26, 1, 1)).toBeNull();
  });

  it('counts days as Korea does', () => {
    expect(koreanDay('2026-12-31T15:00:00Z')).toBe('2027-01-01');
    expect(koreanDay('2026-12-31T14:59:59.999Z')).toBe('2026-12-31');
    expect(koreanDay('2026-12-31T23:30:00+09:00')).toBe('2026-12-31');
    expect(koreanDay('2026-12-31T20:00:00')).toBe('2027-01-01');
    expect(koreanDay('2026-12-31')).toBe('2026-12-31');
    expect(koreanDay('soon')).toBeNull();
  });

  it('finds the nearest year', () => {
    expect(nearestDay(12, 31, '2026-01-02')).toBe('2025-12-31');
    expect(nearestDay(1, 1, '2025-12-31')).toBe('2026-01-01');
    expect(nearestDay(2, 29, '2026-03-01')).toBe('2024-02-29');
    expect(nearestDay(2, 10, '2026-01-01', 30)).toBe('2025-02-10');
    expect(nearestDay(1, 31, '2026-01-01', 30)).toBe('2026-01-31');
  });

  it('gives back any day that is asked for near itself', () => {
    const day = fc.date({ min: new Date('1950-01-01'), max: new Date('2100-01-01'), noInvalidDate: true });
    fc.assert(
      fc.property(day, fc.integer({ min: -150, max: 150 }), (date, offset) => {
        const iso = date.toISOString().slice(0, 10);
        const reference = new Date(Date.parse(iso) + offset * 86_400_000).toISOString().slice(0, 10);
        expect(nearestDay(Number(iso.slice(5, 7)), Number(iso.slice(8)), reference)).toBe(iso);
      }),
      { seed: 7, numRuns: 500 },
    );
  });
});

describe('decideDate', () => {
  const decide = (...input: Parameters<typeof decideDate>) => {
    const { date, notes } = decideDate(...input);
    return {
      iso: date.iso,
      conflict: date.conflict,
      kinds: date.evidence.map(({ kind }) => kind),
      notes: notes.map(({ id }) => id),
    };
  };

  it('trusts the dateline, the date line lends the year', () => {
    expect(
      decide(
        dateline(3, 3),
        [of('header', '2024-04-26'), of('date-line', '2005-03-04'), of('epoch', '2016-01-05')],
        '2026-01-01T00:00:00Z',
      ),
    ).toEqual({
      iso: '2005-03-03',
      conflict: true,
      kinds: ['dateline', 'date-line', 'header', 'epoch'],
      notes: ['year-from-page', 'dates-conflict'],
    });
  });

  it('goes down the order of trust', () => {
    const all = [
      of('url', '2020-01-05'),
      of('page', '2020-01-04'),
      of('list', '2020-01-03'),
      of('stamp', '2020-01-02'),
      of('date-line', '2020-01-01'),
    ];
    for (let left = all.length; left > 0; left--) {
      expect(decide(null, all.slice(0, left), null).iso).toBe(all[left - 1]?.iso);
    }
  });

  it('never uses header or epoch', () => {
    expect(decide(null, [of('header', '2026-01-01'), of('epoch', '2026-01-01')], null)).toEqual({
      iso: null,
      conflict: false,
      kinds: ['header', 'epoch'],
      notes: ['no-date'],
    });
    expect(decide(dateline(1, 1), [of('header', '2026-01-01')], null)).toMatchObject({
      iso: null,
      notes: ['no-year'],
    });
  });

  it('takes the year from the capture only where it must', () => {
    expect(decide(dateline(12, 30), [], '2027-01-02T00:00:00Z')).toMatchObject({
      iso: '2026-12-30',
      conflict: false,
      notes: ['year-from-capture'],
    });
    expect(decide(dateline(2, 15), [], '2027-01-02T00:00:00Z')).toMatchObject({ iso: '2026-02-15' });
    expect(decide(dateline(2, 15), [of('stamp', '2020-02-15')], '2027-01-02T00:00:00Z')).toMatchObject({
      iso: '2020-02-15',
      kinds: ['dateline', 'stamp'],
      notes: [],
    });
    expect(decide(null, [], '2027-01-02T20:00:00Z')).toMatchObject({
      iso: '2027-01-03',
      notes: ['date-from-capture'],
    });
  });

  it('says which date it could not read', () => {
    expect(decide(dateline(3, 3), [of('date-line', null), of('stamp', '2020-03-03')], null)).toMatchObject({
      iso: '2020-03-03',
      conflict: false,
      notes: ['date-unreadable'],
    });
  });

  it('takes a republisher’s day before an archive’s, an archive’s before this look', () => {
    const posted = of('posted', '2017-02-20');
    const archive = of('archive', '2021-05-01');
    const now = '2026-01-01T00:00:00Z';
    expect(decide(dateline(2, 13), [archive, posted], now)).toEqual({
      iso: '2017-02-13',
      conflict: false,
      kinds: ['dateline', 'posted', 'archive'],
      notes: ['year-from-posted'],
    });
    expect(decide(dateline(2, 13), [archive], now)).toMatchObject({
      iso: '2021-02-13',
      kinds: ['dateline', 'archive'],
      notes: ['year-from-archive'],
    });
    expect(decide(null, [archive, posted], now)).toMatchObject({
      iso: '2017-02-20',
      notes: ['date-from-posted'],
    });
    expect(decide(null, [archive], now)).toMatchObject({ iso: '2021-05-01', notes: ['date-from-archive'] });
    expect(decide(dateline(2, 13), [posted, of('url', '2016-02-13')], now)).toMatchObject({
      iso: '2016-02-13',
      conflict: false,
      notes: [],
    });
  });

  it('lends no year that lies more than thirty days ahead', () => {
    for (const kind of ['posted', 'archive'] as const) {
      expect(decide(dateline(2, 10), [of(kind, '2026-01-01')], null).iso).toBe('2025-02-10');
      expect(decide(dateline(1, 31), [of(kind, '2026-01-01')], null).iso).toBe('2026-01-31');
    }
  });

  it('believes a year that the dateline itself prints', () => {
    const printed = { ...dateline(10, 9), raw: 'Pyongyang, October 9, Juche 112 (2023) (KCNA) --' };
    expect(decide(printed, [], '2026-01-01T00:00:00Z')).toEqual({
      iso: '2023-10-09',
      conflict: false,
      kinds: ['dateline'],
      notes: [],
    });
    expect(decide(printed, [of('stamp', '2024-10-09')], null)).toMatchObject({
      iso: '2023-10-09',
      conflict: true,
      notes: ['dates-conflict'],
    });
  });

  it('lets the dateline win over a day page that is a day later', () => {
    expect(decide(dateline(2, 18), [of('page', '2004-02-19'), of('url', '2004-02-19')], null)).toMatchObject({
      iso: '2004-02-18',
      conflict: true,
      notes: ['year-from-page', 'dates-conflict'],
    });
    expect(decide(dateline(12, 31), [of('page', '2005-01-01')], null).iso).toBe('2004-12-31');
  });

  it('says where each date stands, as its finder does', () => {
    const { date } = decideDate(
      dateline(1, 2),
      [of('stamp', '2026-01-02'), { ...of('page', '2026-01-02'), place: 'address' }, of('header', null)],
      null,
    );
    expect(date.evidence.map(({ kind, place }) => [kind, place])).toEqual([
      ['dateline', 'opening'],
      ['stamp', 'below-text'],
      ['page', 'address'],
      ['header', 'above-text'],
    ]);
  });

  it('is the same in whatever order the dates were found', () => {
    const kinds = [
      'date-line',
      'stamp',
      'list',
      'page',
      'url',
      'posted',
      'archive',
      'header',
      'epoch',
    ] as const;
    const found = fc.uniqueArray(
      fc.record({ kind: fc.constantFrom(...kinds), iso: fc.constantFrom('2024-03-03', '2025-03-04', null) }),
      { selector: ({ kind }) => kind },
    );
    fc.assert(
      fc.property(found, fc.option(fc.constant(dateline(3, 3))), (dates, opening) => {
        const evidence = dates.map(({ kind, iso }) => of(kind, iso));
        const decided = decideDate(opening, evidence, null);
        expect(decideDate(opening, [...evidence].reverse(), null)).toEqual(decided);
        for (const { kind, iso } of decided.date.evidence) {
          if (kind !== 'dateline') expect(dates).toContainEqual({ kind, iso });
        }
      }),
      { seed: 7, numRuns: 300 },
    );
  });
});
