/** The day that a list prints beside a headline. */
import { isoDay } from '../article/calendar.ts';
import { collapse } from '../article/spaces.ts';
import { parseStampDate } from '../article/stamp.ts';
import { watchDay } from './kcnawatch-words.ts';

export interface ListedDay {
  /** As printed. */
  readonly raw: string;
  /** `YYYY-MM-DD` */
  readonly iso: string;
}

/** A date in company (`Jun 15, 2024 | KCNA.kp (En)`) stays short; a longer line is a snippet, whose dates are its story's. */
const LONGEST = 60;
const NUMBERS = /(?<!\d)(\d{4})\s*[.．-]\s*(\d{1,2})\s*[.．-]\s*(\d{1,2})(?!\d)/;
/** `주체113(2024)년 6월 15일` */
const KOREAN = /(\d{4})\s*[)）]?\s*년\s*(\d{1,2})\s*월\s*(\d{1,2})\s*일/;
/** `[2024.06.15]` at either end of a link's own words. */
const IN_BRACKETS = /^\s*[[［]([^\]］]{6,20})[\]］]\s*|\s*[[［]([^\]］]{6,20})[\]］]\s*$/;

const dayOf = (match: RegExpExecArray | null) =>
  match && isoDay(Number(match[1]), Number(match[2]), Number(match[3]));

/** The day in a short line of a list; null where the line is long or names none. */
export function listedDay(line: string): ListedDay | null {
  const raw = collapse(line);
  if (raw.length > LONGEST) return null;
  const iso =
    parseStampDate(raw)?.iso ?? watchDay(raw) ?? dayOf(NUMBERS.exec(raw)) ?? dayOf(KOREAN.exec(raw));
  return iso === null ? null : { raw, iso };
}

/** Parts a headline from the day in brackets that some lists print inside the link. */
export function withoutDay(words: string): { readonly headline: string; readonly day: ListedDay | null } {
  const match = IN_BRACKETS.exec(words);
  const day = match && listedDay(match[1] ?? match[2] ?? '');
  if (!match || !day) return { headline: collapse(words), day: null };
  const headline = collapse(words.slice(0, match.index) + words.slice(match.index + match[0].length));
  return { headline, day: { ...day, raw: collapse(match[0]) } };
}
