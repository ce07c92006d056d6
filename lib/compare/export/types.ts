import type { BesideKind, BesideRow } from '../beside/types.ts';
import type { Comparison, HunkClass, RowKind } from '../types.ts';

/** One of the two texts as it is named in what is taken away. */
export interface ExportSide {
  /** What this side is called throughout: `Saved 3 October 2025`. */
  readonly label: string;
  /** The citation, plain. */
  readonly citation: string;
  /** Where it was; a link only if it is http or https. */
  readonly url: string;
  /** When it was captured, ISO 8601 with the zone. */
  readonly capturedAt: string;
  /** Hash of the canonical text, hexadecimal. */
  readonly hash: string;
}

/** The words that are printed, in the person's language. Plain text all of them: they are escaped like page text. */
export interface ExportWords {
  readonly title: string;
  readonly captured: string;
  readonly hash: string;
  /** What a hash proves, and what it does not. */
  readonly hashMeaning: string;
  /** How deletions and insertions are shown. */
  readonly legend: string;
  /** What became of a paragraph; the last two arguments are its numbers in the two texts (`3`, `4–5`), empty where it has none. */
  readonly row: (kind: RowKind, from: string, to: string) => string;
  /** In place of so many paragraphs that are the same. */
  readonly folded: (paragraphs: number) => string;
  readonly classes: Readonly<Record<HunkClass, string>>;
  /** How paragraphs or sentences of two languages stand to each other; empty where one stands beside one. */
  readonly beside: Readonly<Record<BesideKind, string>>;
}

/** Two texts in two languages, to be printed beside each other. */
export interface BesideTexts {
  readonly rows: readonly BesideRow[];
  readonly a: readonly string[];
  readonly b: readonly string[];
  /** BCP 47 tags of the texts; empty where the language is not known. */
  readonly languages: readonly [string, string];
}

/** A comparison with all that is needed to take it away. */
export interface ComparisonExport {
  readonly from: ExportSide;
  readonly to: ExportSide;
  readonly headline: Comparison;
  readonly text: Comparison;
  /** Set where the texts are in two languages: printed instead of `text`. */
  readonly beside: BesideTexts | null;
  /** Counts in words, as the screen shows them. */
  readonly summary: string;
  /** Language of the words, `en`. */
  readonly language: string;
  /** Whether paragraphs that are the same are left out and counted. */
  readonly onlyChanges: boolean;
  readonly words: ExportWords;
}
