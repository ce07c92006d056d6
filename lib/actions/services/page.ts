/** The page in front of the person, as the screens ask for it. */

import { normaliseAddress } from '../../article/address.ts';
import { browser, ensureOffscreenPage } from '../../browser.ts';
import type { PageReading } from '../../library/types.ts';
import { parseMessage } from '../../messages.ts';
import type { PageServices, PageView } from '../../services.ts';
import { isGranted } from '../../sites/hosts.ts';
import { quoteInTab } from '../clip-tab.ts';
import { takeLeftDraft } from '../left-draft.ts';
import { library } from '../open-library.ts';
import { readTab, refreshTabs, type TabAnswer } from '../tabs.ts';

type NoArticleWhy = Extract<PageView, { kind: 'no-article' }>['why'];

interface FrontTab {
  readonly id?: number | undefined;
  readonly url?: string | undefined;
}

const protocolOf = (url: string) => (URL.canParse(url) ? new URL(url).protocol : '');
const isWeb = (url: string) => ['http:', 'https:'].includes(protocolOf(url));

const whyOf = (answer: Exclude<TabAnswer, { kind: 'article' }>, url: string): NoArticleWhy => {
  if (answer.kind === 'unreadable') return 'unreadable';
  if (answer.kind === 'several') return 'list';
  if (answer.why === 'list' || answer.why === 'too-large' || answer.why === 'cut-off') return answer.why;
  return isGranted(url) ? 'granted-site' : 'other-site';
};

async function noArticle(url: string, why: NoArticleWhy, answer?: TabAnswer): Promise<PageView> {
  const totalClips = await (await library()).total();
  return {
    kind: 'no-article',
    why,
    url,
    hasSelection: answer?.kind === 'no-article' && answer.hasSelection,
    totalClips,
    privateWindow: answer?.kind === 'no-article' && answer.privateWindow,
  };
}

async function articleView(reading: PageReading, privateWindow: boolean): Promise<PageView> {
  const store = await library();
  const seen = await store.stateOf(reading, { note: !privateWindow });
  if (seen.kind !== 'saved' && seen.kind !== 'changed') {
    const draft = await store.draft(normaliseAddress(reading.url) ?? reading.url);
    return { kind: 'article', reading, state: seen, draft, sinceSaved: null, saved: null, privateWindow };
  }
  const state = { ...seen, clip: await takeLeftDraft(store, seen.clip) };
  const saved = (await store.open(state.clip.id))?.captures.at(-1) ?? null;
  const sinceSaved =
    state.kind === 'changed' && saved
      ? (await import('../../compare/compare.ts')).compareTexts(
          saved.article.paragraphs,
          reading.article.paragraphs,
        )
      : null;
  return { kind: 'article', reading, state, draft: null, sinceSaved, saved, privateWindow };
}

/**
 * @param frontTab - the tab that these screens speak of: the one in front, or the one a workspace was opened for.
 * @param pressed - whether a press on the toolbar button opened them: the address of every page that may be read is known then.
 */
export function pageServices(frontTab: () => Promise<FrontTab | undefined>, pressed: boolean): PageServices {
  // Nothing typed in a private window goes to the disk unless the person presses save.
  let privateWindow = false;

  const look = async (anySite: boolean): Promise<PageView> => {
    const tab = await frontTab();
    const url = tab?.url ?? '';
    if (tab?.id === undefined || (url === '' ? pressed : !isWeb(url))) return noArticle(url, 'unreadable');
    if (!anySite && !isGranted(url)) return noArticle(url, 'other-site');
    const answer = await readTab(tab.id, url);
    if (answer.kind !== 'article') return noArticle(url, whyOf(answer, url), answer);
    privateWindow = answer.privateWindow;
    return articleView(answer.reading, answer.privateWindow);
  };

  return {
    view: () => look(false),
    lookAnyway: () => look(true),
    onChange(listener) {
      const heard = (value: unknown) => {
        const message = parseMessage(value);
        if (message?.type === 'page/seen' || message?.type === 'page/left') listener();
        return undefined;
      };
      const updated = (_tabId: number, change: { status?: string; url?: string }) => {
        if (change.status === 'complete' || change.url !== undefined) listener();
      };
      browser.runtime.onMessage.addListener(heard);
      browser.tabs.onActivated.addListener(listener);
      browser.tabs.onUpdated.addListener(updated);
      return () => {
        browser.runtime.onMessage.removeListener(heard);
        browser.tabs.onActivated.removeListener(listener);
        browser.tabs.onUpdated.removeListener(updated);
      };
    },
    async saveDraft(draft) {
      if (!privateWindow) await (await library()).saveDraft(draft);
    },
    async clip(reading, patch) {
      const outcome = await (await library()).clipPage(reading, patch);
      await refreshTabs(outcome.clip.addresses);
      return outcome;
    },
    async quoteSelection() {
      const tab = await frontTab();
      await ensureOffscreenPage();
      if (tab?.id !== undefined) await quoteInTab(tab.id, tab.url ?? '');
    },
  };
}
