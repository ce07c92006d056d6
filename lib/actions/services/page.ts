/** The page in front of the person, as the screens ask for it. */

import { normaliseAddress } from '../../article/address.ts';
import { browser } from '../../browser.ts';
import type { PageReading } from '../../library/types.ts';
import { parseMessage } from '../../messages.ts';
import type { HostOffer, PageServices, PageView } from '../../services.ts';
import { isGranted, optionalHostOf } from '../../sites/hosts.ts';
import { isAllowed } from '../allowed-hosts.ts';
import { clipReading } from '../clip-tab.ts';
import { takeLeftDraft } from '../left-draft.ts';
import { library } from '../open-library.ts';
import { markIn, readAnyTextIn, readTab, refreshTabs, selectionIn, type TabAnswer } from '../tabs.ts';

type NoArticleWhy = Extract<PageView, { kind: 'no-article' }>['why'];

interface FrontTab {
  readonly id?: number | undefined;
  readonly url?: string | undefined;
}

const protocolOf = (url: string) => (URL.canParse(url) ? new URL(url).protocol : '');
const isWeb = (url: string) => ['http:', 'https:'].includes(protocolOf(url));

const whyOf = (
  answer: Exclude<TabAnswer, { kind: 'article' } | { kind: 'several' }>,
  url: string,
): NoArticleWhy => {
  if (answer.kind === 'unreadable') return 'unreadable';
  if (answer.why === 'list' || answer.why === 'too-large' || answer.why === 'cut-off') return answer.why;
  return isGranted(url) ? 'granted-site' : 'other-site';
};

/** What every view says of the page besides what was read on it. */
interface Surroundings {
  readonly url: string;
  readonly offer: HostOffer;
}

async function noArticle(here: Surroundings, why: NoArticleWhy, answer?: TabAnswer): Promise<PageView> {
  const totalClips = await (await library()).total();
  return {
    kind: 'no-article',
    why,
    ...here,
    canClipAnyway: answer?.kind === 'no-article' && (answer.why === 'no-article' || answer.why === 'cut-off'),
    totalClips,
    privateWindow: answer?.kind === 'no-article' && answer.privateWindow,
  };
}

async function articleView(
  reading: PageReading,
  privateWindow: boolean,
  more: { readonly offer: HostOffer; readonly item: number | null },
): Promise<PageView> {
  const store = await library();
  const seen = await store.stateOf(reading, { note: !privateWindow });
  const view = { kind: 'article' as const, reading, privateWindow, ...more };
  if (seen.kind !== 'saved' && seen.kind !== 'changed') {
    const draft = await store.draft(normaliseAddress(reading.url) ?? reading.url);
    return { ...view, state: seen, draft, sinceSaved: null, saved: null };
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
  return { ...view, state, draft: null, sinceSaved, saved };
}

/** What the person asked of one page, forgotten when the tab moves on. */
interface Asked {
  readonly tabId: number | undefined;
  readonly url: string;
  /** To look though the site is not known. */
  readonly anySite: boolean;
  /** For one of several articles. */
  readonly item: number | null;
  /** What was read as no KCNA copy; it stays though the selection goes. */
  readonly anyText: PageReading | null;
}

const NOTHING_ASKED: Asked = { tabId: undefined, url: '', anySite: false, item: null, anyText: null };

/**
 * @param frontTab - the tab that these screens speak of: the one in front, or the one a workspace was opened for.
 * @param pressed - whether a press on the toolbar button opened them: the page in front may be read then, and its address is known.
 */
export function pageServices(frontTab: () => Promise<FrontTab | undefined>, pressed: boolean): PageServices {
  // Nothing typed in a private window goes to the disk unless the person presses save.
  let privateWindow = false;
  let asked = NOTHING_ASKED;

  const look = async (ask: Partial<Asked> = {}): Promise<PageView> => {
    const tab = await frontTab();
    const url = tab?.url ?? '';
    const same = url !== '' && asked.url === url && asked.tabId === tab?.id;
    asked = { ...(same ? asked : NOTHING_ASKED), ...ask, tabId: tab?.id, url };
    if (asked.anyText) return articleView(asked.anyText, privateWindow, { offer: null, item: null });
    const host = optionalHostOf(url);
    const allowed = host !== null && (await isAllowed(host));
    const here = { url, offer: allowed ? null : host };
    if (tab?.id === undefined || (url === '' ? pressed : !isWeb(url))) return noArticle(here, 'unreadable');
    const mayRead = isGranted(url) || allowed || (host !== null && pressed);
    if (!mayRead && !asked.anySite) return noArticle(here, 'other-site');
    const { item } = asked;
    const answer = await readTab(tab.id, url, item);
    if (answer.kind === 'unreadable' || answer.kind === 'no-article')
      return noArticle(here, whyOf(answer, url), answer);
    privateWindow = answer.privateWindow;
    if (answer.kind === 'several') return { ...answer, ...here };
    return articleView(answer.reading, answer.privateWindow, { offer: here.offer, item });
  };

  return {
    async show(words) {
      const tab = await frontTab();
      return tab?.id === undefined ? 0 : markIn(tab.id, words);
    },
    async selected() {
      const tab = await frontTab();
      const selection = tab?.id === undefined ? null : await selectionIn(tab.id).catch(() => null);
      return selection ?? { words: '', before: '' };
    },
    view: () => look(),
    lookAnyway: () => look({ anySite: true }),
    async readAnyText(part) {
      const tab = await frontTab();
      if (tab?.id === undefined) return look();
      const answer = await readAnyTextIn(tab.id, part);
      privateWindow = answer.privateWindow;
      return look({ anyText: answer.reading });
    },
    chooseItem: (item) => look({ item }),
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
    async clip(reading, patch, passage) {
      if (!patch) return clipReading(reading, passage);
      const outcome = await (await library()).clipPage(reading, patch, passage);
      await refreshTabs(outcome.clip.addresses);
      return outcome;
    },
  };
}
