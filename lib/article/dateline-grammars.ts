/** How a dateline is written in each language (DOMAIN.md, "Wire copy, by language"). */
import {
  ENGLISH_MONTH,
  englishMonth,
  RUSSIAN_MONTH,
  russianMonth,
  SPANISH_MONTH,
  spanishMonth,
} from './months.ts';
import type { Language } from './types.ts';

interface Grammar {
  readonly language: Language;
  /** Named groups: place, month, day, agency. Anchored at the start; every repetition is bounded. */
  readonly pattern: RegExp;
  /** 1-12 */
  month(printed: string): number | null;
}

/** Names begin with a capital, particles do not: `Rio de Janeiro`, but never `In a report from Pyongyang`. */
const NAME = String.raw`\p{Lu}[\p{L}\p{M}'’‘.-]{1,24}?`;
const NAMES = `${NAME}(?: (?:d[aeo]l? |l[ao]s? )?${NAME}){0,3}?`;
/** A republisher's drop cap may be lost: `ongyang, November 14 (KCNA)`. */
const LATIN_PLACE = `(?<place>(?:${NAMES}|ongyang)(?:, ?${NAMES}){0,2}?)`;
/** `--` on the wire, dashes on blogs, a colon or nothing where a person types it. */
const DASH = String.raw`(?:\s*(?:- -(?=\s)|[-–—―－─]{1,3}|[:：](?=\s)))?`;
const YEAR_NUMBER = String.raw`(?:19|20)\d\d`;
const LATIN_YEAR = String.raw`(?:,?\s*(?:Juche\s*\d{2,3},?)?\s*(?:\(?(?:del?\s+)?${YEAR_NUMBER}\)?,?)?)`;
const HAN_YEAR = String.raw`(?:(?:(?:チュチェ|主体|主體)\s*\d{2,3}\s*)?(?:[(（]?\s*${YEAR_NUMBER}\s*[)）]?)?\s*年\s*)?`;
const HANGUL_YEAR = String.raw`(?:(?:주체\s*\d{2,3}\s*)?(?:[(（]?\s*${YEAR_NUMBER}\s*[)）]?)?\s*년\s*)?`;
const LATIN_AGENCY = String.raw`\s*[(（]\s*(?<agency>KCNA|ACNC|ATCC)\s*[)）]`;
const asNumber = (printed: string) => Number(printed);

export const GRAMMARS: readonly Grammar[] = [
  {
    language: 'en',
    pattern: new RegExp(
      `^${LATIN_PLACE}\\s*,?\\s*(?<month>${ENGLISH_MONTH})\\s*(?<day>\\d{1,2})(?:st|nd|rd|th)?\\.?${LATIN_YEAR}${LATIN_AGENCY}${DASH}`,
      'u',
    ),
    month: englishMonth,
  },
  {
    language: 'es',
    pattern: new RegExp(
      `^${LATIN_PLACE}\\s*,?\\s*(?<day>\\d{1,2}|[Pp]rimero)(?:[º°o]|r?ro|er)?\\s*de\\s*(?<month>${SPANISH_MONTH})\\.?${LATIN_YEAR}${LATIN_AGENCY}${DASH}`,
      'u',
    ),
    month: spanishMonth,
  },
  {
    language: 'ko',
    pattern: new RegExp(
      `^[(（【[]\\s*(?<place>[가-힣][가-힣 ]{0,14}?)\\s*${HANGUL_YEAR}(?<month>\\d{1,2})\\s*월\\s*(?<day>\\d{1,2})\\s*일\\s*발?\\s*(?<agency>조선중앙통신)사?\\s*[)）】\\]]${DASH}`,
      'u',
    ),
    month: asNumber,
  },
  {
    language: 'ja',
    pattern: new RegExp(
      `^[【［[(（〔]\\s*(?<place>[\\p{sc=Han}\\p{sc=Hira}\\p{sc=Kana}ー]{1,12}?)\\s*${HAN_YEAR}(?<month>\\d{1,2})\\s*月\\s*(?<day>\\d{1,2})\\s*日\\s*発?\\s*[＝=]?\\s*(?<agency>朝鮮中央通信)社?\\s*[】］\\])）〕]`,
      'u',
    ),
    month: asNumber,
  },
  {
    language: 'zh',
    pattern: new RegExp(
      `^[【（([]?\\s*(?<agency>朝中社|朝鲜中央通讯社|朝鮮中央通訊社)\\s*(?<place>\\p{sc=Han}{1,8}?)\\s*${HAN_YEAR}(?<month>\\d{1,2})\\s*月\\s*(?<day>\\d{1,2})\\s*日\\s*[电電讯訊](?![视視话話])(?:\\s*[】）)\\]])?${DASH}`,
      'u',
    ),
    month: asNumber,
  },
  {
    // A guess (DOMAIN.md): strict, so that a mismatch gives no dateline rather than a wrong one.
    language: 'ru',
    pattern: new RegExp(
      `^(?<place>[А-ЯЁ][а-яё]{1,24}(?:[ -][А-ЯЁ][а-яё]{1,24})?)\\s*,\\s*(?<day>\\d{1,2})\\s+(?<month>${RUSSIAN_MONTH})(?:\\s+${YEAR_NUMBER}\\s*(?:г\\.|года))?\\.?\\s*[/(]\\s*(?<agency>ЦТАК)\\s*[/)]${DASH}`,
      'u',
    ),
    month: russianMonth,
  },
];
