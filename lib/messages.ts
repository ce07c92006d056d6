/**
 * The one protocol between the parts of Dateline: every message, its answer, and a check for each where it enters.
 * Content scripts stand in hostile pages, so nothing that comes from one is believed before `parseMessage` has seen it.
 */
import { isZoteroJob, type ZoteroJob } from './handoff/zotero/job.ts';
import type { PageReading, QuotedPassage } from './library/types.ts';
import type { NoArticleReason } from './page/read.ts';
import { isPageReading } from './page/reading-check.ts';
import { MAX_BEFORE, MAX_SELECTION, type PageSelection } from './page/selection.ts';
import type { PageItem } from './sites/page.ts';

/** The answer to `page/read`. */
export type PageReadAnswer =
  | { readonly kind: 'article'; readonly reading: PageReading; readonly privateWindow: boolean }
  | {
      readonly kind: 'no-article';
      readonly why: NoArticleReason;
      readonly privateWindow: boolean;
    }
  | { readonly kind: 'several'; readonly items: readonly PageItem[]; readonly privateWindow: boolean };

export type AnnouncementTone = 'done' | 'problem';

/** From a content script to the background. */
export type PageMessage =
  | { readonly type: 'page/seen'; readonly reading: PageReading; readonly privateWindow: boolean }
  | { readonly type: 'page/left' };

/** From the extension to a content script. */
export type TabMessage =
  /** `item`: which of several articles the person chose, from 0. */
  | { readonly type: 'page/read'; readonly item: number | null }
  | { readonly type: 'page/selection' }
  | { readonly type: 'page/report' }
  /** Marks where words stand on the page; none ends that. Answers how many were found. */
  | { readonly type: 'page/mark'; readonly words: readonly string[] }
  | { readonly type: 'page/announce'; readonly text: string; readonly tone: AnnouncementTone };

/** From the extension to the script that reads what is no KCNA copy. */
export type AnyTextMessage = { readonly type: 'page/any-text'; readonly part: 'page' | 'selection' };

/** Its answer; null where the page has no text, or nothing is selected. */
export interface AnyTextAnswer {
  readonly reading: PageReading | null;
  readonly privateWindow: boolean;
}

/** Words to be quoted; no paragraph where they are not of the article's own text. */
export type QuotedWords = QuotedPassage | { readonly paragraph: null; readonly words: string };

/** From the background to its hidden page. */
export type OffscreenMessage =
  | {
      readonly type: 'offscreen/copy';
      readonly reading: PageReading;
      /** Words of the page to be quoted; null where the page is cited. */
      readonly quoted: QuotedWords | null;
    }
  /** Works through the queue of chosen articles. */
  | { readonly type: 'offscreen/work' };

/** From the extension's own pages to the background. */
export type QueueMessage =
  /** The person pressed "Clip n articles" or "Resume". */
  | { readonly type: 'queue/run' }
  /** An article of the queue is on disk: open pages at these addresses should show it. */
  | { readonly type: 'queue/saved'; readonly addresses: readonly string[] }
  /** Keeps Firefox from ending the background page, and the hidden page in it, while the queue waits. */
  | { readonly type: 'queue/alive' };

/** From the extension's own pages to the background, which alone may speak to Zotero. */
export type ZoteroMessage =
  | { readonly type: 'zotero/look' }
  | { readonly type: 'zotero/send'; readonly job: ZoteroJob };

export type Message = PageMessage | TabMessage | OffscreenMessage | QueueMessage | ZoteroMessage;

type AnyMessage = Message | AnyTextMessage;

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Whether an answer to `page/selection` is one. */
export function isPageSelection(value: unknown): value is PageSelection {
  return (
    isRecord(value) &&
    typeof value.words === 'string' &&
    value.words.length <= MAX_SELECTION + 1 &&
    typeof value.before === 'string' &&
    value.before.length <= MAX_BEFORE
  );
}

const isIndex = (value: unknown) => Number.isInteger(value) && Number(value) >= 0;

const isQuotedWords = (value: unknown): value is QuotedWords =>
  isRecord(value) &&
  typeof value.words === 'string' &&
  value.words.length <= MAX_SELECTION &&
  (value.paragraph === null || isIndex(value.paragraph)) &&
  (value.to === undefined || isIndex(value.to));

/** Whether an answer to `page/read` is one. */
export function isPageReadAnswer(value: unknown): value is PageReadAnswer {
  if (!isRecord(value) || typeof value.privateWindow !== 'boolean') return false;
  if (value.kind === 'article') return isPageReading(value.reading);
  if (value.kind === 'several') return isPageItems(value.items);
  return (
    value.kind === 'no-article' && ['list', 'cut-off', 'too-large', 'no-article'].includes(String(value.why))
  );
}

/** Whether an answer to `page/any-text` is one. */
export function isAnyTextAnswer(value: unknown): value is AnyTextAnswer {
  return (
    isRecord(value) &&
    typeof value.privateWindow === 'boolean' &&
    (value.reading === null || isPageReading(value.reading))
  );
}

/** Reads a message to the script that reads what is no KCNA copy; null where it is another. */
export function parseAnyTextMessage(value: unknown): AnyTextMessage | null {
  return parse<AnyTextMessage>(value, {
    'page/any-text': ({ part }) => part === 'page' || part === 'selection',
  });
}

/** More articles than this on one page are a day's whole file many times over. */
const MAX_ITEMS = 500;
const isShortText = (value: unknown) => typeof value === 'string' && value.length <= 2000;

const isPageItems = (value: unknown): boolean =>
  Array.isArray(value) &&
  value.length <= MAX_ITEMS &&
  value.every(
    (item: unknown) =>
      isRecord(item) &&
      isShortText(item.headline) &&
      (item.dateline === null || isShortText(item.dateline)) &&
      isShortText(item.opening) &&
      (item.fragment === null || (isShortText(item.fragment) && String(item.fragment).startsWith('#'))),
  );

type Checks<M extends AnyMessage> = {
  readonly [T in M['type']]: (value: Record<string, unknown>) => boolean;
};

const TAB_CHECKS: Checks<TabMessage> = {
  'page/read': (value) => value.item === null || (Number.isInteger(value.item) && Number(value.item) >= 0),
  'page/selection': () => true,
  'page/report': () => true,
  'page/mark': ({ words }) => Array.isArray(words) && words.every((one) => typeof one === 'string'),
  'page/announce': (value) =>
    typeof value.text === 'string' && (value.tone === 'done' || value.tone === 'problem'),
};

const INNER_CHECKS: Checks<PageMessage | OffscreenMessage | QueueMessage | ZoteroMessage> = {
  'page/seen': (value) => isPageReading(value.reading) && typeof value.privateWindow === 'boolean',
  'page/left': () => true,
  'offscreen/copy': ({ reading, quoted }) =>
    isPageReading(reading) && (quoted === null || isQuotedWords(quoted)),
  'offscreen/work': () => true,
  'queue/run': () => true,
  'queue/alive': () => true,
  'zotero/look': () => true,
  'zotero/send': ({ job }) => isZoteroJob(job),
  'queue/saved': (value) =>
    Array.isArray(value.addresses) && value.addresses.length <= 100 && value.addresses.every(isShortText),
};

function parse<M extends AnyMessage>(value: unknown, checks: Checks<M>): M | null {
  if (!isRecord(value) || typeof value.type !== 'string' || !Object.hasOwn(checks, value.type)) return null;
  return checks[value.type as M['type']](value) ? (value as unknown as M) : null;
}

/** Reads a message that came in; null where it is not one of ours or not well-formed. */
export function parseMessage(value: unknown): Message | null {
  return parse<Message>(value, { ...TAB_CHECKS, ...INNER_CHECKS });
}

/** The same for content scripts, which hear nothing but `TabMessage` and stay small without the other checks. */
export function parseTabMessage(value: unknown): TabMessage | null {
  return parse(value, TAB_CHECKS);
}
