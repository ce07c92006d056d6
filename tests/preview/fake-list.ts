/** A list of invented articles and a queue that somebody drives by hand: for previews and tests of the panel. */
import type { ListServices, OpenTab, QueueChoice, QueueItem, QueueView } from '../../lib/services.ts';

const NO_QUEUE: QueueView = { items: [], running: false, halt: null, current: null, notBefore: 0 };

export interface FakeList extends ListServices {
  /** Every call that changes something, in order: `stop`, `clip 2`, `retry https://…`. */
  readonly calls: readonly string[];
  /** Shows another state of the queue, as a worker's step would. */
  show(queue: Partial<QueueView>): void;
  /** What a look at the page finds from now on. */
  offer(articles: readonly QueueChoice[], saved?: readonly string[], privateWindow?: boolean): void;
  tabs: readonly OpenTab[];
  /** Makes clipping these tabs fail. */
  failing: Map<number, Error>;
}

export const inventedChoice = (n: number): QueueChoice => ({
  url: `https://kcnawatch.org/newstream/1776331207-6041182${String(n).padStart(2, '0')}/sample-${n}/`,
  headline: `${['Tide Table of the Harbour Office Published', 'Letter from a Ferry Pilot', 'Onchon Salt Works Finish Resurfacing Pans Ahead of the Dry Season'][n % 3]} (${n})`,
  listed:
    n % 4 === 3 ? null : { raw: `April ${n + 1}, 2026`, iso: `2026-04-${String(n + 1).padStart(2, '0')}` },
});

export const inventedItem = (
  n: number,
  standing: QueueItem['standing'] = { kind: 'waiting' },
): QueueItem => ({
  ...inventedChoice(n),
  address: inventedChoice(n).url,
  order: n,
  refusals: 0,
  standing,
  withoutCookies: false,
});

export function fakeList(): FakeList {
  const listeners = new Set<() => void>();
  const calls: string[] = [];
  let queue = NO_QUEUE;
  let articles: readonly QueueChoice[] = [];
  let saved: ReadonlySet<string> = new Set();
  let privateWindow = false;
  let seconds: 1 | 2 | 5 | 10 = 1;
  const fake: FakeList = {
    calls,
    tabs: [],
    failing: new Map(),
    show(change) {
      queue = { ...queue, ...change };
      for (const listener of [...listeners]) listener();
    },
    offer(found, known = [], inPrivate = false) {
      articles = found;
      saved = new Set(known);
      privateWindow = inPrivate;
    },
    listing: async () => ({ articles, privateWindow }),
    saved: async (urls) => new Set(urls.filter((url) => saved.has(url))),
    async clip(chosen) {
      calls.push(`clip ${chosen.length}`);
      return chosen.length;
    },
    queue: async () => queue,
    onQueue(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    async stop() {
      calls.push('stop');
    },
    async resume() {
      calls.push('resume');
    },
    async retry(addresses) {
      calls.push(`retry ${addresses?.join(' ') ?? 'all'}`);
    },
    async clear() {
      calls.push('clear');
    },
    interval: async () => seconds,
    async setInterval(chosen) {
      seconds = chosen;
      calls.push(`pace ${chosen}`);
    },
    countTabs: async () => fake.tabs.length,
    openTabs: async () => fake.tabs,
    async clipTab({ tabId }) {
      calls.push(`tab ${tabId}`);
      const failure = fake.failing.get(tabId);
      if (failure) throw failure;
      return 'saved';
    },
  };
  return fake;
}

const WAITING = { kind: 'waiting' } as const;
const CLIPPED = { kind: 'clipped', outcome: 'saved' } as const;
const GONE = { kind: 'failed', why: 'not-found', status: 404 } as const;
const TIMED_OUT = { kind: 'failed', why: 'timed-out', status: 0 } as const;

/** Shows one of the states of a list by its name. */
export function showList(list: FakeList, name: string): void {
  const choices = Array.from({ length: 9 }, (_, n) => inventedChoice(n));
  list.offer(
    choices,
    choices.slice(0, 2).map(({ url }) => url),
    name === 'private',
  );
  list.tabs = [0, 1, 2].map((n) => ({
    tabId: n,
    url: inventedChoice(n).url,
    headline: inventedChoice(n).headline,
    privateWindow: n === 2,
  }));
  const items = [CLIPPED, CLIPPED, GONE, WAITING, WAITING, WAITING].map((one, n) => inventedItem(n, one));
  const current = items[3] ?? null;
  const states: Readonly<Record<string, Partial<QueueView>>> = {
    running: { items, running: true, current },
    asked: { items, running: true, current, notBefore: Date.now() + 120_000 },
    left: { items, halt: 'person' },
    refused: { items, halt: 'refusals' },
    done: { items: [CLIPPED, CLIPPED, GONE, TIMED_OUT].map((one, n) => inventedItem(n, one)) },
  };
  const state = states[name];
  if (state) list.show(state);
}
