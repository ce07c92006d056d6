import { isDayOfYear } from './calendar.ts';
import {
  ENGLISH_MONTH,
  englishMonth,
  RUSSIAN_MONTH,
  russianMonth,
  SPANISH_MONTH,
  spanishMonth,
} from './months.ts';
import { collapse, westernDigits } from './spaces.ts';
import type { Dateline, Language } from './types.ts';

export interface ParsedDateline {
  readonly dateline: Dateline;
  /** What follows it, trimmed. */
  readonly rest: string;
  /** The language whose grammar it follows. */
  readonly language: Language;
}

interface Grammar {
  readonly language: Language;
  /** Named groups: place, month, day, agency. Anchored at the start. */
  readonly pattern: RegExp;
  /** 1-12 */
  month(printed: string): number | null;
}

/** No dateline is longer; it also bounds the work on hostile text. */
const LONGEST = 160;

/** A dateline names its agency: one cheap look before any grammar is tried. */
const AGENCY = /KCNA|ACNC|ATCC|조선중앙통신|朝鮮中央通信|朝中社|朝鲜中央通讯社|朝鮮中央通訊社|ЦТАК/;

const LATIN_PLACE = String.raw`(?<place>\p{Lu}[\p{L}\p{M}'’‘. -]{1,40}?(?:, ?\p{Lu}[\p{L}\p{M}'’‘. -]{1,40}?){0,2})`;
/** `--` on the wire, dashes on blogs, nothing where a person types it. */
const DASH = String.raw`(?:\s*[-–—―－]{1,3})?`;
const YEAR = String.raw`(?:,?\s*(?:Juche\s*\d+\s*)?\(?(?:del?\s+)?(?:19|20)\d\d\)?)?`;
const LATIN_AGENCY = String.raw`\s*\(\s*(?<agency>KCNA|ACNC|ATCC)\s*\)`;
const asNumber = (printed: string) => Number(printed);

const GRAMMARS: readonly Grammar[] = [
  {
    language: 'en',
    pattern: new RegExp(
      `^${LATIN_PLACE}\\s*,?\\s*(?<month>${ENGLISH_MONTH})\\s*(?<day>\\d{1,2})(?:st|nd|rd|th)?\\.?${YEAR}${LATIN_AGENCY}${DASH}`,
      'u',
    ),
    month: englishMonth,
  },
  {
    language: 'es',
    pattern: new RegExp(
      `^${LATIN_PLACE}\\s*,?\\s*(?<day>\\d{1,2})[º°]?\\s+de\\s+(?<month>${SPANISH_MONTH})${YEAR}${LATIN_AGENCY}${DASH}`,
      'u',
    ),
    month: spanishMonth,
  },
  {
    language: 'ko',
    pattern:
      /^[(（【[]\s*(?<place>[가-힣][가-힣 ]{0,14}?)\s*(?<month>\d{1,2})월\s*(?<day>\d{1,2})일\s*발\s*(?<agency>조선중앙통신)사?\s*[)）】\]]/u,
    month: asNumber,
  },
  {
    language: 'ja',
    pattern:
      /^[【［[(（]\s*(?<place>[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}ー]{1,12}?)\s*(?<month>\d{1,2})月\s*(?<day>\d{1,2})日\s*発?\s*(?<agency>朝鮮中央通信)社?\s*[】］\])）]/u,
    month: asNumber,
  },
  {
    language: 'zh',
    pattern:
      /^[【（(]?\s*(?<agency>朝中社|朝鲜中央通讯社|朝鮮中央通訊社)\s*(?<place>\p{sc=Han}{1,8}?)\s*(?<month>\d{1,2})月\s*(?<day>\d{1,2})日\s*[电電讯訊](?:\s*[】）)])?/u,
    month: asNumber,
  },
  {
    // A guess (DOMAIN.md): strict, so that a mismatch gives no dateline rather than a wrong one.
    language: 'ru',
    pattern: new RegExp(
      `^(?<place>[А-ЯЁ][а-яё]+(?:[ -][А-ЯЁ][а-яё]+)?),\\s*(?<day>\\d{1,2})\\s+(?<month>${RUSSIAN_MONTH})\\.?\\s*[/(]\\s*(?<agency>ЦТАК)\\s*[/)]${DASH}`,
      'u',
    ),
    month: russianMonth,
  },
];

/**
 * Reads the dateline that opens `text`: `Pyongyang, October 9 (KCNA) -- `, `(평양 12월 6일발 조선중앙통신)`, `【平壌７月５日発朝鮮中央通信】`,
 * `朝中社平壤10月9日电`, `Pyongyang, 13 de febrero (ACNC) -- `, `Пхеньян, 9 октября. /ЦТАК/--` (DOMAIN.md, "Wire copy").
 * The space after the dash may be missing; a typed dateline needs no dash.
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
    const day = Number(printedDay);
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
