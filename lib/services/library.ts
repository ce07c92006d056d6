/** Clips, keeping them and taking them elsewhere. */
import type { StyleId } from '../cite/types.ts';
import type { FoundQuotations } from '../compare/find-quotations.ts';
import type {
  Capture,
  Clip,
  ClipFilter,
  ClipOrder,
  ClipPage,
  Edits,
  Facets,
  KeptQuotation,
  NewQuotation,
  RelatedClip,
  WordingFound,
} from '../library/types.ts';

/** A clip with its captures' texts. */
export interface ClipDetail {
  readonly clip: Clip;
  /** Oldest first, in the order of `clip.captures`. */
  readonly captures: readonly Capture[];
}

export interface ClipPatch {
  readonly edits?: Edits;
  readonly tags?: readonly string[];
  readonly note?: string;
}

export interface LibraryServices {
  list(filter: ClipFilter, order: ClipOrder, offset: number, limit: number): Promise<ClipPage>;
  /** Ids of all clips that match, in order: for "select all" and previous/next. */
  listIds(filter: ClipFilter, order: ClipOrder): Promise<readonly string[]>;
  facets(filter: ClipFilter): Promise<Facets>;
  open(id: string): Promise<ClipDetail | null>;
  /** The clips worth comparing one with, each with the reason; see `lib/library/related.ts`. */
  related(id: string): Promise<readonly RelatedClip[]>;
  /** New and old wording of one version of a clip; null where it is gone. Rejects with the signal's reason. */
  wording(
    id: string,
    captureId: string,
    options: { readonly onProgress: (done: number, total: number) => void; readonly signal: AbortSignal },
  ): Promise<WordingFound | null>;
  update(id: string, patch: ClipPatch): Promise<Clip>;
  /** Keeps selected words with the clip; those kept already stay as they are. `paragraph` from 0. */
  keepQuotation(id: string, quotation: NewQuotation): Promise<Clip>;
  dropQuotation(id: string, quotationId: string): Promise<Clip>;
  /** Takes a removed quotation back. */
  restoreQuotation(id: string, quotation: KeptQuotation): Promise<Clip>;
  /** What became of a clip's quotations in a text, by their ids; in its newest version where no paragraphs are given. */
  findQuotations(id: string, now?: readonly string[]): Promise<FoundQuotations>;
  /** Moves to the bin; `restore` takes it back. */
  remove(ids: readonly string[]): Promise<void>;
  restore(ids: readonly string[]): Promise<void>;
  /** Tags in use that start with `prefix`, most used first. */
  completeTag(prefix: string): Promise<readonly string[]>;
  /** Calls back after every commit by any window, drafts and projects apart; returns the unsubscriber. */
  onChange(listener: () => void): () => void;
}

export interface Settings {
  /** Used last. */
  readonly style: StyleId;
  /** What stands in where a style is gone. */
  readonly defaultStyle: StyleId;
  readonly favourites: readonly StyleId[];
}

export interface ImportReport {
  readonly added: number;
  readonly updated: number;
  readonly unchanged: number;
  /** Projects added or changed; absent where there are none. */
  readonly projects?: number;
  /** Loaded styles added; absent where there are none. */
  readonly styles?: number;
}

export interface KeepServices {
  exportAll(): Promise<{ readonly name: string; readonly clips: number }>;
  importFile(file: File): Promise<ImportReport>;
  settings(): Promise<Settings>;
  /** Changes what is given, and leaves the rest. */
  setSettings(settings: Partial<Settings>): Promise<void>;
}
