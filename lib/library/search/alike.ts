import type { Catalogue } from './catalogue.ts';
import type { Resemblance, SegmentRow } from './segment.ts';

/** Ids of clips that may be worth comparing with one, in three ways; each is to be looked at before it is told. */
export interface Alike {
  /** Of like text, most alike first. */
  readonly texts: readonly string[];
  /** Of its series, dated before it, the last first. */
  readonly before: readonly string[];
  /** In other languages, of its day or one beside it: the night between two time zones lies between a text and its translation. */
  readonly sameDay: readonly string[];
}

/**
 * Texts that share less are not looked at: a sketch is off by a tenth for one pair in twenty, and the least that makes two texts one story is a
 * fifth.
 */
const LEAST_SHARE = 0.11;
/** More are not looked at: each is read from disk. */
const MOST_TEXTS = 16;
const MOST_BEFORE = 8;
const MOST_SAME_DAY = 24;

/** What may resemble the clip of a row number. */
export function findAlike(catalogue: Catalogue, number: number, resemblance: Resemblance): Alike {
  const { rows } = catalogue;
  const own = rows[number];
  if (!own) return { texts: [], before: [], sameDay: [] };
  const hasText = resemblance.sketch.some((byte) => byte !== 0);
  const found = catalogue.alike(resemblance, hasText ? LEAST_SHARE : 2);
  const rowsOf = (numbers: readonly number[]): SegmentRow[] =>
    numbers.flatMap((other) => (other === number ? [] : (rows[other] ?? [])));
  const before = rowsOf(found.series).filter(({ date }) => date !== 0 && date < own.date);
  const days = own.date === 0 ? [] : daysAround(own.date);
  const sameDay = rowsOf(catalogue.ofDays(days)).filter(({ language }) => language !== own.language);
  const nearest = (row: SegmentRow) => Math.abs(row.savedAt - own.savedAt);
  return {
    texts: idsOf(rowsOf(found.texts).slice(0, MOST_TEXTS)),
    before: idsOf(before.sort((a, b) => b.date - a.date || b.savedAt - a.savedAt).slice(0, MOST_BEFORE)),
    sameDay: idsOf(
      sameDay
        .sort((a, b) => Number(b.date === own.date) - Number(a.date === own.date) || nearest(a) - nearest(b))
        .slice(0, MOST_SAME_DAY),
    ),
  };
}

const idsOf = (rows: readonly SegmentRow[]): string[] => rows.map(({ id }) => id);

/** A day (`YYYYMMDD`) with the one before and the one after. */
function daysAround(day: number): number[] {
  const [year, month, ofMonth] = [Math.floor(day / 10_000), Math.floor(day / 100) % 100, day % 100];
  return [-1, 0, 1].map((by) => {
    const date = new Date(Date.UTC(year, month - 1, ofMonth + by));
    return date.getUTCFullYear() * 10_000 + (date.getUTCMonth() + 1) * 100 + date.getUTCDate();
  });
}

/** Ids of the clips in the language of `own` that come before it: by their dates, by when they were saved where one has none. */
export function earlierOf(rows: readonly (SegmentRow | null)[], own: SegmentRow): string[] {
  const isEarlier = (row: SegmentRow): boolean =>
    row.date === 0 || own.date === 0 ? row.savedAt < own.savedAt : row.date < own.date;
  return rows.flatMap((row) =>
    row !== null && row.id !== own.id && row.language === own.language && isEarlier(row) ? [row.id] : [],
  );
}
