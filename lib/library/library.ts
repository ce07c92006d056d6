import { PlainError } from '../plain-error.ts';
import { Announcer, CHANNEL_NAME } from './announce.ts';
import { exportAll } from './backup/export.ts';
import { type ImportReport, importBackup } from './backup/import.ts';
import { removeLeftovers } from './backup/set-aside.ts';
import { removeClips, restoreClips, updateClip } from './change-clips.ts';
import { clipPage } from './clip-page.ts';
import type { ClipPatch } from './clip-record.ts';
import { Connection } from './connection.ts';
import type { LibraryContext } from './context.ts';
import { draftOf, removeDraft, saveDraft } from './drafts.ts';
import { importTable, type TableArticle } from './import-table.ts';
import { stateOf } from './page-state.ts';
import { Projects } from './projects/projects.ts';
import { purgeBin } from './purge-bin.ts';
import { type ClipInterval, clipInterval, setClipInterval } from './queue/interval.ts';
import { Queue } from './queue/queue.ts';
import { dropQuotation, keepQuotation, restoreQuotation } from './quotations.ts';
import { allAddresses, listClips, openClip, pageHtml, savedAmong, totalClips } from './read-clips.ts';
import { relatedClips } from './related.ts';
import { DATABASE_NAME } from './schema.ts';
import { type RebuildReason, SearchIndex } from './search/search-index.ts';
import { Sends } from './sends.ts';
import { type StoredSettings, setSettings, settings } from './settings.ts';
import { StyleFiles } from './style-files.ts';
import type {
  ClipFilter,
  ClipOrder,
  Draft,
  KeptQuotation,
  LibraryChange,
  NewQuotation,
  PageReading,
  QuotedPassage,
} from './types.ts';
import { type WordingOptions, wordingFound } from './wording.ts';

export interface LibraryOptions {
  readonly name?: string;
  readonly now?: () => Date;
  readonly randomId?: () => string;
  /** Called while an older window keeps this one from upgrading the database: ask the person to close it. */
  readonly onBlocked?: () => void;
  /** Called before the search index is built anew, which takes half a minute at 100,000 clips. */
  readonly onRebuild?: (why: RebuildReason) => void;
}

/** Everything that is kept, and the only way to it. Every promise rejects with a `PlainError`, nothing half-written; else it is a defect. */
export class Library {
  /** What was chosen on lists to be clipped. */
  readonly queue: Queue;
  /** Named bibliographies. */
  readonly projects: Projects;
  /** Citation styles that the person loaded. */
  readonly styles: StyleFiles;
  /** What was sent to Zotero. */
  readonly sends: Sends;

  private constructor(private readonly context: LibraryContext) {
    this.queue = new Queue(context);
    this.projects = new Projects(context);
    this.styles = new StyleFiles(context);
    this.sends = new Sends(context);
  }

  /** Opens the database (made or upgraded where need be) and empties the bin of what is too old to restore. */
  static async open(options: LibraryOptions = {}): Promise<Library> {
    const name = options.name ?? DATABASE_NAME;
    const connection = new Connection(name, options.onBlocked);
    const context: LibraryContext = {
      connection,
      announcer: new Announcer(name === DATABASE_NAME ? CHANNEL_NAME : `${CHANNEL_NAME}:${name}`),
      index: new SearchIndex(connection, options.onRebuild ?? (() => {})),
      now: options.now ?? (() => new Date()),
      randomId: options.randomId ?? (() => crypto.randomUUID()),
    };
    await connection.open();
    await housekeep(context);
    return new Library(context);
  }

  /** See {@link clipPage}. */
  clipPage(reading: PageReading, patch: ClipPatch = {}, passage?: QuotedPassage) {
    return clipPage(this.context, reading, patch, passage);
  }

  /** See {@link stateOf}. */
  stateOf(reading: Pick<PageReading, 'url' | 'at' | 'article'>, options: { readonly note: boolean }) {
    return stateOf(this.context, reading, options);
  }

  list(filter: ClipFilter, order: ClipOrder, offset: number, limit: number) {
    return listClips(this.context, filter, order, offset, limit);
  }

  /** Ids of all clips that match, in order. */
  listIds(filter: ClipFilter, order: ClipOrder): Promise<readonly string[]> {
    const all = { filter, order, offset: 0, limit: Number.POSITIVE_INFINITY };
    return this.context.index.select(all, async ({ ids }) => ids);
  }

  facets(filter: ClipFilter) {
    return this.context.index.facets(filter);
  }

  completeTag(prefix: string) {
    return this.context.index.completeTag(prefix);
  }

  /** Number of clips; quicker than `facets`, which loads the index. */
  total() {
    return totalClips(this.context);
  }

  open(id: string) {
    return openClip(this.context, id);
  }

  /** See {@link relatedClips}. */
  related(id: string) {
    return relatedClips(this.context, id);
  }

  /** See {@link wordingFound}. */
  wording(id: string, captureId: string, options?: WordingOptions) {
    return wordingFound(this.context, id, captureId, options);
  }

  pageHtml(captureId: string) {
    return pageHtml(this.context, captureId);
  }

  addresses() {
    return allAddresses(this.context);
  }

  savedAmong(urls: readonly string[]) {
    return savedAmong(this.context, urls);
  }

  update(id: string, patch: ClipPatch) {
    return updateClip(this.context, id, patch);
  }

  /** See {@link keepQuotation}. */
  keepQuotation(id: string, quotation: NewQuotation) {
    return keepQuotation(this.context, id, quotation);
  }

  dropQuotation(id: string, quotationId: string) {
    return dropQuotation(this.context, id, quotationId);
  }

  /** See {@link restoreQuotation}. */
  restoreQuotation(id: string, quotation: KeptQuotation) {
    return restoreQuotation(this.context, id, quotation);
  }

  remove(ids: readonly string[]) {
    return removeClips(this.context, ids);
  }

  restore(ids: readonly string[]) {
    return restoreClips(this.context, ids);
  }

  draft(url: string) {
    return draftOf(this.context, url);
  }

  saveDraft(draft: Omit<Draft, 'updatedAt'>) {
    return saveDraft(this.context, draft);
  }

  removeDraft(url: string, upTo: string) {
    return removeDraft(this.context, url, upTo);
  }

  settings() {
    return settings(this.context);
  }

  setSettings(chosen: Partial<StoredSettings>) {
    return setSettings(this.context, chosen);
  }

  clipInterval() {
    return clipInterval(this.context);
  }

  setClipInterval(seconds: ClipInterval) {
    return setClipInterval(this.context, seconds);
  }

  /** The backup file, piece by piece; see docs/backup-format.md. */
  exportAll(): AsyncIterable<string> {
    return exportAll(this.context);
  }

  /** Takes in a backup, all of it or, where anything is wrong with it, nothing. */
  importFile(file: Blob): Promise<ImportReport> {
    return importBackup(this.context, file);
  }

  /** See {@link importTable}. */
  importTable(articles: readonly TableArticle[]): Promise<ImportReport> {
    return importTable(this.context, articles);
  }

  importText(text: string): Promise<ImportReport> {
    return importBackup(this.context, new Blob([text]));
  }

  /** Calls back after every commit by any window; returns the unsubscriber. */
  onChange(listener: (change: LibraryChange) => void): () => void {
    return this.context.announcer.onChange(listener);
  }

  /** Merges what many single saves left in the search index. Happens by itself while lists are read. */
  tidy() {
    return this.context.index.tidy();
  }

  /** Lets what is under way end, then closes. */
  async close(): Promise<void> {
    this.context.announcer.close();
    await this.context.index.idle();
    await this.context.connection.close();
  }
}

/** Removes what is past its time. Where that fails, a full disk say, the library is whole all the same. */
async function housekeep(context: LibraryContext): Promise<void> {
  try {
    await removeLeftovers(context);
    await purgeBin(context);
  } catch (error) {
    if (!(error instanceof PlainError)) throw error;
  }
}

/** Opens the library of this profile. */
export const openLibrary = (options?: LibraryOptions): Promise<Library> => Library.open(options);
