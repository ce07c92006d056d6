/**
 * What the screens ask of the rest of Dateline. The screens know no store and no browser: an entrypoint hands them an
 * implementation (`lib/actions`), a test hands them a fake. Every promise rejects with a `PlainError` whose message is for people.
 */
import type { Article, Language } from './article/types.ts';
import type { CitationOf } from './cite/cite.ts';
import type { KeyFormat } from './cite/key-citation.ts';
import type { ListFormat } from './cite/list-file.ts';
import type { Locator } from './cite/locator.ts';
import type { QuotedText } from './cite/quotation.ts';
import type { OwnStyleId, StyleInfo } from './cite/styles.ts';
import type { CitedPart, TogetherRequest } from './cite/together.ts';
import type { Citable, CitationForm, ExportFormat, FormattedText, ListOrder, StyleId } from './cite/types.ts';
import type { BesideRow } from './compare/beside/types.ts';
import type { ExportWords } from './compare/export/types.ts';
import type { FoundQuotations } from './compare/find-quotations.ts';
import type { PartsOffered } from './compare/task.ts';
import type { Comparison } from './compare/types.ts';
import type { ChangeSize } from './compare/versions.ts';
import type { ZoteroTrouble } from './handoff/zotero/connector.ts';
import type { ZoteroState, ZoteroTarget } from './handoff/zotero/targets.ts';
import type { Project, ProjectPatch } from './library/projects/types.ts';
import type { ClipInterval } from './library/queue/interval.ts';
import type { QueueChoice, QueueFailure, QueueHalt, QueueItem } from './library/queue/types.ts';
import type {
  Capture,
  Clip,
  ClipFilter,
  ClipOrder,
  ClipOutcome,
  ClipPage,
  Draft,
  Edits,
  Facets,
  KeptQuotation,
  NewQuotation,
  PageReading,
  PageState,
  QuotedPassage,
  RelatedClip,
  Send,
  SendLack,
  WordingFound,
} from './library/types.ts';
import type { PageSelection } from './page/selection.ts';
import type { PageItem } from './sites/page.ts';

/** A clip with its captures' texts. */
export interface ClipDetail {
  readonly clip: Clip;
  /** Oldest first, in the order of `clip.captures`. */
  readonly captures: readonly Capture[];
}

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

export interface CitationRequest {
  readonly style: StyleId;
  readonly form: CitationForm;
  readonly locator?: Locator;
  /** Of the list that the citations belong to: the style's where absent. */
  readonly order?: ListOrder;
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

export interface ClipPatch {
  readonly edits?: Edits;
  readonly tags?: readonly string[];
  readonly note?: string;
}

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

export interface CiteServices {
  /** Loads what citing in a style takes, so that the first citation in it need not wait. */
  prepare(style: StyleId): Promise<void>;
  /** The citation of a page not saved yet. */
  citeReading(reading: PageReading, edits: Edits, request: CitationRequest): Promise<FormattedText>;
  /**
   * One formatted text a clip: list entries in the order asked for, suffixes included; other forms in the order given. A long list is made off
   * the main thread, with progress. Rejects with the signal's reason.
   */
  citeClips(
    ids: readonly string[],
    request: CitationRequest,
    options?: { readonly onProgress: (done: number, total: number) => void; readonly signal: AbortSignal },
  ): Promise<readonly CitationOf[]>;
  /** One citation of several clips, each with its own pinpoint; `among`: the clips of their common list, which is made as in `citeClips`. */
  citeTogether(
    parts: readonly CitedPart[],
    among: readonly string[],
    request: TogetherRequest,
    options?: { readonly signal: AbortSignal },
  ): Promise<FormattedText>;
  /** Clips cited by the keys that their exported file has, or as Wikipedia's references. `among`: the clips of that file. */
  citeByKey(
    parts: readonly CitedPart[],
    among: readonly string[],
    format: KeyFormat | 'wikipedia',
  ): Promise<string>;
  /** Quotation with citation, pinpoint and link, as the version it is of has it. The link leads to the newest version's words. */
  quote(clipId: string, captureId: string, passage: QuotedPassage, style: StyleId): Promise<QuotedText>;
  /** The same of a page not saved yet. */
  quoteReading(
    reading: PageReading,
    edits: Edits,
    passage: QuotedPassage,
    style: StyleId,
  ): Promise<QuotedText>;
  /** One version of a clip, with its own day of access. */
  citeVersion(clipId: string, captureId: string, request: CitationRequest): Promise<FormattedText>;
  copy(text: FormattedText): Promise<void>;
  /** `name`: what the file is named after. */
  saveFile(ids: readonly string[], format: ExportFormat, name?: string): Promise<{ readonly name: string }>;
  /** A list as it is shown, as a file to be read. `language`: of the title. `name`: what the file is named after. */
  saveList(
    title: string,
    entries: readonly FormattedText[],
    format: ListFormat,
    language: string,
    name?: string,
  ): Promise<{ readonly name: string }>;
}

export interface StyleServices {
  /** What a style is like. Rejects with `style-gone` where there is none of that name any more. */
  find(id: StyleId): Promise<StyleInfo>;
  /** The style that was used last, or the default where that is gone. */
  current(): Promise<CurrentStyle>;
  /** A style, or the default where that is gone. */
  orDefault(id: StyleId): Promise<CurrentStyle>;
  /** Favourites as they were starred, and loaded ones by title; those that are gone are left out. */
  choices(): Promise<StyleChoices>;
  /** Styles of the package beyond the bundled ones, by title, initials, discipline or name; best first. Loaded at the first call. */
  search(words: string): Promise<StylesFound>;
  star(id: StyleId, on: boolean): Promise<void>;
  /** Checks a `.csl` file and keeps it. Rejects with the reason where it is not taken. */
  load(file: File): Promise<StyleInfo>;
  /** Moves a loaded style to the bin; `restore` takes it back. */
  remove(id: OwnStyleId): Promise<void>;
  restore(id: OwnStyleId): Promise<void>;
  /** Calls back where a style was loaded, removed or starred by any window; returns the unsubscriber. */
  onChange(listener: () => void): () => void;
}

/** The style to cite in, and the name of the one that should have been used where that is gone. */
export interface CurrentStyle {
  readonly style: StyleInfo;
  readonly gone: string | null;
}

export interface StyleChoices {
  readonly favourites: readonly StyleInfo[];
  readonly own: readonly StyleInfo[];
  readonly defaultStyle: StyleId;
}

export interface StylesFound {
  /** The first of them. */
  readonly styles: readonly (StyleInfo & { readonly fields: readonly string[] })[];
  readonly total: number;
}

/** Named bibliographies. Clips in the bin are left out of them as long as they are there. */
export interface ProjectServices {
  /** Those changed last first. */
  list(): Promise<readonly Project[]>;
  /** Null where it is deleted. */
  open(id: string): Promise<Project | null>;
  /** In the style that was chosen last. */
  create(name: string, clips: readonly string[]): Promise<Project>;
  update(id: string, patch: ProjectPatch): Promise<Project>;
  /** Adds clips in front of another, at the end where that is null; those in it already stay where they are. */
  add(id: string, clips: readonly string[], before?: string | null): Promise<Project>;
  /** Takes clips out; the clips themselves stay. */
  drop(id: string, clips: readonly string[]): Promise<Project>;
  /** Moves clips in front of another, to the end where that is null. */
  move(id: string, clips: readonly string[], before: string | null): Promise<Project>;
  /** Moves to the bin; `restore` takes it back. */
  remove(id: string): Promise<void>;
  restore(id: string): Promise<void>;
  /** Calls back after every commit by any window that changes a project or takes clips to the bin or back; returns the unsubscriber. */
  onChange(listener: () => void): () => void;
}

export interface KeepServices {
  exportAll(): Promise<{ readonly name: string; readonly clips: number }>;
  importFile(file: File): Promise<ImportReport>;
  settings(): Promise<Settings>;
  /** Changes what is given, and leaves the rest. */
  setSettings(settings: Partial<Settings>): Promise<void>;
}

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

export type { ClipInterval, QueueChoice, QueueFailure, QueueItem };

/** How far the articles chosen on a list are. */
export interface QueueView {
  /** In the order of the list; none where nothing was chosen. */
  readonly items: readonly QueueItem[];
  /** Whether somebody works on it now: not after the browser was closed, until the person resumes. */
  readonly running: boolean;
  /** Why it stopped; null where nothing stopped it. */
  readonly halt: QueueHalt | null;
  /** The article that is requested now or next; null where nobody works. */
  readonly current: QueueItem | null;
  /** The site asked for no request before then, in milliseconds since 1970. */
  readonly notBefore: number;
}

/** An open tab that holds an article. */
export interface OpenTab {
  readonly tabId: number;
  readonly url: string;
  readonly headline: string;
  readonly privateWindow: boolean;
}

export interface ListServices {
  /** The articles that the page in the current tab lists; none on a page that is no list and has no "More From". */
  listing(): Promise<{ readonly articles: readonly QueueChoice[]; readonly privateWindow: boolean }>;
  /** Which of some pages are clipped already. */
  saved(urls: readonly string[]): Promise<ReadonlySet<string>>;
  /** Begins to clip in the background; the only call that leads to requests, with `resume` and `retry`. @returns how many were taken. */
  clip(chosen: readonly QueueChoice[], privateWindow: boolean): Promise<number>;
  queue(): Promise<QueueView>;
  /** Calls back after every step of the queue; returns the unsubscriber. */
  onQueue(listener: () => void): () => void;
  stop(): Promise<void>;
  resume(): Promise<void>;
  /** Failed ones again: those at these addresses, all of them where null. */
  retry(addresses: readonly string[] | null): Promise<void>;
  /** Forgets the queue; clips stay. */
  clear(): Promise<void>;
  interval(): Promise<ClipInterval>;
  setInterval(seconds: ClipInterval): Promise<void>;
  /** How many open tabs are at articles of granted hosts, by their addresses alone. */
  countTabs(): Promise<number>;
  openTabs(): Promise<readonly OpenTab[]>;
  /** Clips the page in a tab without requesting it. */
  clipTab(tab: OpenTab): Promise<ClipOutcome['kind']>;
}

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
