/** Dates as people read them. Numbers and names of months follow the words of the interface, not the browser's region. */
import { t } from '../../lib/words.ts';
import { dateFormatter } from './formatters.ts';
import { uiLocale } from './locale.ts';

const DAY = /^(\d{4})-(\d{2})-(\d{2})$/;

/** `2026-03-14` as `14 March 2026`. Anything that is no date comes back as it is. */
export function formatDay(iso: string): string {
  const parts = DAY.exec(iso);
  if (!parts) return iso;
  const time = Date.UTC(Number(parts[1]), Number(parts[2]) - 1, Number(parts[3]));
  // A date of an article belongs to no time zone: it is written as it stands.
  return dateFormatter(uiLocale(), { dateStyle: 'long', timeZone: 'UTC' }).format(time);
}

/** `2026-03-14` as `Saturday, 14 March 2026`, the heading of a day in a list. */
export function formatWeekday(iso: string): string {
  const parts = DAY.exec(iso);
  if (!parts) return iso;
  const time = Date.UTC(Number(parts[1]), Number(parts[2]) - 1, Number(parts[3]));
  const weekday = dateFormatter(uiLocale(), { weekday: 'long', timeZone: 'UTC' }).format(time);
  return t('partWeekday', weekday, formatDay(iso));
}

/** A time stamp (ISO 8601, UTC) on the person's own clock: `14 March 2026, 21:40`. `timeZone` is for tests. */
export function formatStamp(iso: string, timeZone?: string): string {
  const time = new Date(iso);
  if (Number.isNaN(time.getTime())) return iso;
  const zone = timeZone ? { timeZone } : {};
  const day = dateFormatter(uiLocale(), { dateStyle: 'long', ...zone }).format(time);
  const clock = dateFormatter('en-GB', { hour: '2-digit', minute: '2-digit', ...zone }).format(time);
  return t('partStamp', day, clock);
}

/** The day of a time stamp on the person's own calendar, `YYYY-MM-DD`: what clips of one day are gathered under. */
export function dayOfStamp(iso: string, timeZone?: string): string {
  const time = new Date(iso);
  if (Number.isNaN(time.getTime())) return iso;
  // Sweden writes dates as ISO 8601 does.
  return dateFormatter('sv-SE', { dateStyle: 'short', ...(timeZone ? { timeZone } : {}) }).format(time);
}
