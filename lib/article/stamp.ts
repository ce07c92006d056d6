import { isoDay, yearOfJuche } from './calendar.ts';
import { collapse, westernDigits } from './spaces.ts';

export interface Stamp {
  /** As printed: `www.kcna.kp (2025.10.09.)`. */
  readonly raw: string;
  /** `YYYY-MM-DD`, or null where it names no day. */
  readonly iso: string | null;
  /** Where it begins in the text. */
  readonly index: number;
}

/** A Juche year has three digits; `Juche112.5.31.` is 31 May 2023. */
const JUCHE_DIGITS = 3;

/** A site's name before the bracket, a word for "Juche" in any language inside it. */
const STAMP =
  /(?:https?:\/\/)?(?:www\.)?kcna\.kp\s*[(（]\s*(\p{L}*)\s*(\d{2,4})\s*[.．]\s*(\d{1,2})\s*[.．]\s*(\d{1,2})\s*[.．]?\s*[)）]/u;

/** Without that word, two digits are no year. */
const DATE_ONLY =
  /^[[(（]?\s*((?:Juche?|주체|チュチェ|主体|主體|Чучхе)\s*(?=\d)|(?=\d{3}))(\d{2,4})\s*[.．-]\s*(\d{1,2})\s*[.．-]\s*(\d{1,2})\s*[.．]?\s*[\])）]?$/u;

const read = (text: string, pattern: RegExp): Stamp | null => {
  const match = pattern.exec(westernDigits(text));
  if (!match) return null;
  const [whole, , year = '', month = '', day = ''] = match;
  const juche = year.length <= JUCHE_DIGITS;
  return {
    raw: collapse(text.slice(match.index, match.index + whole.length)),
    iso: isoDay(juche ? yearOfJuche(Number(year)) : Number(year), Number(month), Number(day)),
    index: match.index,
  };
};

/** The stamp in `text`: `www.kcna.kp (Juche112.5.31.)`, since autumn 2024 `www.kcna.kp (2025.12.14.)`. Null where there is none. */
export function findStamp(text: string): Stamp | null {
  return text.includes('kcna.kp') ? read(text, STAMP) : null;
}

/** A date in a stamp's place, without the site's name: `[2024.06.15]`, `2024.6.15.` Null where `text` holds anything else. */
export function parseStampDate(text: string): Stamp | null {
  return read(text.trim(), DATE_ONLY);
}
