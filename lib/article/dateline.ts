import { isDayOfYear, yearOfJuche } from './calendar.ts';
import { GRAMMARS } from './dateline-grammars.ts';
import { collapse, westernDigits } from './spaces.ts';
import type { Dateline, Language } from './types.ts';

export interface ParsedDateline {
  readonly dateline: Dateline;
  /** What follows it, trimmed. */
  readonly rest: string;
  /** The language whose grammar it follows. */
  readonly language: Language;
}

/** `primero de mayo`: the only day that is written out. */
const FIRST = 1;

/** No dateline is longer; it also bounds the work on hostile text. */
const LONGEST = 160;

/** A dateline names its agency: one cheap look before any grammar is tried. */
const AGENCY = /KCNA|ACNC|ATCC|조선중앙통신|朝鮮中央通信|朝中社|朝鲜中央通讯社|朝鮮中央通訊社|ЦТАК/;

/** A year in a dateline: `2025`, `Juche 114 (2025)`, `주체114(2025)년`, `チュチェ１１４年`. */
const WESTERN_YEAR = /(?<!\d)(?:19|20)\d\d(?!\d)/;
const JUCHE_YEAR = /(?:Juche|주체|チュチェ|主体|主體|Чучхе)\s*(\d{2,3})(?!\d)/u;

/**
 * Reads the dateline that opens `text`: `Pyongyang, October 9 (KCNA) -- `, `(평양 12월 6일발 조선중앙통신)`, `【平壌７月５日発朝鮮中央通信】`,
 * `朝中社平壤10月9日电`, `Pyongyang, 13 de febrero (ACNC) -- `, `Пхеньян, 9 октября. /ЦТАК/--` (DOMAIN.md, "Wire copy").
 * Spaces may be missing anywhere, a year may stand inside; a typed dateline needs no dash. Sentences that mention a day and the agency
 * are none: the place must be a name, and nothing may stand between the day and the agency but a year.
 * @returns the parts as printed, or null where `text` opens otherwise or names a day that does not exist.
 */
export function parseDateline(text: string): ParsedDateline | null {
  const trimmed = text.trimStart();
  const head = westernDigits(trimmed.slice(0, LONGEST));
  if (!AGENCY.test(head)) return null;
  for (const { language, pattern, month: readMonth } of GRAMMARS) {
    const match = pattern.exec(head);
    const { place, month: printed, day: printedDay, agency } = match?.groups ?? {};
    if (!match || !place || !printed || !printedDay || !agency) continue;
    const month = readMonth(printed);
    const day = /^\d/.test(printedDay) ? Number(printedDay) : FIRST;
    if (month === null || !isDayOfYear(month, day)) continue;
    const raw = collapse(trimmed.slice(0, match[0].length));
    return {
      dateline: { place: collapse(place), month, day, agency, raw },
      rest: trimmed.slice(match[0].length).trim(),
      language,
    };
  }
  return null;
}

/** The year that a dateline's own words give, as most do not; null where they give none. @param raw - `Dateline.raw` */
export function yearInDateline(raw: string): number | null {
  const words = westernDigits(raw);
  const western = WESTERN_YEAR.exec(words)?.[0];
  if (western !== undefined) return Number(western);
  const juche = JUCHE_YEAR.exec(words)?.[1];
  return juche === undefined ? null : yearOfJuche(Number(juche));
}
