/** The page in the current tab. */
import type { Comparison } from '../compare/types.ts';
import type { Capture, ClipOutcome, Draft, PageReading, PageState, QuotedPassage } from '../library/types.ts';
import type { PageSelection } from '../page/selection.ts';
import type { PageItem } from '../sites/page.ts';
import type { ClipPatch } from './library.ts';

/** What the person sees in the current tab. */
export type PageView =
  | { readonly kind: 'reading-page' }
  | {
      /** Several articles, and the person has not chosen one yet. */
      readonly kind: 'several';
      readonly url: string;
      /** In the order of the page. */
      readonly items: readonly PageItem[];
      readonly offer: HostOffer;
      readonly privateWindow: boolean;
    }
  | {
      readonly kind: 'article';
      readonly reading: PageReading;
      readonly state: PageState;
      readonly draft: Draft | null;
      /** Set where the page differs from the newest capture: that capture against the page as it is. */
      readonly sinceSaved: Comparison | null;
      /** The newest capture where the page is saved. */
      readonly saved: Capture | null;
      /** Set where the person chose it among several on the page: its number from 0. */
      readonly item: number | null;
      readonly offer: HostOffer;
      readonly privateWindow: boolean;
    }
  | {
      readonly kind: 'no-article';
      /** Why, and so what to offer. `list`: a list of headlines. `unreadable`: the browser's own pages, a store page. */
      readonly why: 'list' | 'other-site' | 'granted-site' | 'unreadable' | 'cut-off' | 'too-large';
      readonly url: string;
      /** Whether the page was read and holds no KCNA copy: it can be clipped all the same, marked so. */
      readonly canClipAnyway: boolean;
      readonly totalClips: number;
      readonly offer: HostOffer;
      readonly privateWindow: boolean;
    };

/** The host of the page where the person may allow it for good and has not; else null. */
export type HostOffer = string | null;

export interface PageServices {
  view(): Promise<PageView>;
  /** Calls back when the current tab, its address or its state changes; returns the unsubscriber. */
  onChange(listener: () => void): () => void;
  /** Writes what is typed. Once `view()` has answered, the write is begun before this returns. */
  saveDraft(draft: Omit<Draft, 'updatedAt'>): Promise<void>;
  /**
   * Clips the page as read by `view()`, without a patch with the draft that was left; `passage` is kept with the clip in the same write.
   * Resolves after the transaction completed.
   */
  clip(reading: PageReading, patch?: ClipPatch, passage?: QuotedPassage): Promise<ClipOutcome>;
  /** Reads a page on any site once, on the person's word. */
  lookAnyway(): Promise<PageView>;
  /**
   * Reads what is no KCNA copy, marked so: the text of the whole page, or the words selected on it. Where there is none, the view is
   * `no-article` as before.
   */
  readAnyText(part: 'page' | 'selection'): Promise<PageView>;
  /** Reads one of several articles on the page, from 0; null goes back to all of them. Remembered as long as the page stands. */
  chooseItem(item: number | null): Promise<PageView>;
  /** Marks where words stand on the page, instead of those marked before; none ends that. @returns how many were found. */
  show(words: readonly string[]): Promise<number>;
  /** What is selected on the page; no words where nothing is or the page cannot be asked. */
  selected(): Promise<PageSelection>;
}
