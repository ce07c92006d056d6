/** Other programs on this computer. */
import type { ZoteroTrouble } from '../handoff/zotero/connector.ts';
import type { ZoteroState, ZoteroTarget } from '../handoff/zotero/targets.ts';
import type { Send, SendLack } from '../library/types.ts';

export type { Send, SendLack, ZoteroState, ZoteroTarget, ZoteroTrouble };

/** Why a clip certainly did not arrive in Zotero. */
export type ZoteroFailure =
  | ZoteroTrouble
  | 'target-gone'
  | 'broken'
  | 'session-used'
  | 'not-noted'
  | 'clip-gone';

export type ZoteroOutcome =
  | { readonly kind: 'sent'; readonly lacks: readonly SendLack[] }
  /** It may have arrived, or not. `forgotten`: so long ago that Zotero cannot say any more. */
  | { readonly kind: 'unsure'; readonly why: 'timed-out' | 'broken' | 'forgotten' }
  | { readonly kind: 'failed'; readonly why: ZoteroFailure; readonly status: number }
  /** Sent before, in another window say; nothing was sent now. */
  | { readonly kind: 'sent-before' };

/** A clip to be sent. */
export interface ZoteroOrder {
  readonly clipId: string;
  /** Which version; the newest where null. */
  readonly captureId: string | null;
  /** Earlier sendings of it that the person knows of: it goes out only where there is no other. */
  readonly known: readonly string[];
  /** Id of a sending that was interrupted, to be looked after and gone on with; null for a new one. */
  readonly resume: string | null;
}

/** What goes along with each clip. */
export interface ZoteroParcel {
  /** Id of a library or collection. */
  readonly target: string;
  /** The clip's own tags (`own`), and others. */
  readonly tags: { readonly own: boolean; readonly added: readonly string[] };
  /** Null for the clip's own. */
  readonly note: string | null;
  readonly quotations: boolean;
  /** The page as it was saved. */
  readonly snapshot: boolean;
}

/** Zotero on this computer. Everything it is asked is asked by the background, at a press. */
export interface ZoteroServices {
  allowed(): Promise<boolean>;
  /** Asks the browser to let Dateline speak to this computer; false where the person declines. Call it in the turn of the press. */
  allow(): Promise<boolean>;
  revoke(): Promise<void>;
  privateWindow(): Promise<boolean>;
  look(): Promise<ZoteroState>;
  /** Sendings of these clips, oldest first. */
  sent(ids: readonly string[]): Promise<readonly Send[]>;
  /** Sends one after the other; resolves when each has its outcome or, once the signal is aborted, when the one under way has. */
  send(
    orders: readonly ZoteroOrder[],
    parcel: ZoteroParcel,
    watch: {
      readonly onOutcome: (clipId: string, outcome: ZoteroOutcome) => void;
      readonly signal: AbortSignal;
    },
  ): Promise<void>;
}

/** Other programs on this computer. */
export interface HandoffServices {
  readonly zotero: ZoteroServices;
  /** Puts a clip's note on the clipboard, then asks Obsidian to take it: nothing is lost where the person declines. */
  obsidian(id: string): Promise<void>;
}
