/** Days as `YYYY-MM-DD`; no clock and no local time zone. */
const DAY = 86_400_000;
/** Juche 1 is 1912. */
const JUCHE = 1911;
const KOREA_AHEAD = 9 * 3_600_000;

/** `YYYY-MM-DD`, or null where there is no such day (or none that a news agency could have dated). */
export function isoDay(year: number, month: number, day: number): string | null {
  if (year < 1900 || year > 2200) return null;
  const date = new Date(Date.UTC(year, month - 1, day));
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return null;
  return date.toISOString().slice(0, 10);
}

/** The western year of a Juche year: `112` is 2023. */
export function yearOfJuche(juche: number): number {
  return juche + JUCHE;
}

/** Whether the month has that day in some year (29 February does). */
export function isDayOfYear(month: number, day: number): boolean {
  return isoDay(2000, month, day) !== null;
}

/** Days from `a` to `b`, both `YYYY-MM-DD`. */
export function daysBetween(a: string, b: string): number {
  return Math.round((Date.parse(b) - Date.parse(a)) / DAY);
}

/**
 * The day with this month and day that lies nearest to `reference`.
 * @param maxAhead - how many days after `reference` it may lie at most.
 * @returns `YYYY-MM-DD`, or null where no year within reach has that day.
 */
export function nearestDay(
  month: number,
  day: number,
  reference: string,
  maxAhead = Infinity,
): string | null {
  const around = Number(reference.slice(0, 4));
  let best: string | null = null;
  // 29 February may be up to eight years away.
  for (let year = around + 1; year >= around - 8; year--) {
    const candidate = isoDay(year, month, day);
    if (candidate === null || daysBetween(reference, candidate) > maxAhead) continue;
    if (
      best === null ||
      Math.abs(daysBetween(reference, candidate)) < Math.abs(daysBetween(reference, best))
    ) {
      best = candidate;
    }
  }
  return best;
}

/**
 * The day in Korea (UTC+9) at an instant.
 * @param instant - ISO 8601; without a zone it is taken as UTC.
 * @returns `YYYY-MM-DD`, or null where `instant` is no time.
 */
export function koreanDay(instant: string): string | null {
  const zoned = /T.*(?:Z|[+-]\d\d:?\d\d)$/i.test(instant) || !instant.includes('T') ? instant : `${instant}Z`;
  const time = Date.parse(zoned);
  if (Number.isNaN(time)) return null;
  const date = new Date(time + KOREA_AHEAD);
  return isoDay(date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate());
}
