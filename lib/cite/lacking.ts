import { plainLine, webAddress } from './plain-text.ts';
import type { StyleInfo } from './styles.ts';
import type { Citable } from './types.ts';

export const LACKING_FIELDS = ['headline', 'date', 'place', 'address'] as const;
export type LackingField = (typeof LACKING_FIELDS)[number];

/** How the package's locales, and our mends, say that there is no date: where a style prints that, nothing is lacking. */
const UNDATED =
  /\bn\.\s?d\.|no date|date unknown|\bs\.\s?[dfa]\.|sans date|sin fecha|senza data|sem data|\bo\.\s?J\.|ohne Datum|\bz\.\s?d\.|\bb\.\s?[dr]\.|\bu\.\s?[åd]\.|\bi\.\s?d\.|б\. ?[дг]\.|без даты|\bt\.y\.|日付なし|不详|不詳|no\.date|날짜/iu;

/**
 * What a list entry should say and cannot, because the record does not know it: for a note beside the entry.
 * @param printed the entry as the style prints it
 */
export function lackingFields(
  citable: Citable,
  { profile }: Pick<StyleInfo, 'profile'>,
  printed: string,
): readonly LackingField[] {
  const lacks: Readonly<Record<LackingField, boolean>> = {
    headline: plainLine(citable.headline) === '',
    date: citable.date === null && !UNDATED.test(printed),
    // The historians' choice tells papers apart by their place.
    place: profile === 'agency' && plainLine(citable.place ?? '') === '',
    address: webAddress(citable.url) === null,
  };
  return LACKING_FIELDS.filter((field) => lacks[field]);
}
