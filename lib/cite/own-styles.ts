import type { Locator } from './locator.ts';
import { plainCitation } from './plain.ts';
import type { StyleId } from './styles.ts';
import type { Citable, CitationForm, FormattedText } from './types.ts';
import { wikipediaCitation } from './wikipedia.ts';

/** A citation in a style of our own, which needs no engine. */
export function ownCitation(
  style: StyleId,
  citable: Citable,
  form: CitationForm,
  locator?: Locator,
): FormattedText {
  return style === 'wikipedia'
    ? wikipediaCitation(citable, form, locator)
    : plainCitation(citable, form, locator);
}
