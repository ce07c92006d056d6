import { type BundledStyle, isBundled, type StyleInfo } from '../../lib/cite/styles.ts';
import { t, type WordKey } from '../../lib/words.ts';

const SHORT: Record<BundledStyle, WordKey> = {
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

/** `APA 7`: short enough for a button. The name that the style gives itself where it is none of the bundled ones. */
export function styleName({ id, name }: Pick<StyleInfo, 'id' | 'name'>): string {
  return isBundled(id) ? t(SHORT[id]) : name;
}
