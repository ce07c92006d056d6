/**
 * What the screens ask of the rest of Dateline. The screens know no store and no browser: an entrypoint hands them an
 * implementation (`lib/actions`), a test hands them a fake. Every promise rejects with a `PlainError` whose message is for people.
 */
import type { ChangeSize } from './compare/versions.ts';
import type { CiteServices } from './services/cite.ts';
import type {
  ComparisonPrint,
  ComparisonTarget,
  ComparisonView,
  SideRef,
  TimelineView,
} from './services/compare.ts';
import type { HandoffServices } from './services/handoff.ts';
import type { KeepServices, LibraryServices } from './services/library.ts';
import type { ListServices } from './services/list.ts';
import type { NavigationServices, SiteServices } from './services/navigation.ts';
import type { PageServices } from './services/page.ts';
import type { ProjectServices } from './services/projects.ts';
import type { StyleServices } from './services/styles.ts';

export type * from './services/cite.ts';
export type * from './services/compare.ts';
export type * from './services/handoff.ts';
export type * from './services/library.ts';
export type * from './services/list.ts';
export type * from './services/navigation.ts';
export type * from './services/page.ts';
export type * from './services/projects.ts';
export type * from './services/styles.ts';

export interface Services {
  readonly handoff: HandoffServices;
  readonly list: ListServices;
  readonly library: LibraryServices;
  readonly page: PageServices;
  readonly cite: CiteServices;
  readonly styles: StyleServices;
  readonly keep: KeepServices;
  readonly projects: ProjectServices;
  readonly sites: SiteServices;
  readonly navigate: NavigationServices;
  /** `part`: which part of texts too long to be compared at once, from 0. */
  compare(a: SideRef, b: SideRef, part?: number | null): Promise<ComparisonView>;
  timeline(ids: readonly string[]): Promise<TimelineView>;
  /** Null where the two are in two languages or too long to be compared at once. */
  changeBetween(a: SideRef, b: SideRef): Promise<ChangeSize | null>;
  /**
   * Takes a comparison away, with both citations in the person's style.
   * @returns the file's name; null where it went to the clipboard.
   */
  takeComparison(
    view: ComparisonView,
    print: ComparisonPrint,
    target: ComparisonTarget,
  ): Promise<string | null>;
}
