import { t } from '../../lib/words.ts';

/** The language the words of the interface are in, as a BCP 47 tag: dates and numbers are written in the same one. */
export function uiLocale(): string {
  return t('partLocale');
}
