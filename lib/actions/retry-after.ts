/**
 * How long a site asks to wait (RFC 9110, 10.2.3): seconds, or a date.
 * @param now - milliseconds since 1970.
 * @returns milliseconds from now, 0 for a date gone by; null where the header is absent or says neither.
 */
export function retryAfter(header: string | null, now: number): number | null {
  const value = header?.trim() ?? '';
  if (/^\d{1,9}$/.test(value)) return Number(value) * 1000;
  // A date has a weekday or a month in letters; `Date.parse` believes much else.
  const date = /[a-z]{3}/i.test(value) ? Date.parse(value) : Number.NaN;
  return Number.isNaN(date) ? null : Math.max(0, date - now);
}
