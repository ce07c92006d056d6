/** A list of citations as one text for the clipboard. */
import { type BundledStyle, isBundled, type StyleInfo } from '../../lib/cite/styles.ts';
import type { CitationForm, FormattedText } from '../../lib/cite/types.ts';
import type { WordKey } from '../../lib/words.ts';

/** One entry a line in plain text, one a paragraph in rich text. */
export function joinEntries(entries: readonly FormattedText[]): FormattedText {
  return {
    text: entries.map(({ text }) => text).join('\n'),
    html: entries.map(({ html }) => `<p>${html}</p>`).join('\n'),
  };
}

export type CitedForm = Exclude<CitationForm, 'entry'>;

/** The forms besides the list entry that say something of their own in a style. */
export function citedForms({ id, noteStyle, csl }: StyleInfo): readonly CitedForm[] {
  if (noteStyle) return ['note', 'short', 'ibid'];
  if (csl !== null) return ['intext'];
  return id === 'wikipedia' ? ['note', 'short'] : ['note', 'short', 'intext'];
}

/** True where two works of one year are told apart by letters, which hold for this list alone. */
export function hasYearLetters(entries: readonly FormattedText[]): boolean {
  return entries.some(({ text }) => /\b(1[89]|20)\d\d[a-z]\b/.test(text.replace(/https?:\S+/g, '')));
}

const LIST_TITLES: Record<BundledStyle, WordKey> = {
  apa: 'citeReferences',
  'chicago-notes': 'citeBibliography',
  'chicago-notes-agency': 'citeBibliography',
  'chicago-author-date': 'citeReferences',
  mla: 'citeWorksCited',
  harvard: 'citeReferenceList',
  mhra: 'citeBibliography',
  oscola: 'citeBibliography',
  bluebook: 'citeSources',
  aglc: 'citeBibliography',
  ieee: 'citeReferences',
  nlm: 'citeReferences',
  apsa: 'citeReferences',
  asa: 'citeReferences',
  'international-security': 'citeSources',
  plain: 'citeSources',
  wikipedia: 'citeSources',
};

/** What the style calls its list; of a style that is none of the bundled ones, what most of its kind do. */
export function listTitle({ id, noteStyle }: StyleInfo): WordKey {
  if (isBundled(id)) return LIST_TITLES[id];
  return noteStyle ? 'citeBibliography' : 'citeReferences';
}
