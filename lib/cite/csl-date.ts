import type { CslDate } from './csl.ts';

/** `YYYY-MM-DD` (or `YYYY-MM`, `YYYY`) in CSL's form; null for anything else. */
export function cslDate(iso: string | null): CslDate | null {
  const match = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(iso ?? '');
  if (!match) return null;
  const parts = match.slice(1).flatMap((part) => (part === undefined ? [] : [Number(part)]));
  const [, month, day] = parts;
  if (month !== undefined && (month < 1 || month > 12)) return null;
  if (day !== undefined && (day < 1 || day > 31)) return null;
  return { 'date-parts': [parts] };
}
