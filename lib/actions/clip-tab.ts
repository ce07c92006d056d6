/** The key and the context menu: clip what stands in a tab without opening anything, and say so on the page. */
import { normaliseAddress } from '../article/address.ts';
import type { ClipOutcome, PageReading, QuotedPassage } from '../library/types.ts';
import type { NoArticleReason } from '../page/read.ts';
import { t, type WordKey } from '../words.ts';
import { library } from './open-library.ts';
import { plainWords } from './plain-words.ts';
import { announceIn, readTab, refreshTabs } from './tabs.ts';

const OUTCOME_WORDS: Readonly<Record<ClipOutcome['kind'], WordKey>> = {
  saved: 'announceSaved',
  'seen-again': 'announceSeenAgain',
  'new-version': 'announceNewVersion',
};

/** Why a tab could not be clipped. */
export const NO_ARTICLE_WORDS: Readonly<Record<NoArticleReason | 'unreadable' | 'several', WordKey>> = {
  list: 'announceList',
  'cut-off': 'announceNoArticle',
  'too-large': 'announceTooLarge',
  'no-article': 'announceNoArticle',
  unreadable: 'announceUnreadable',
  several: 'announceSeveral',
};

/**
 * Clips one reading, with the draft that the person may have left in the popup, and words of it that are to be kept.
 * @returns after the transaction completed and every open page at the address was told.
 */
export async function clipReading(reading: PageReading, passage?: QuotedPassage): Promise<ClipOutcome> {
  const store = await library();
  const draft = await store.draft(normaliseAddress(reading.url) ?? reading.url);
  const patch = draft ? { edits: draft.edits, tags: draft.tags, note: draft.note } : {};
  const outcome = await store.clipPage(reading, patch, passage);
  await refreshTabs(outcome.clip.addresses);
  return outcome;
}

/** Clips the page in a tab and says what became of it, on that page. */
export async function clipTab(tabId: number, url: string): Promise<void> {
  const answer = await readTab(tabId, url);
  if (answer.kind !== 'article') {
    const why = answer.kind === 'no-article' ? answer.why : answer.kind;
    return announceIn(tabId, t(NO_ARTICLE_WORDS[why]), 'problem');
  }
  try {
    const { kind, clip } = await clipReading(answer.reading);
    await announceIn(tabId, t(OUTCOME_WORDS[kind], clip.shown.headline, clip.captures.length), 'done');
  } catch (error) {
    await announceIn(tabId, plainWords(error), 'problem');
  }
}
