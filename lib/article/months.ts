const ENGLISH = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
];
/** First letters of the month names, January first: enough to tell a matched name. */
const SPANISH = ['ene', 'feb', 'mar', 'abr', 'may', 'jun', 'jul', 'ago', 'se', 'oct', 'nov', 'dic'];
const RUSSIAN = ['янв', 'фев', 'мар', 'апр', 'ма', 'июн', 'июл', 'авг', 'сен', 'окт', 'ноя', 'дек'];

/** Pattern sources, for embedding in larger expressions. */
/** A name, its abbreviation, or one with its end lost or garbled, as kcna.co.jp has it (`Februar`). */
export const ENGLISH_MONTH =
  '(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec|JAN|FEB|MAR|APR|MAY|JUN|JUL|AUG|SEP|OCT|NOV|DEC)[A-Za-z]{0,6}\\.?';
export const SPANISH_MONTH =
  '[Ee]nero|[Ff]ebrero|[Mm]arzo|[Aa]bril|[Mm]ayo|[Jj]unio|[Jj]ulio|[Aa]gosto|[Ss]ep?tiembre|[Oo]ctubre|[Nn]oviembre|[Dd]iciembre';
export const RUSSIAN_MONTH =
  'января|февраля|марта|апреля|мая|июня|июля|августа|сентября|октября|ноября|декабря';

const monthIn = (starts: readonly string[]) => {
  return (name: string): number | null => {
    const index = starts.findIndex((start) => name.toLowerCase().startsWith(start));
    return index < 0 ? null : index + 1;
  };
};

/** Letters that a month is known by. */
const KNOWN_BY = 3;

/** 1-12 for an English month name, its beginning (`Sept.`, `Februar`), or the name with a slip inside (`Feburary`); else null. */
export function englishMonth(printed: string): number | null {
  const name = printed.toLowerCase().replace(/\.$/, '');
  const index = ENGLISH.findIndex(
    (month) =>
      name.length >= KNOWN_BY &&
      (month.startsWith(name) ||
        (name.startsWith(month.slice(0, KNOWN_BY)) &&
          name.at(-1) === month.at(-1) &&
          Math.abs(name.length - month.length) <= 1)),
  );
  return index < 0 ? null : index + 1;
}

/** 1-12 for a name that {@link SPANISH_MONTH} matches, else null. */
export const spanishMonth = monthIn(SPANISH);

/** 1-12 for a name that {@link RUSSIAN_MONTH} matches, else null. */
export const russianMonth = monthIn(RUSSIAN);
