/** Citing: from a record to formatted text. */
import type { ArchivedCopy, Language } from '../article/types.ts';

export type { StyleId } from './styles.ts';

/**
 * `entry`: the list entry. `note`: the full note. `short`: the short note. `ibid`: the note after a note on the same item. `intext`:
 * author-date or page-style in the text.
 */
export type CitationForm = 'entry' | 'note' | 'short' | 'ibid' | 'intext';

/**
 * How a list is ordered, and with it its numbers and the dashes for an author named again: as the style sorts it, or as the articles are given.
 * Letters after a year are the style's (by title, mostly) in either.
 */
export type ListOrder = 'style' | 'given';

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
  /** The headline in sentence case as the person confirmed it; absent or null: made by `sentenceCase`. */
  readonly sentenceHeadline?: string | null;
  /** The headline in Latin letters; absent or null: printed in its own script. */
  readonly romanised?: string | null;
  /** The headline in the reader's language, printed in square brackets. */
  readonly translated?: string | null;
  /** Set where an archive's copy was read: `url` is then the copy's. Absent: read off the address, where that says so. */
  readonly archived?: ArchivedCopy | null;
  /** Which of several different texts of the page is cited, from 1; absent or null where only one is known. */
  readonly version?: { readonly number: number; readonly of: number } | null;
  /** The person's tags: keywords in files, never part of a citation. */
  readonly tags?: readonly string[];
  /** The person's note: in their own tables and notes only. */
  readonly note?: string;
  /** Words that the person kept: in their own tables and notes only. */
  readonly quotations?: readonly CitedQuotation[];
}

export interface CitedQuotation {
  /** From 0. */
  readonly paragraph: number;
  /** Set where they run over several paragraphs, to the last of these; `words` then has a line for each. */
  readonly to?: number;
  readonly words: string;
  /** Set where they are not of the text that is cited: the version they are of, from 1, and its day, `YYYY-MM-DD`. */
  readonly ofVersion?: { readonly number: number; readonly seen: string };
}

/** One citation, for the two flavours of the clipboard. */
export interface FormattedText {
  readonly text: string;
  /** Only `<i>`, `<b>`, `<span>`, `<sup>`, `<a href>`, and `<br>` in a quotation; all text escaped. */
  readonly html: string;
}

export const EXPORT_FORMATS = [
  'ris',
  'csl-json',
  'biblatex',
  'bibtex',
  'csv',
  'markdown',
  'wikipedia',
  'coins',
] as const;

export type ExportFormat = (typeof EXPORT_FORMATS)[number];
