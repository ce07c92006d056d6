/** Tabs, as the actions see them: which is current, how to ask it, what its icon shows. */
import { normaliseAddress } from '../article/address.ts';
import { complete } from '../article/complete.ts';
import { browser, injectScript, toolbar } from '../browser.ts';
import type { PageState } from '../library/types.ts';
import {
  type AnnouncementTone,
  type AnyTextAnswer,
  type AnyTextMessage,
  isAnyTextAnswer,
  isPageReadAnswer,
  isPageSelection,
  type PageReadAnswer,
  type TabMessage,
} from '../messages.ts';
import type { PageSelection } from '../page/selection.ts';
import { isArchive, isGranted } from '../sites/hosts.ts';
import { t, type WordKey } from '../words.ts';
import { ANY_PAGE_SCRIPT } from './allowed-hosts.ts';

const GRANTED_SCRIPT = 'content-scripts/article.js';
const READABLE_SCRIPT = 'content-scripts/readable.js';
const ICON_SIZES = [16, 32, 48, 128];

/** What can be said of a tab that could not be asked: the browser's own pages, the store, a page not granted. */
export type TabAnswer = PageReadAnswer | { readonly kind: 'unreadable'; readonly url: string };

const TITLES: Readonly<Record<PageState['kind'], WordKey>> = {
  none: 'iconNone',
  article: 'iconArticle',
  saved: 'iconSaved',
  changed: 'iconChanged',
};

const iconPaths = (state: PageState['kind']) =>
  Object.fromEntries(ICON_SIZES.map((size) => [size, `/icons/${state}-${size}.png`]));

/** Shows a state on the toolbar button of one tab. A tab that closed meanwhile is no failure. */
export async function showState(tabId: number, kind: PageState['kind']): Promise<void> {
  try {
    await toolbar.setIcon({ tabId, path: iconPaths(kind) });
    await toolbar.setTitle({ tabId, title: t(TITLES[kind]) });
  } catch (error) {
    if (!/tab/i.test(String(error))) throw error;
  }
}

/** The tab in front in a window, by default the last focused one. */
export async function currentTab(windowId?: number) {
  const where = windowId === undefined ? { lastFocusedWindow: true } : { windowId };
  const [tab] = await browser.tabs.query({ active: true, ...where });
  return tab;
}

const ask = (tabId: number, message: TabMessage): Promise<unknown> =>
  browser.tabs.sendMessage(tabId, message);

/**
 * Asks a tab; where no content script listens there yet (a page open since before the installation, a site by `activeTab`), puts one in.
 * Rejects where the browser forbids that.
 */
async function askWithScript(tabId: number, message: TabMessage): Promise<unknown> {
  try {
    return await ask(tabId, message);
  } catch {
    const { url } = await browser.tabs.get(tabId);
    await injectScript(tabId, url !== undefined && isGranted(url) ? GRANTED_SCRIPT : ANY_PAGE_SCRIPT);
    return ask(tabId, message);
  }
}

/** The content script leaves out what the text alone tells. */
const completed = (answer: PageReadAnswer): PageReadAnswer =>
  answer.kind === 'article'
    ? { ...answer, reading: { ...answer.reading, article: complete(answer.reading.article) } }
    : answer;

/**
 * Reads the page in a tab, of any site: call it on the person's word only, or where the host is granted.
 * @param item - which of several articles on it the person chose, from 0.
 */
export async function readTab(tabId: number, url: string, item: number | null = null): Promise<TabAnswer> {
  try {
    const answer = await askWithScript(tabId, { type: 'page/read', item });
    if (isPageReadAnswer(answer)) return completed(answer);
  } catch {
    // The browser's own pages, its store and files without permission cannot be read by any extension.
  }
  return { kind: 'unreadable', url };
}

/**
 * Reads what is no KCNA copy: the whole text of the page in a tab, or the words selected there. Null where the page has no text, nothing is
 * selected, or the browser lets no extension read it.
 */
export async function readAnyTextIn(
  tabId: number,
  part: AnyTextMessage['part'],
): Promise<AnyTextAnswer & { readonly readable: boolean }> {
  const message: AnyTextMessage = { type: 'page/any-text', part };
  const ask = (): Promise<unknown> => browser.tabs.sendMessage(tabId, message).catch(() => undefined);
  try {
    let answer = await ask();
    // Another script of ours may listen there, and has nothing to say to this.
    if (!isAnyTextAnswer(answer)) {
      await injectScript(tabId, READABLE_SCRIPT);
      answer = await ask();
    }
    if (isAnyTextAnswer(answer)) return { ...answer, readable: true };
  } catch {
    // As in `readTab`.
  }
  return { reading: null, privateWindow: false, readable: false };
}

/** What is selected in a tab; null where the page cannot be asked. */
export async function selectionIn(tabId: number): Promise<PageSelection | null> {
  const answer = await askWithScript(tabId, { type: 'page/selection' });
  return isPageSelection(answer) ? answer : null;
}

/** Marks words on the page in a tab, none to end that. @returns how many were found; 0 where the page cannot be reached. */
export async function markIn(tabId: number, words: readonly string[]): Promise<number> {
  try {
    const found = await ask(tabId, { type: 'page/mark', words });
    return typeof found === 'number' ? found : 0;
  } catch {
    return 0;
  }
}

/** Says something on the page in a tab, seen and spoken; where the page cannot be reached, on the toolbar button. */
export async function announceIn(tabId: number, text: string, tone: AnnouncementTone): Promise<void> {
  try {
    await askWithScript(tabId, { type: 'page/announce', text, tone });
  } catch {
    await toolbar.setBadgeText({ tabId, text: tone === 'done' ? '✓' : '!' });
    await toolbar.setTitle({ tabId, title: `Dateline: ${text}` });
  }
}

/** The address of the page without the item of it, of which one page may hold many. */
const pageAddress = (url: string) => normaliseAddress(url)?.replace(/#.*$/, '') ?? '';

/**
 * Asks every open page at one of these addresses to report itself again, after something was saved, changed or deleted. Archives' copies
 * are all asked: their addresses do not say which clip is theirs.
 */
export async function refreshTabs(addresses: readonly string[]): Promise<void> {
  const wanted = new Set(addresses.map((address) => address.replace(/#.*$/, '')));
  // Without a filter: the browser tells the addresses of those tabs only that may be read.
  const tabs = await browser.tabs.query({});
  const concerned = tabs.filter(
    ({ url }) => url !== undefined && (wanted.has(pageAddress(url)) || isArchive(url)),
  );
  await Promise.allSettled(
    concerned.flatMap((tab) => (tab.id === undefined ? [] : [ask(tab.id, { type: 'page/report' })])),
  );
}
