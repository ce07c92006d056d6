/** What a library of many clips takes in a real browser: bundled as one script and run in a page of its own. */
import type { Article, Language } from '../../lib/article/types.ts';
import { openLibrary } from '../../lib/library/library.ts';
import type { Capture, Clip } from '../../lib/library/types.ts';

const NAME = 'bench';
const BATCH = 2000;
const WORDS = [
  'harbour',
  'survey',
  'bureau',
  'buoy',
  'signal',
  'ferry',
  'tide',
  'keeper',
  'lamp',
  'chart',
  'fog',
  'mast',
];

/** A small generator of numbers from 0 to 1 (mulberry32). */
function numbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** A text of some 300 words; every hundredth is a rewrite of the one before it. Thirty a day, a third of them in Korean. */
function article(n: number): Article {
  const story = n % 100 === 99 ? n - 1 : n;
  const next = numbers(story);
  const korean = story % 3 === 0;
  const word = () =>
    korean
      ? String.fromCharCode(
          0xac00 + Math.floor(next() * 900),
          0xac00 + Math.floor(next() * 900),
          0xac00 + Math.floor(next() * 40),
        )
      : `${WORDS[Math.floor(next() * WORDS.length)]}${Math.floor(next() ** 3 * 2000)}`;
  const paragraphs = Array.from(
    { length: 6 },
    (_, k) =>
      `${Array.from({ length: 50 }, word).join(' ')}${story !== n && k === 2 ? ' and one word more' : ''}.`,
  );
  const date = new Date(Date.UTC(2016, 0, 1) + Math.floor(story / 30) * 86_400_000)
    .toISOString()
    .slice(0, 10);
  const language: Language = korean ? 'ko' : 'en';
  return {
    site: 'kcnawatch',
    headline: n % 50 === 0 ? `Greetings to President of Country ${n % 37}` : `Story ${n}`,
    dateline: null,
    date: { iso: date, evidence: [], conflict: false },
    source: { label: null, outlet: 'KCNA', originalUrl: null },
    language,
    form: null,
    officials: [],
    paragraphs,
    endMark: true,
    stamp: null,
    notes: [],
    extractor: 'bench',
  };
}

const pad = (n: number) => String(n).padStart(8, '0');

/** Rows of clip `n`, as the library writes them. */
function rows(n: number): { clip: Clip; capture: Capture } {
  const text = article(n);
  const id = `clip-${pad(n)}`;
  const at = new Date(Date.UTC(2026, 0, 1) + n * 1000).toISOString();
  const hash = pad(n).repeat(8);
  const address = `kcnawatch.org/newstream/1760000000-${pad(n)}/story`;
  const capture: Capture = {
    id: `capture-${pad(n)}`,
    clipId: id,
    at,
    address,
    url: `https://${address}/`,
    title: text.headline,
    article: text,
    textHash: hash,
    textRule: 1,
    labelHash: hash,
    htmlHash: null,
  };
  const clip: Clip = {
    id,
    addresses: [address],
    captures: [{ id: capture.id, at, textHash: hash, labelHash: hash }],
    sightings: [],
    changed: null,
    edits: {},
    tags: [],
    note: '',
    savedAt: at,
    updatedAt: at,
    deletedAt: null,
    shown: {
      headline: text.headline,
      dateline: null,
      date: text.date.iso,
      outlet: 'KCNA',
      sourceLabel: null,
      language: text.language,
      form: null,
    },
  };
  return { clip, capture };
}

const done = (tx: IDBTransaction) =>
  new Promise<void>((resolve, reject) => {
    tx.oncomplete = () => resolve();
    tx.onerror = () => reject(tx.error);
  });

/** Fills the library with `count` clips past its own code; the index, left empty, is then built by it. */
export async function fill(count: number): Promise<void> {
  const library = await openLibrary({ name: NAME });
  await library.close();
  const database = await new Promise<IDBDatabase>((resolve, reject) => {
    const opening = indexedDB.open(NAME);
    opening.onsuccess = () => resolve(opening.result);
    opening.onerror = () => reject(opening.error);
  });
  for (let from = 0; from < count; from += BATCH) {
    const tx = database.transaction(['clips', 'captures', 'meta'], 'readwrite');
    for (let n = from; n < Math.min(count, from + BATCH); n++) {
      const { clip, capture } = rows(n);
      tx.objectStore('clips').put(clip);
      tx.objectStore('captures').put(capture);
    }
    tx.objectStore('meta').put({ key: 'counters', live: count, binned: 0, sequence: 0 });
    await done(tx);
  }
  database.close();
}

export interface LibraryTimes {
  readonly built: number;
  readonly opened: number;
  readonly related: readonly number[];
  readonly found: number;
  readonly search: readonly number[];
}

const timed = async (work: () => Promise<unknown>): Promise<number> => {
  const start = performance.now();
  await work();
  return performance.now() - start;
};

/** Milliseconds of what a person waits for, in the filled library. */
export async function measure(count: number): Promise<LibraryTimes> {
  const first = await openLibrary({ name: NAME });
  const built = await timed(() => first.listIds({}, 'saved-newest'));
  await first.close();
  const library = await openLibrary({ name: NAME });
  const opened = await timed(() => library.list({}, 'saved-newest', 0, 50));
  const related: number[] = [];
  let found = 0;
  for (let run = 0; run < 100; run++) {
    const n =
      Math.floor((run * count) / 100) + (run % 2 === 0 ? 99 : 50) - (Math.floor((run * count) / 100) % 100);
    related.push(
      await timed(async () => {
        if ((await library.related(`clip-${pad(n)}`)).length > 0) found += 1;
      }),
    );
  }
  const search: number[] = [];
  for (let run = 0; run < 50; run++)
    search.push(await timed(() => library.list({ text: `${WORDS[run % 12]}${run}` }, 'saved-newest', 0, 50)));
  await library.close();
  return { built, opened, related, found, search };
}
