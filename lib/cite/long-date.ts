import type { CslDate } from './csl.ts';

const MONTHS = 'January February March April May June July August September October November December'.split(
  ' ',
);

const parts = (date: CslDate) => {
  const [year = 0, month = 0, day] = date['date-parts'][0] ?? [];
  return { year, month: MONTHS[month - 1], day };
};

/** `October 9, 2025`, `October 2025`, `2025` */
export function monthDayYear(date: CslDate): string {
  const { year, month, day } = parts(date);
  if (month === undefined) return String(year);
  return day === undefined ? `${month} ${year}` : `${month} ${day}, ${year}`;
}

/** `9 October 2025`, `October 2025`, `2025` */
export function dayMonthYear(date: CslDate): string {
  const { year, month, day } = parts(date);
  return [day, month, year].filter((part) => part !== undefined).join(' ');
}
