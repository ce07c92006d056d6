import type { Connection } from '../connection.ts';
import type { ReadTransaction, WriteTransaction } from '../schema.ts';
import type { Clip, ClipFilter, ClipOrder, Facets } from '../types.ts';
import { type Alike, earlierOf, findAlike } from './alike.ts';
import { Catalogue, IndexUnsound } from './catalogue.ts';
import { countFacets, countUp, filterRows } from './filter.ts';
import { fold } from './fold.ts';
import { mergeSegments, planMerge } from './merge.ts';
import { Orderings } from './ordering.ts';
import { rebuildIndex } from './rebuild.ts';
import type { SegmentRow } from './segment.ts';
import { queryPrefixes } from './terms.ts';

const COMPLETIONS = 20;

export interface Found {
  readonly ids: readonly string[];
  readonly matching: number;
  /** Clips in the library. */
  readonly total: number;
}

/** Why the index was built anew. */
export type RebuildReason = IndexUnsound['why'];

/**
 * Lists, filters and searches, from memory, in agreement with the transaction at hand. One question at a time: two that brought the memory
 * up to date from different moments would mix them.
 */
export class SearchIndex {
  readonly #catalogue = new Catalogue();
  readonly #orderings = new Orderings();
  #turn: Promise<unknown> = Promise.resolve();
  #tidying: Promise<void> | null = null;

  constructor(
    private readonly connection: Connection,
    private readonly rebuilding: (why: RebuildReason) => void,
  ) {}

  /**
   * The clips that match, in order: how many, and the ids of `limit` of them from `offset`.
   * @param gather - whatever is to be read of them in the same moment.
   */
  select<T>(
    query: {
      readonly filter: ClipFilter;
      readonly order: ClipOrder;
      readonly offset: number;
      readonly limit: number;
    },
    gather: (found: Found, tx: ReadTransaction) => Promise<T>,
  ): Promise<T> {
    return this.#ask((tx) => {
      const { rows, live } = this.#catalogue;
      const passes = this.#passing(query.filter);
      const numbers = this.#orderings.numbers(query.order, rows).filter(passes);
      const ids = numbers
        .slice(query.offset, query.offset + query.limit)
        .map((number) => rows[number]?.id ?? '');
      return gather({ ids, matching: numbers.length, total: live }, tx);
    });
  }

  facets(filter: ClipFilter): Promise<Facets> {
    return this.#ask(async () => {
      const { rows } = this.#catalogue;
      const words = this.#passing(filter.text === undefined ? {} : { text: filter.text });
      return countFacets(
        rows.filter((row, number): row is SegmentRow => row !== null && words(number)),
        filter,
      );
    });
  }

  /**
   * The clips that may be worth comparing with one: of like text, of its series before it, of its day in another language. Empty where the
   * clip is not among those a person sees.
   * @param gather - whatever is to be read of them in the same moment.
   */
  alike<T>(id: string, gather: (found: Alike, tx: ReadTransaction) => Promise<T>): Promise<T> {
    return this.#ask((tx) => {
      const number = this.#catalogue.numberOf(id);
      const resemblance = number === undefined ? null : this.#catalogue.resemblance(number);
      return gather(
        number === undefined || !resemblance
          ? { texts: [], before: [], sameDay: [] }
          : findAlike(this.#catalogue, number, resemblance),
        tx,
      );
    });
  }

  /**
   * Ids of the clips in the language of one that come before it: by their dates, by when they were saved where one has none. The order is that
   * of no list.
   */
  before(id: string): Promise<readonly string[]> {
    return this.#ask(async () => {
      const number = this.#catalogue.numberOf(id);
      const own = number === undefined ? null : this.#catalogue.rows[number];
      return own ? earlierOf(this.#catalogue.rows, own) : [];
    });
  }

  /** Tags in use that begin with `prefix`, whatever the case and diacritics, most used first. */
  completeTag(prefix: string): Promise<readonly string[]> {
    return this.#ask(async () => {
      const counts = new Map<string, number>();
      for (const row of this.#catalogue.rows) for (const tag of row?.tags ?? []) countUp(counts, tag);
      const sought = fold(prefix.trim());
      return [...counts]
        .filter(([tag]) => fold(tag).startsWith(sought))
        .sort(([a, uses], [b, others]) => others - uses || (a < b ? -1 : 1))
        .slice(0, COMPLETIONS)
        .map(([tag]) => tag);
    });
  }

  /** Whether the row of a number passes a filter. Rows are touched last: looking at 100,000 objects costs far more than at a byte each. */
  #passing(filter: ClipFilter): (number: number) => boolean {
    const { rows } = this.#catalogue;
    const prefixes = queryPrefixes(filter.text ?? '');
    const marks = prefixes.length > 0 ? this.#catalogue.match(prefixes) : null;
    const passes = filterRows(filter);
    return (number) => {
      if (marks && marks[number] !== prefixes.length) return false;
      const row = rows[number];
      return row !== null && row !== undefined && (!passes || passes(row));
    };
  }

  /** Merges small segments where there are many. Runs by itself after a question; await it to have it done. */
  tidy(): Promise<void> {
    this.#tidying ??= this.#inTurn(() =>
      this.connection.write(['search', 'meta'], (tx) => this.#merge(tx)),
    ).finally(() => {
      this.#tidying = null;
    });
    return this.#tidying;
  }

  async #merge(tx: WriteTransaction): Promise<void> {
    for (;;) {
      await this.#sync(tx);
      const { segments } = this.#catalogue;
      const plan = planMerge(segments.map(({ ids }) => ids.length));
      if (!plan) return;
      const [start, end] = plan;
      const merged = mergeSegments(
        segments.slice(start, end),
        // A purged clip must stay known as such as long as an older segment may still name it.
        (part, document, { presence }) =>
          this.#catalogue.isLatest(start + part, document) && !(presence === 'gone' && start === 0),
      );
      const store = tx.objectStore('search');
      await Promise.all(segments.slice(start, end).map(async ({ from, to }) => store.delete([from, to])));
      if (merged) await store.put(merged);
    }
  }

  /** Builds the index again from the clips, in one transaction. */
  rebuild(why: RebuildReason): Promise<void> {
    return this.#inTurn(() => this.#rebuild(why));
  }

  async #rebuild(why: RebuildReason): Promise<void> {
    this.rebuilding(why);
    this.#catalogue.clear();
    await this.connection.write(['clips', 'captures', 'meta', 'search'], rebuildIndex);
  }

  async #ask<T>(answer: (tx: ReadTransaction) => Promise<T>): Promise<T> {
    const read = () =>
      this.connection.read(['clips', 'captures', 'meta', 'search'], async (tx) => {
        await this.#sync(tx);
        return answer(tx);
      });
    const result = await this.#inTurn(async () => {
      try {
        return await read();
      } catch (error) {
        if (!(error instanceof IndexUnsound)) throw error;
        await this.#rebuild(error.why);
        return read();
      }
    });
    if (planMerge(this.#catalogue.segments.map(({ ids }) => ids.length))) {
      // A merge that fails leaves the index as it was, and is tried again after the next question.
      void this.tidy().catch(() => {});
    }
    return result;
  }

  async #sync(tx: ReadTransaction | WriteTransaction): Promise<void> {
    const [counters] = await Promise.all([tx.objectStore('meta').get('counters'), this.#catalogue.sync(tx)]);
    if (this.#catalogue.live !== (counters?.live ?? 0)) {
      this.#catalogue.clear();
      throw new IndexUnsound('damaged');
    }
  }

  #inTurn<T>(run: () => Promise<T>): Promise<T> {
    const turn = this.#turn.then(run);
    this.#turn = turn.catch(() => {});
    return turn;
  }

  /** Resolves once nothing is under way. */
  async idle(): Promise<void> {
    await this.#turn;
  }
}

/** The rows of one page of a list. */
export async function clipsById(tx: ReadTransaction, ids: readonly string[]): Promise<readonly Clip[]> {
  const store = tx.objectStore('clips');
  const clips = await Promise.all(ids.map((id) => store.get(id)));
  return clips.filter((clip) => clip !== undefined);
}
