/** One article of a list: requested, parsed, read by the readers of every site, and clipped as by a press. */
import type { Library } from '../library/library.ts';
import type { QueueResult } from '../library/queue/transitions.ts';
import type { QueueFailure, QueueItem } from '../library/queue/types.ts';
import type { PageReading } from '../library/types.ts';
import { type NoArticleReason, readPageAt } from '../page/read.ts';
import { isPageReading } from '../page/reading-check.ts';
import { PlainError } from '../plain-error.ts';
import { grantedSites } from '../sites/granted-sites.ts';
import { withListedDate } from '../sites/listed-date.ts';
import type { PageAnswer, PageRequest } from './clip-list-request.ts';

export interface ArticleTools {
  readonly store: Pick<Library, 'clipPage'>;
  request(url: string, request: PageRequest): Promise<PageAnswer>;
  /** `DOMParser`: scripts of the page do not run, pictures do not load. */
  parse(html: string): Document;
  readonly now: () => number;
  /** Told after each commit, so that open pages at these addresses show it. */
  saved(addresses: readonly string[]): void;
}

const FAILURES: Readonly<Record<NoArticleReason, QueueFailure>> = {
  list: 'no-article',
  'cut-off': 'no-article',
  'too-large': 'too-large',
  'no-article': 'no-article',
};

const failed = (why: QueueFailure): QueueResult => ({ kind: 'failed', why, status: 0 });

/** @throws DOMException `AbortError` where `signal` is aborted; every other failure is a result. */
export async function clipListed(
  tools: ArticleTools,
  { url, listed, withoutCookies }: QueueItem,
  signal: AbortSignal,
): Promise<QueueResult> {
  const answer = await tools.request(url, { withoutCookies, signal, now: tools.now });
  if (answer.kind !== 'page') return answer;
  // What came in before the person stopped is kept: it has cost the site a request.
  const reading = readSafely(tools, answer, listed);
  if ('why' in reading) return failed(reading.why);
  try {
    const { kind, clip } = await tools.store.clipPage(reading);
    tools.saved(clip.addresses);
    return { kind: 'clipped', outcome: kind };
  } catch (error) {
    return failed(error instanceof PlainError && error.code === 'disk-full' ? 'disk-full' : 'not-saved');
  }
}

/** A page that no reader can cope with must not end the whole queue. */
const readSafely: typeof readAnswer = (...answer) => {
  try {
    return readAnswer(...answer);
  } catch {
    return { why: 'no-article' };
  }
};

function readAnswer(
  { parse, now }: ArticleTools,
  { url, html }: Extract<PageAnswer, { kind: 'page' }>,
  listed: QueueItem['listed'],
): PageReading | { readonly why: QueueFailure } {
  const at = new Date(now()).toISOString();
  const found = readPageAt(grantedSites, parse(html), url, { now: at, withHtml: true });
  if (found.kind === 'several') return { why: 'several' };
  if (found.kind === 'no-article') return { why: FAILURES[found.why] };
  const { reading } = found;
  const dated = listed ? { ...reading, article: withListedDate(reading.article, listed, at) } : reading;
  return isPageReading(dated) ? dated : { why: 'no-article' };
}
