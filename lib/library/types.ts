/** What the library keeps. Plain data: safe to post between windows and to write to JSON. Times are ISO 8601 in UTC. */
import type { Article, Dateline, Language } from '../article/types.ts';
import type { Stretch } from '../compare/wording.ts';

/** What one look at an address yielded; never changed once written. */
export interface Capture {
  readonly id: string;
  readonly clipId: string;
  readonly at: string;
  /** Normalised address (see `lib/article/address.ts`). */
  readonly address: string;
  /** The address as the browser had it. */
  readonly url: string;
  /** The page's title. */
  readonly title: string;
  readonly article: Article;
  /** SHA-256 (hex) of the canonical text. */
  readonly textHash: string;
  /** Version of the canonical-text rule. */
  readonly textRule: number;
  /** SHA-256 (hex) of headline and date label. */
  readonly labelHash: string;
  /** SHA-256 (hex) of the page's HTML bytes as stored; null where the page was too large to keep. */
  readonly htmlHash: string | null;
}

/** A later look that found the same text as capture `captureId`. */
export interface Sighting {
  readonly at: string;
  readonly captureId: string;
}

/** How a headline is cited, as the person confirmed it. Holds for this headline alone: a rewritten one is suggested anew. */
export interface CitedTitle {
  /** The headline it was confirmed for. */
  readonly of: string;
  /** In sentence case, names protected; the same letters but for their case. */
  readonly sentence?: string;
  /** In Latin letters. */
  readonly romanised?: string;
  /** In the reader's language. */
  readonly translated?: string;
}

/** What the person wrote over the derived fields. A field absent here is as the page has it. */
export interface Edits {
  readonly headline?: string;
  readonly dateline?: Dateline | null;
  /** `YYYY-MM-DD` or null for "no date". */
  readonly date?: string | null;
  readonly sourceLabel?: string;
  readonly outlet?: string;
  readonly originalUrl?: string | null;
  readonly language?: Language;
  /** Free words for the form. */
  readonly form?: string;
  readonly citedTitle?: CitedTitle;
}

/** Words of a clip that the person kept. */
export interface KeptQuotation {
  readonly id: string;
  /** The version they were taken from. */
  readonly captureId: string;
  /** From 0. */
  readonly paragraph: number;
  /** Set where they run over several paragraphs, to the last of these; `words` then has a line for each. */
  readonly to?: number;
  readonly words: string;
  readonly at: string;
}

/** Words of a text, before they are kept. */
export type QuotedPassage = Pick<KeptQuotation, 'paragraph' | 'to' | 'words'>;

/** The same with the version they are of. */
export type NewQuotation = Pick<KeptQuotation, 'captureId' | keyof QuotedPassage>;

export interface CaptureRef {
  readonly id: string;
  readonly at: string;
  readonly textHash: string;
  readonly labelHash: string;
}

/** What the page said when it was last seen to differ from the newest capture, without being kept. */
export interface SeenChange {
  readonly at: string;
  readonly textHash: string;
  readonly labelHash: string;
}

/** The row of a clip: everything the list needs, none of the text. */
export interface Clip {
  readonly id: string;
  /** Every normalised address its captures came from. */
  readonly addresses: readonly string[];
  /** Oldest first; at least one. */
  readonly captures: readonly CaptureRef[];
  readonly sightings: readonly Sighting[];
  readonly changed: SeenChange | null;
  readonly edits: Edits;
  /** Lower case not forced; order as the person gave them; no duplicates. */
  readonly tags: readonly string[];
  readonly note: string;
  /** In the order they were kept; absent where there are none. */
  readonly quotations?: readonly KeptQuotation[];
  readonly savedAt: string;
  readonly updatedAt: string;
  /** Set while a deletion can be undone. */
  readonly deletedAt: string | null;
  /** Fields of the newest capture with the edits laid over, for the list and the filters. */
  readonly shown: ShownFields;
}

export interface ShownFields {
  readonly headline: string;
  readonly dateline: Dateline | null;
  readonly date: string | null;
  readonly outlet: string;
  readonly sourceLabel: string | null;
  readonly language: Language;
  readonly form: string | null;
  /** Set where the text was not recognised as KCNA copy. */
  readonly notKcna?: true;
}

export interface ClipFilter {
  readonly text?: string;
  readonly outlets?: readonly string[];
  readonly languages?: readonly Language[];
  readonly tags?: readonly string[];
  /** Inclusive bounds on the article's date, `YYYY-MM-DD`. */
  readonly from?: string;
  readonly to?: string;
  readonly changedOnly?: boolean;
}

export type ClipOrder = 'saved-newest' | 'saved-oldest' | 'date-newest' | 'date-oldest';

/** How many clips each value of a filter would leave. */
export interface Facets {
  readonly total: number;
  readonly outlets: ReadonlyMap<string, number>;
  readonly languages: ReadonlyMap<Language, number>;
  readonly tags: ReadonlyMap<string, number>;
  readonly changed: number;
}

export interface ClipPage {
  readonly clips: readonly Clip[];
  /** How many match in all. */
  readonly matching: number;
  /** How many the library holds. */
  readonly total: number;
}

/** What the person typed into the popup before saving. */
export interface Draft {
  readonly address: string;
  readonly edits: Edits;
  readonly tags: readonly string[];
  readonly note: string;
  readonly updatedAt: string;
}

/** What one look at a page hands over to be clipped. */
export interface PageReading {
  readonly url: string;
  readonly title: string;
  readonly at: string;
  readonly article: Article;
  /** Serialised HTML of the article's part of the page, capped; null where it was larger than the cap. */
  readonly html: string | null;
}

export type ClipOutcome =
  | { readonly kind: 'saved'; readonly clip: Clip; readonly capture: Capture }
  | { readonly kind: 'seen-again'; readonly clip: Clip; readonly capture: Capture }
  | { readonly kind: 'new-version'; readonly clip: Clip; readonly capture: Capture };

/** Why a clip is suggested to be compared with another. */
export type Relation =
  /** The same story at another address: the share of runs of three words that both texts have. */
  | { readonly kind: 'story'; readonly share: number }
  /** Of another time, yet so much of the wording is in both that it would be the same story if it were of one. */
  | { readonly kind: 'wording'; readonly share: number }
  /** In another language, of the same day: names and numbers of one text found in the other, of how many. */
  | { readonly kind: 'translation'; readonly common: number; readonly of: number }
  /** The one before of its kind: last year's greeting, the speaker's last statement. */
  | { readonly kind: 'before'; readonly series: 'message' | 'statement' | 'anniversary' | 'review' };

export interface RelatedClip {
  readonly clip: Clip;
  readonly relation: Relation;
}

/** The clip in which words stood first. */
export interface FirstPlace {
  readonly clipId: string;
  readonly headline: string;
  readonly outlet: string;
  readonly date: string | null;
  /** The day that orders it: its date, or the day it was saved on. */
  readonly day: string;
}

/** New and old wording of a text. */
export interface WordingFound {
  /** Earlier clips that were looked through: the denominator, to be told with every result. */
  readonly clips: number;
  /** Of the text, and of the clips that were looked through. */
  readonly language: Language;
  /** The stretches of each paragraph; one without places never stood before. */
  readonly stretches: readonly (readonly Stretch<FirstPlace>[])[];
}

/** How a page stands to the library. */
export type PageState =
  | { readonly kind: 'none' }
  | { readonly kind: 'article' }
  | { readonly kind: 'saved'; readonly clip: Clip }
  | { readonly kind: 'changed'; readonly clip: Clip; readonly what: 'text' | 'label' };

/** What of a clip that did arrive in Zotero is missing there, or not known to be there. */
export type SendLack =
  /** Collection and tags: Zotero had forgotten the session, or would not. */
  | 'place-and-tags'
  /** Sent, not answered. */
  | 'snapshot-in-doubt'
  | 'snapshot-refused'
  /** That it was sent could not be written down here. */
  | 'not-noted';

/**
 * One sending of a clip to Zotero, written down before the first request and after each. `saving`: asked, not answered, so it may have
 * arrived; `saved`: there, not yet in its place; `attaching`: in its place, the snapshot asked for and not answered; `sent`: done.
 */
export interface Send {
  readonly id: string;
  readonly clipId: string;
  readonly captureId: string;
  /** Version of the clip, from 1. */
  readonly version: number;
  readonly at: string;
  /** Zotero's name for the sending; it forgets it after ten minutes. */
  readonly session: string;
  /** Zotero's id of the library or collection. */
  readonly target: string;
  /** Names, outermost first: the library, the collection. */
  readonly place: readonly string[];
  readonly standing: 'saving' | 'saved' | 'attaching' | 'sent';
  readonly lacks: readonly SendLack[];
}

/** Announced on the BroadcastChannel after each commit. */
export interface LibraryChange {
  readonly kind: 'clips' | 'drafts' | 'settings' | 'queue' | 'projects' | 'styles' | 'sends';
  readonly ids: readonly string[];
}
