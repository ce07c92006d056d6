/** The context menu: cites or quotes what stands in a tab, or keeps words of it, without opening anything, and says so on the page. */
import { browser, ensureOffscreenPage } from '../browser.ts';
import type { ClipOutcome, PageReading } from '../library/types.ts';
import type { QuotedWords } from '../messages.ts';
import { placeSelection } from '../page/place-selection.ts';
import { MAX_SELECTION, type PageSelection } from '../page/selection.ts';
import { t, type WordKey } from '../words.ts';
import { clipReading, NO_ARTICLE_WORDS } from './clip-tab.ts';
import { type CopyAnswer, isCopyAnswer } from './copy-reading.ts';
import { openByHand } from './open-by-hand.ts';
import { plainWords } from './plain-words.ts';
import { announceIn, readTab, selectionIn } from './tabs.ts';

/** Does one thing in a tab and tells there what became of it. */
async function tellIn(tabId: number, act: () => Promise<{ words: string; problem?: true }>): Promise<void> {
  try {
    const { words, problem } = await act();
    await announceIn(tabId, words, problem ? 'problem' : 'done');
  } catch (error) {
    await announceIn(tabId, plainWords(error), 'problem');
  }
}

const problem = (words: string) => ({ words, problem: true }) as const;

/** Copies the citation of the page in a tab. */
export const citeInTab = (tabId: number, url: string): Promise<void> =>
  tellIn(tabId, async () => {
    const answer = await readTab(tabId, url);
    if (answer.kind === 'several') return problem(t('announceSeveral'));
    if (answer.kind !== 'article') return problem(t('announceQuoteNoArticle'));
    return copyWords(await copyIn(answer.reading, null), (style) => t('announceCited', style));
  });

/** Copies the words selected in a tab with their citation, paragraph and link. */
export const quoteInTab = (tabId: number, url: string): Promise<void> =>
  tellIn(tabId, async () => {
    const found = await findSelected(tabId, url);
    if ('problem' in found) return found;
    const { answer, selection, passage } = found;
    if (answer.kind === 'several') return problem(t('announceSeveral'));
    if (answer.kind !== 'article') return problem(t('announceQuoteNoArticle'));
    const copied = await copyIn(answer.reading, passage ?? { words: selection.words, paragraph: null });
    return copyWords(copied, () =>
      passage ? t('announceQuotedParagraph', paragraphSign(passage)) : t('announceQuotedOutside'),
    );
  });

/** Keeps the words selected in a tab with its clip; a page not saved yet, or not as it reads now, is clipped in the same write. */
export const keepInTab = (tabId: number, url: string): Promise<void> =>
  tellIn(tabId, async () => {
    const found = await findSelected(tabId, url);
    if ('problem' in found) return found;
    const { answer, passage } = found;
    if (answer.kind !== 'article')
      return problem(t(NO_ARTICLE_WORDS[answer.kind === 'no-article' ? answer.why : answer.kind]));
    if (!passage) return problem(t('announceKeepOutside'));
    const outcome = await clipReading(answer.reading, passage);
    const words = t(KEPT[outcome.kind], paragraphSign(passage), outcome.clip.captures.length);
    return { words: answer.privateWindow ? `${words} ${t('announcePrivate')}` : words };
  });

/** More articles on one page are not looked through for the selected words. */
const MOST_ITEMS = 60;

/** What is selected in a tab, and where it stands in the article; of several on the page in the first that has the words. */
async function findSelected(tabId: number, url: string) {
  const answer = await readTab(tabId, url);
  if (answer.kind === 'unreadable') return { answer, selection: NOTHING, passage: null };
  const selection = await selectionIn(tabId);
  const unfit = unfitWords(selection);
  if (!selection || unfit) return problem(t(unfit ?? 'announceQuoteNothing'));
  if (answer.kind === 'article')
    return { answer, selection, passage: placeSelection(selection, answer.reading.article) };
  const items = answer.kind === 'several' ? Math.min(answer.items.length, MOST_ITEMS) : 0;
  for (let item = 0; item < items; item++) {
    const one = await readTab(tabId, url, item);
    const passage = one.kind === 'article' ? placeSelection(selection, one.reading.article) : null;
    if (passage) return { answer: one, selection, passage };
  }
  return { answer, selection, passage: null };
}

const NOTHING: PageSelection = { words: '', before: '' };

const KEPT: Readonly<Record<ClipOutcome['kind'], WordKey>> = {
  saved: 'announceKeptSaved',
  'seen-again': 'announceKept',
  'new-version': 'announceKeptVersion',
};

function unfitWords(selection: PageSelection | null): WordKey | null {
  if (!selection || selection.words === '') return 'announceQuoteNothing';
  return selection.words.length > MAX_SELECTION ? 'announceQuoteTooLong' : null;
}

/** `3`, `3–4` */
const paragraphSign = ({ paragraph, to = paragraph }: { paragraph: number; to?: number }): string =>
  to > paragraph ? `${paragraph + 1}–${to + 1}` : String(paragraph + 1);

async function copyIn(reading: PageReading, quoted: QuotedWords | null): Promise<CopyAnswer | null> {
  await ensureOffscreenPage();
  const answer: unknown = await browser.runtime.sendMessage({ type: 'offscreen/copy', reading, quoted });
  return isCopyAnswer(answer) ? answer : null;
}

async function copyWords(
  answer: CopyAnswer | null,
  done: (style: string) => string,
): Promise<{ words: string; problem?: true }> {
  if (answer?.kind === 'copied') {
    const { style, gone } = answer;
    const words = [done(style), ...(gone === null ? [] : [t('announceOtherStyle', gone, style)])].join(' ');
    return { words: answer.leadsTo === 'page' ? `${words} ${t('announceLinkToPage')}` : words };
  }
  if (answer?.kind === 'problem') return problem(answer.words);
  if (answer?.kind === 'refused') {
    await openByHand(answer.text);
    return problem(t('announceByHand'));
  }
  return problem(t('announceNotCopied'));
}
