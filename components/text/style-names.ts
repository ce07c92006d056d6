import type { StyleId } from '../../lib/cite/types.ts';
import { t, type WordKey } from '../../lib/words.ts';

const SHORT: Record<StyleId, WordKey> = {
  apa: 'partStyleApa',
  'chicago-notes': 'partStyleChicagoNotes',
  'chicago-notes-agency': 'partStyleChicagoNotesAgency',
  'chicago-author-date': 'partStyleChicagoAuthorDate',
  mla: 'partStyleMla',
  harvard: 'partStyleHarvard',
  mhra: 'partStyleMhra',
  oscola: 'partStyleOscola',
  bluebook: 'partStyleBluebook',
  aglc: 'partStyleAglc',
  ieee: 'partStyleIeee',
  nlm: 'partStyleNlm',
  apsa: 'partStyleApsa',
  asa: 'partStyleAsa',
  'international-security': 'partStyleInternationalSecurity',
  plain: 'partStylePlain',
  wikipedia: 'partStyleWikipedia',
};

/** In the order of the lists to choose from. */
export const STYLES = Object.keys(SHORT) as readonly StyleId[];

/** `APA 7`: short enough for a button. */
export function styleName(style: StyleId): string {
  return t(SHORT[style]);
}
