import type { ClipFilter, ClipOrder, ClipPage } from '../../lib/library/types.ts';
import { problemWords } from '../text/problems.ts';
import { ClipPages, PAGE_SIZE, pagesOf } from './clip-pages.ts';

/** What the list shows, and in which order. */
export interface ClipQuery {
  readonly filter: ClipFilter;
  readonly order: ClipOrder;
}

export interface LoadedClips {
  /** The question that `pages` answers: still the one before while a new answer is under way. */
  readonly query: ClipQuery | null;
  readonly pages: ClipPages | null;
  /** A sentence for people where the last question failed; what was loaded before stays. */
  readonly problem: string | null;
}

export type ListClips = (
  filter: ClipFilter,
  order: ClipOrder,
  offset: number,
  limit: number,
) => Promise<ClipPage>;

/** Pages fetched at once while scrolling: enough to fill a screen across a border, few enough that a fast scroll does not queue up. */
const AT_ONCE = 2;

/**
 * Fetches a list of clips page by page. A new question makes every answer to an older one void; what is shown stays until the new answer
 * is there, so that nothing flashes. After a commit the rows in view are fetched again and replaced all at once.
 */
export class ClipLoader {
  #state: LoadedClips = { query: null, pages: null, problem: null };
  #query: ClipQuery | null = null;
  #question = 0;
  #wanted: readonly number[] = [0];
  readonly #underWay = new Set<number>();
  #refreshing = false;
  #refreshAgain = false;

  constructor(
    readonly list: ListClips,
    readonly onState: (state: LoadedClips) => void,
  ) {}

  get state(): LoadedClips {
    return this.#state;
  }

  /** Puts a new question. `row` is the row that will be looked at first. */
  async ask(query: ClipQuery, row = 0): Promise<void> {
    this.#query = query;
    this.#wanted = pagesOf(Math.max(0, row - PAGE_SIZE / 4), row + PAGE_SIZE / 4);
    await this.#fetchWhole(query);
  }

  /** Asks the last question again, after a failure. */
  async retry(): Promise<void> {
    if (this.#query) await this.#fetchWhole(this.#query);
  }

  /** Fetches what the rows in view, and the row that has the focus, still lack. */
  need(start: number, end: number, focused: number): void {
    this.#wanted = [
      ...new Set([...pagesOf(start, end), ...(focused < 0 ? [] : pagesOf(focused, focused + 1))]),
    ];
    this.#pump();
  }

  /** Fetches the rows in view again. Changes that come meanwhile are gathered into one more round: an import must not starve the list. */
  async refresh(): Promise<void> {
    if (this.#refreshing) {
      this.#refreshAgain = true;
      return;
    }
    this.#refreshing = true;
    try {
      do {
        this.#refreshAgain = false;
        if (this.#query) await this.#fetchWhole(this.#query);
      } while (this.#refreshAgain);
    } finally {
      this.#refreshing = false;
    }
  }

  async #fetchWhole(query: ClipQuery): Promise<void> {
    const question = ++this.#question;
    this.#underWay.clear();
    try {
      const numbers = this.#wanted.length > 0 ? this.#wanted : [0];
      const answers = await Promise.all(
        numbers.map((n) => this.list(query.filter, query.order, n * PAGE_SIZE, PAGE_SIZE)),
      );
      if (question !== this.#question) return;
      const last = answers.at(-1);
      const pages = new ClipPages(
        last?.matching ?? 0,
        last?.total ?? 0,
        new Map(numbers.map((n, i) => [n, answers[i]?.clips ?? []])),
      );
      this.#set({ query, pages, problem: null });
      this.#pump();
    } catch (error) {
      if (question === this.#question) this.#set({ ...this.#state, problem: problemWords(error) });
    }
  }

  #pump(): void {
    const { pages, query } = this.#state;
    if (!pages || !query || query !== this.#query) return;
    for (const page of this.#wanted) {
      if (this.#underWay.size >= AT_ONCE) return;
      if (this.#underWay.has(page) || pages.missing(page * PAGE_SIZE, (page + 1) * PAGE_SIZE).length === 0)
        continue;
      this.#underWay.add(page);
      void this.#fetchPage(query, page, this.#question);
    }
  }

  async #fetchPage(query: ClipQuery, page: number, question: number): Promise<void> {
    try {
      const answer = await this.list(query.filter, query.order, page * PAGE_SIZE, PAGE_SIZE);
      if (question !== this.#question || !this.#state.pages) return;
      this.#underWay.delete(page);
      this.#set({ query, pages: this.#state.pages.with(page, answer), problem: null });
      this.#pump();
    } catch (error) {
      if (question !== this.#question) return;
      this.#underWay.delete(page);
      this.#set({ ...this.#state, problem: problemWords(error) });
    }
  }

  #set(state: LoadedClips): void {
    this.#state = state;
    this.onState(state);
  }
}
