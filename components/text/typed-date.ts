/** Dates as a person types them into a field. */
import { uiLocale } from './locale.ts';

/** `march` and `mar` to 3, in English and in the language of the interface. */
function monthNumber(word: string): number | null {
  const wanted = word.toLocaleLowerCase().replace(/\.$/, '');
  if (wanted.length < 3) return null;
  for (const locale of ['en-GB', uiLocale()]) {
    const names = new Intl.DateTimeFormat(locale, { month: 'long', timeZone: 'UTC' });
    for (let month = 0; month < 12; month += 1) {
      const name = names.format(Date.UTC(2024, month, 1)).toLocaleLowerCase();
      if (name === wanted || (wanted.length <= 4 && name.startsWith(wanted.slice(0, 3)))) return month + 1;
    }
  }
  return null;
}

function whole(year: number, month: number, day: number): string | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  const real = date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return real && year >= 1946 && year <= 2199 ? date.toISOString().slice(0, 10) : null;
}

/**
 * `2026-03-14`, `2026.3.14.`, `14 March 2026`, `March 14, 2026`, `14/03/2026` (day first, as KCNA Watch writes it), `2026년 3월 14일`.
 * Gives `YYYY-MM-DD`, or null where the words are no whole, real date since 1946 (the agency's first year).
 */
export function parseTypedDate(text: string): string | null {
  const words = text.normalize('NFKC').trim();
  const yearFirst = /^(\d{4})\s*[-./년]\s*(\d{1,2})\s*[-./월]\s*(\d{1,2})\s*[.일]?$/.exec(words);
  if (yearFirst) return whole(Number(yearFirst[1]), Number(yearFirst[2]), Number(yearFirst[3]));
  const dayFirst = /^(\d{1,2})[-./](\d{1,2})[-./](\d{4})$/.exec(words);
  if (dayFirst) return whole(Number(dayFirst[3]), Number(dayFirst[2]), Number(dayFirst[1]));
  const dayMonth = /^(\d{1,2})(?:st|nd|rd|th)?\s+(\p{L}+\.?),?\s+(\d{4})$/u.exec(words);
  const monthDay = /^(\p{L}+\.?)\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})$/u.exec(words);
  const name = dayMonth?.[2] ?? monthDay?.[1];
  const day = dayMonth?.[1] ?? monthDay?.[2];
  const year = dayMonth?.[3] ?? monthDay?.[3];
  const month = name ? monthNumber(name) : null;
  return month && day && year ? whole(Number(year), month, Number(day)) : null;
}
