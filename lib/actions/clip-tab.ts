/** The key and the context menu: clip or quote what stands in a tab without opening anything, and say so on the page. */
import { normaliseAddress } from '../article/address.ts';
import { browser, ensureOffscreenPage } from '../browser.ts';
import type { ClipOutcome, PageReading } from '../library/types.ts';
import type { NoArticleReason } from '../page/read.ts';
import { t, type WordKey } from '../words.ts';
import { library } from './open-library.ts';
import { plainWords } from './plain-words.ts';
import { announceIn, readTab, refreshTabs, selectionIn } from './tabs.ts';

const OUTCOME_WORDS: Readonly<Record<ClipOutcome['kind'], WordKey>> = {
  saved: 'announceSaved',
  'seen-again': 'announceSeenAgain',
  'new-version': 'announceNewVersion',
};

const NO_ARTICLE_WORDS: Readonly<Record<NoArticleReason | 'unreadable' | 'several', WordKey>> = {
  list: 'announceList',
  'cut-off': 'announceNoArticle',
  'too-large': 'announceTooLarge',
  'no-article': 'announceNoArticle',
  unreadable: 'announceUnreadable',
  several: 'announceSeveral',
};

/**
 * Clips one reading, with the draft that the person may have left in the popup.
 * @returns after the transaction completed and every open page at the address was told.
 */
export async function clipReading(reading: PageReading): Promise<ClipOutcome> {
  const store = await library();
  const draft = await store.draft(normaliseAddress(reading.url) ?? reading.url);
  const patch = draft ? { edits: draft.edits, tags: draft.tags, note: draft.note } : {};
  const outcome = await store.clipPage(reading, patch);
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

/** Copies the words selected in a tab with their citation, paragraph and link. */
export async function quoteInTab(tabId: number, url: string): Promise<void> {
  try {
    const [answer, selection] = [await readTab(tabId, url), await selectionIn(tabId)];
    if (answer.kind !== 'article') return await announceIn(tabId, t('announceQuoteNoArticle'), 'problem');
    if (!selection || selection.quotation === '')
      return await announceIn(tabId, t('announceQuoteNothing'), 'problem');
    await ensureOffscreenPage();
    const { reading } = answer;
    const problem: unknown = await browser.runtime.sendMessage({
      type: 'offscreen/quote',
      reading,
      selection,
    });
    if (typeof problem === 'string') return await announceIn(tabId, problem, 'problem');
    const { paragraph } = selection;
    const words = paragraph === null ? t('announceQuoted') : t('announceQuotedParagraph', paragraph + 1);
    await announceIn(tabId, words, 'done');
  } catch (error) {
    await announceIn(tabId, plainWords(error), 'problem');
  }
}
