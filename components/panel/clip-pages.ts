import type { Clip, ClipPage } from '../../lib/library/types.ts';

/** Clips fetched at a time: about eight screens of the panel. */
export const PAGE_SIZE = 80;

/** The part of a list of clips that has been fetched. Never changed once shown: a later answer makes a new one. */
export class ClipPages {
  readonly #pages: ReadonlyMap<number, readonly Clip[]>;

  constructor(
    /** How many clips match. */
    readonly matching: number,
    /** How many clips the library holds. */
    readonly total: number,
    pages: ReadonlyMap<number, readonly Clip[]>,
    /** The same object for all pages of one answer: another one means that rows may stand elsewhere. */
    readonly answer: object = {},
  ) {
    this.#pages = pages;
  }

  /** This list with one more page; counts are those of the newer answer. */
  with(page: number, answer: ClipPage): ClipPages {
    const pages = new Map(this.#pages).set(page, answer.clips);
    const same = answer.matching === this.matching;
    return new ClipPages(answer.matching, answer.total, pages, same ? this.answer : {});
  }

  /** The clip in row `index`, or null where its page has not come yet. */
  clip(index: number): Clip | null {
    return this.#pages.get(Math.floor(index / PAGE_SIZE))?.[index % PAGE_SIZE] ?? null;
  }

  /** Calls back with every fetched clip and its row. */
  each(visit: (clip: Clip, row: number) => void): void {
    for (const [page, clips] of this.#pages) {
      for (const [at, clip] of clips.entries()) visit(clip, page * PAGE_SIZE + at);
    }
  }

  /** The row of a fetched clip, or -1. */
  indexOf(id: string): number {
    for (const [page, clips] of this.#pages) {
      const at = clips.findIndex((clip) => clip.id === id);
      if (at >= 0) return page * PAGE_SIZE + at;
    }
    return -1;
  }

  /** Numbers of the pages that rows `start` to `end` (not included) need and that have not come. */
  missing(start: number, end: number): number[] {
    return pagesOf(start, Math.min(end, this.matching)).filter((page) => !this.#pages.has(page));
  }
}

/** Numbers of the pages that hold rows `start` to `end` (not included). */
export function pagesOf(start: number, end: number): number[] {
  const pages: number[] = [];
  for (let page = Math.floor(Math.max(0, start) / PAGE_SIZE); page * PAGE_SIZE < end; page++)
    pages.push(page);
  return pages;
}
