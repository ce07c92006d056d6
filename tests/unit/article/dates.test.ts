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
      notes: ['dates-conflict'],
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
});
