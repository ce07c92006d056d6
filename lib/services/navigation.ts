/** Where the screens are, and which hosts are read. */
import type { SideRef } from './compare.ts';

/** Where the panel or the workspace is. Serialised in the address of the workspace tab. */
export type Route =
  | { readonly screen: 'clips' }
  /** `send`: with the sheet that sends it open. `part`: what of it is shown first, the text where absent. */
  | {
      readonly screen: 'clip';
      readonly id: string;
      readonly send?: 'zotero';
      readonly part?: 'record';
    }
  | { readonly screen: 'compare'; readonly a: SideRef; readonly b: SideRef }
  /** All versions of these clips in the order of time. */
  | { readonly screen: 'timeline'; readonly ids: readonly string[] }
  | { readonly screen: 'cite'; readonly ids: readonly string[] }
  | { readonly screen: 'projects' }
  | { readonly screen: 'project'; readonly id: string }
  | { readonly screen: 'keep' }
  /** A text that the clipboard refused. */
  | { readonly screen: 'by-hand'; readonly text: string };

/** Hosts that are read only where the person allows it (`OPTIONAL_HOSTS`). */
export interface SiteServices {
  /** Asks the browser to allow a host for good; false where the person declines. Call it in the turn of the press. */
  allow(host: string): Promise<boolean>;
  allowed(): Promise<readonly string[]>;
  revoke(host: string): Promise<void>;
  /** Calls back when a host was allowed or taken back, here or in the browser's own settings; returns the unsubscriber. */
  onChange(listener: () => void): () => void;
}

export interface NavigationServices {
  /** Absent where it is open already. */
  openPanel?: (route?: Route) => void;
  openWorkspace(route: Route): void;
  openAddress(url: string): void;
}
