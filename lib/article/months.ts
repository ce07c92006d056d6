/** First letters of the month names, January first: enough to tell a matched name. */
const ENGLISH = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const SPANISH = ['ene', 'feb', 'mar', 'abr', 'may', 'jun', 'jul', 'ago', 'se', 'oct', 'nov', 'dic'];
const RUSSIAN = ['янв', 'фев', 'мар', 'апр', 'ма', 'июн', 'июл', 'авг', 'сен', 'окт', 'ноя', 'дек'];

/** Pattern sources, for embedding in larger expressions. */
export const ENGLISH_MONTH =
  'January|February|March|April|May|June|July|August|September|October|November|December|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\\.?';
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

/** 1-12 for an English month name or its abbreviation, else null. */
export const englishMonth = monthIn(ENGLISH);

/** 1-12 for a name that {@link SPANISH_MONTH} matches, else null. */
export const spanishMonth = monthIn(SPANISH);

/** 1-12 for a name that {@link RUSSIAN_MONTH} matches, else null. */
export const russianMonth = monthIn(RUSSIAN);
