/** Citing: from a record to formatted text. */
import type { Language } from '../article/types.ts';

/** Styles that ship with the extension. Any other CSL id may come later. */
export type StyleId = 'apa' | 'chicago-notes' | 'chicago-author-date' | 'mla' | 'harvard' | 'plain';

/** `entry`: the list entry. `note`: the full note. `short`: the short note. `intext`: author-date or page-style in the text. */
export type CitationForm = 'entry' | 'note' | 'short' | 'intext';

/** What citing needs of an article: a clip, a capture or a hand-written file all serve. */
export interface Citable {
  /** Stable within one call: the clip's id, or the file's name. */
  readonly id: string;
  readonly headline: string;
  readonly url: string;
  /** `YYYY-MM-DD` or null ("n.d."). */
  readonly date: string | null;
  /** Place of the dateline, as printed. */
  readonly place: string | null;
  readonly outlet: string;
  readonly sourceLabel: string | null;
  readonly language: Language;
  /** `YYYY-MM-DD`, the day of access; null prints none. */
  readonly accessed: string | null;
  /** The text: words capitalised in mid-sentence there are names, which sentence case keeps. */
  readonly paragraphs: readonly string[];
}

/** One citation, for the two flavours of the clipboard. */
export interface FormattedText {
  readonly text: string;
  /** Only `<i>`, `<b>`, `<span>`, `<sup>`, `<a href>`; all text escaped. */
  readonly html: string;
}

export type ExportFormat = 'csl-json' | 'biblatex' | 'ris';
