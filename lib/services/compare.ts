/** Comparisons and timelines. */
import type { Article, Language } from '../article/types.ts';
import type { Citable } from '../cite/types.ts';
import type { BesideRow } from '../compare/beside/types.ts';
import type { ExportWords } from '../compare/export/types.ts';
import type { PartsOffered } from '../compare/task.ts';
import type { Comparison } from '../compare/types.ts';

/** One side of a comparison: a capture, or the page in the current tab as it is now. */
export type SideRef =
  | { readonly kind: 'capture'; readonly clipId: string; readonly captureId: string }
  | { readonly kind: 'page' };

export interface ComparedSide {
  readonly article: Article;
  /** Headline with the person's edits. */
  readonly headline: string;
  readonly at: string;
  /** Version number within the clip, from 1; null for the page as it is now. */
  readonly version: number | null;
  readonly clipId: string | null;
  /** As it is cited, with its address. */
  readonly citable: Citable;
  /** SHA-256 of the canonical text, hexadecimal. */
  readonly textHash: string;
}

/** What the screen adds to a comparison that is taken away: words in the person's language, the counts as it shows them. */
export interface ComparisonPrint {
  /** What each side is called, A first. */
  readonly labels: readonly [string, string];
  readonly summary: string;
  readonly language: string;
  readonly onlyChanges: boolean;
  readonly words: ExportWords;
}

/** A file, or the clipboard: rich text for a word processor, Markdown as its plain text. */
export type ComparisonTarget = 'html' | 'markdown' | 'clipboard';

export interface ComparisonView {
  readonly a: ComparedSide;
  readonly b: ComparedSide;
  readonly headline: Comparison;
  readonly body: Comparison;
  /** Set where the sides are in two languages: their paragraphs and sentences beside each other. */
  readonly beside: readonly BesideRow[] | null;
  /** Set where the texts are too long to be compared at once; `body` holds the part that was chosen, nothing where none was. */
  readonly parts: (PartsOffered & { readonly chosen: number | null }) | null;
}

/** One version in a timeline. */
export interface TimelineVersion {
  readonly side: SideRef;
  readonly headline: string;
  readonly language: Language;
  readonly outlet: string;
  readonly date: string | null;
  readonly at: string;
  /** Its number within its clip, from 1; null where the clip has no other. */
  readonly version: number | null;
}

export interface TimelineView {
  /** In the order of time. */
  readonly versions: readonly TimelineVersion[];
  /** How many earlier ones are left out. */
  readonly left: number;
}
