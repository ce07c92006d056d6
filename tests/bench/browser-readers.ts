/** The three readers side by side, bundled for a page of a real browser by browser.bench.ts. */
import { Readability } from '@mozilla/readability';
import Defuddle from 'defuddle';
import { grantedSites } from '../../lib/sites/granted-sites.ts';

export interface ReaderTimes {
  readonly ours: number;
  readonly readability: number;
  readonly defuddle: number;
}

const median = (times: readonly number[]) =>
  [...times].sort((a, b) => a - b)[Math.floor(times.length / 2)] ?? Number.NaN;

/** Runs before the counted ones, so that each is measured as a browser that has warmed up runs it. */
const WARM_UP = 20;

/** Median milliseconds of each reader; every run has a fresh document, whose parsing is not counted, and the readers take turns. */
export function timeReaders(html: string, url: string, runs: number): ReaderTimes {
  const fresh = () => new DOMParser().parseFromString(html, 'text/html');
  const readers = {
    ours: (document: Document) =>
      grantedSites.readPage(document, { url, capturedAt: '2026-03-21T00:00:00Z' }),
    readability: (document: Document) => new Readability(document).parse(),
    defuddle: (document: Document) => new Defuddle(document, { url }).parse(),
  };
  const times: Record<keyof typeof readers, number[]> = { ours: [], readability: [], defuddle: [] };
  for (let run = -WARM_UP; run < runs; run += 1) {
    for (const name of ['ours', 'readability', 'defuddle'] as const) {
      const document = fresh();
      const from = performance.now();
      readers[name](document);
      if (run >= 0) times[name].push(performance.now() - from);
    }
  }
  return {
    ours: median(times.ours),
    readability: median(times.readability),
    defuddle: median(times.defuddle),
  };
}
