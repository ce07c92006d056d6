/**
 * The one protocol between the parts of Dateline: every message, its answer, and a check for each where it enters.
 * Content scripts stand in hostile pages, so nothing that comes from one is believed before `parseMessage` has seen it.
 */
import type { PageReading } from './library/types.ts';
import type { NoArticleReason } from './page/read.ts';
import { isPageReading } from './page/reading-check.ts';
import type { PageSelection } from './page/selection.ts';

/** The answer to `page/read`. */
export type PageReadAnswer =
  | { readonly kind: 'article'; readonly reading: PageReading; readonly privateWindow: boolean }
  | {
      readonly kind: 'no-article';
      readonly why: NoArticleReason;
      readonly hasSelection: boolean;
      readonly privateWindow: boolean;
    };

export type AnnouncementTone = 'done' | 'problem';

/** From a content script to the background. */
export type PageMessage =
  | { readonly type: 'page/seen'; readonly reading: PageReading; readonly privateWindow: boolean }
  | { readonly type: 'page/left' };

/** From the extension to a content script. */
export type TabMessage =
  | { readonly type: 'page/read' }
  | { readonly type: 'page/selection' }
  | { readonly type: 'page/report' }
  | { readonly type: 'page/announce'; readonly text: string; readonly tone: AnnouncementTone };

/** From the background to its hidden page. */
export type OffscreenMessage = {
  readonly type: 'offscreen/quote';
  readonly reading: PageReading;
  readonly selection: PageSelection;
};

export type Message = PageMessage | TabMessage | OffscreenMessage;

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const MAX_SELECTION = 20_000;

/** Whether an answer to `page/selection` is one. */
export function isPageSelection(value: unknown): value is PageSelection {
  return (
    isRecord(value) &&
    typeof value.quotation === 'string' &&
    value.quotation.length <= MAX_SELECTION &&
    (value.paragraph === null || (Number.isInteger(value.paragraph) && Number(value.paragraph) >= 0))
  );
}

/** Whether an answer to `page/read` is one. */
export function isPageReadAnswer(value: unknown): value is PageReadAnswer {
  if (!isRecord(value) || typeof value.privateWindow !== 'boolean') return false;
  if (value.kind === 'article') return isPageReading(value.reading);
  return (
    value.kind === 'no-article' &&
    ['list', 'cut-off', 'too-large', 'no-article'].includes(String(value.why)) &&
    typeof value.hasSelection === 'boolean'
  );
}

const CHECKS: { readonly [T in Message['type']]: (value: Record<string, unknown>) => boolean } = {
  'page/seen': (value) => isPageReading(value.reading) && typeof value.privateWindow === 'boolean',
  'page/left': () => true,
  'page/read': () => true,
  'page/selection': () => true,
  'page/report': () => true,
  'page/announce': (value) =>
    typeof value.text === 'string' && (value.tone === 'done' || value.tone === 'problem'),
  'offscreen/quote': (value) => isPageReading(value.reading) && isPageSelection(value.selection),
};

/** Reads a message that came in; null where it is not one of ours or not well-formed. */
export function parseMessage(value: unknown): Message | null {
  if (!isRecord(value) || typeof value.type !== 'string' || !Object.hasOwn(CHECKS, value.type)) return null;
  const type = value.type as Message['type'];
  return CHECKS[type](value) ? (value as unknown as Message) : null;
}
