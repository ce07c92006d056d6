/** A whole day as sites print it above an article, in the languages of the outlets. */
import { isoDay, yearOfJuche } from '../article/calendar.ts';
import {
  ENGLISH_MONTH,
  englishMonth,
  RUSSIAN_MONTH,
  russianMonth,
  SPANISH_MONTH,
  spanishMonth,
} from '../article/months.ts';
import { westernDigits } from '../article/spaces.ts';

export interface PrintedDay {
  /** The words of the day alone. */
  readonly raw: string;
  /** `YYYY-MM-DD`, or null where the calendar has no such day. */
  readonly iso: string | null;
}

/** A longer line is text, and its days are its own affair. */
const LONGEST = 120;

const JUCHE = '(?:Juche|주체|チュチェ|主体|主體|Чучхе|juche)';
/** `2019`, `(2019)`, `Juche108(2019)`, `Juche 108`. */
const YEAR = String.raw`(?:${JUCHE}\s*(?<juche>\d{2,3})\s*)?(?:\(?(?<year>(?:19|20)\d\d)\)?)?`;
const asNumber = (printed: string) => Number(printed);

const FORMS: readonly { readonly pattern: RegExp; month(printed: string): number | null }[] = [
  { pattern: /(?<!\d)(?<year>(?:19|20)\d\d)[-/](?<month>\d{1,2})[-/](?<day>\d{1,2})(?!\d)/, month: asNumber },
  {
    pattern: new RegExp(
      `${YEAR}\\s*[.년年]\\s*(?<month>\\d{1,2})\\s*[.월月]\\s*(?<day>\\d{1,2})(?!\\d)\\s*[.일日]?`,
      'u',
    ),
    month: asNumber,
  },
  {
    pattern: new RegExp(
      `(?<month>${ENGLISH_MONTH})\\s*(?<day>\\d{1,2})(?:st|nd|rd|th)?[.,]?\\s*${YEAR}`,
      'u',
    ),
    month: englishMonth,
  },
  {
    pattern: new RegExp(
      `(?<!\\d)(?<day>\\d{1,2})(?:st|nd|rd|th)?\\s+(?<month>${ENGLISH_MONTH}),?\\s+${YEAR}`,
      'u',
    ),
    month: englishMonth,
  },
  {
    pattern: new RegExp(
      `(?<!\\d)(?<day>\\d{1,2})\\s+de\\s+(?<month>${SPANISH_MONTH})\\s*(?:,|del?)\\s*${YEAR}`,
      'u',
    ),
    month: spanishMonth,
  },
  {
    pattern: new RegExp(`(?<!\\d)(?<day>\\d{1,2})\\s+(?<month>${RUSSIAN_MONTH})\\.?,?\\s+${YEAR}`, 'u'),
    month: russianMonth,
  },
];

/** The first whole day in a short line: `June 20, Juche108(2019)`, `주체110(2021)년 9월 12일`, `2025.12.16`. Null where it holds none. */
export function printedDay(text: string): PrintedDay | null {
  if (text.length > LONGEST) return null;
  const line = westernDigits(text);
  for (const { pattern, month: readMonth } of FORMS) {
    const match = pattern.exec(line);
    const { year, juche, month: printed = '', day } = match?.groups ?? {};
    const month = readMonth(printed);
    if (!match || (!year && !juche) || month === null) continue;
    const iso = isoDay(year ? Number(year) : yearOfJuche(Number(juche)), month, Number(day));
    return { raw: text.slice(match.index, match.index + match[0].length).trim(), iso };
  }
  return null;
}
