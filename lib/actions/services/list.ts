/** Lists of articles and open tabs, as the screens ask for them. */
import { askScript, browser } from '../../browser.ts';
import { isQueueChoice } from '../../library/queue/check-choice.ts';
import { nextItem } from '../../library/queue/transitions.ts';
import type { QueueChoice } from '../../library/queue/types.ts';
import { PlainError } from '../../plain-error.ts';
import type { ListServices, OpenTab, QueueView } from '../../services.ts';
import { GRANTED_MATCHES, isGranted, matchesOf } from '../../sites/hosts.ts';
import { t } from '../../words.ts';
import { allowedHosts } from '../allowed-hosts.ts';
import { isListWorkerAlive } from '../clip-list-lock.ts';
import { clipReading } from '../clip-tab.ts';
import { library } from '../open-library.ts';
import { readTab } from '../tabs.ts';

const LIST_SCRIPT = 'content-scripts/list.js';
const MOST = 2000;

interface FrontTab {
  readonly id?: number | undefined;
  readonly url?: string | undefined;
  readonly incognito?: boolean;
}

/** The readers are large: they load where a page may be a list, not with the screen. */
const grantedSites = async () => (await import('../../sites/granted-sites.ts')).grantedSites;

const hostOf = (url: string) => new URL(url).hostname.replace(/^www\./, '');

async function linksIn(tab: FrontTab | undefined): Promise<readonly QueueChoice[]> {
  const { id, url = '' } = tab ?? {};
  if (id === undefined || !isGranted(url)) return [];
  const { isArticleAddress, isListAddress } = await grantedSites();
  if (!isListAddress(url) && !isArticleAddress(url)) return [];
  try {
    const found = await askScript(id, LIST_SCRIPT);
    if (!Array.isArray(found)) return [];
    // What comes from a page is checked again: articles on the page's own host.
    return found
      .slice(0, MOST)
      .filter(isQueueChoice)
      .filter((one) => hostOf(one.url) === hostOf(url) && isArticleAddress(one.url));
  } catch {
    // The tab closed or moved on, or the person took the permission back.
    return [];
  }
}

const run = async () => {
  await browser.runtime.sendMessage({ type: 'queue/run' });
};

async function queueView(): Promise<QueueView> {
  const { queue } = await library();
  const [running, { items, run: state }] = [await isListWorkerAlive(), await queue.state()];
  return {
    items,
    running,
    halt: state.halt,
    current: running ? nextItem(state, items) : null,
    notBefore: state.notBefore,
  };
}

/** @param frontTab - the tab that these screens speak of. */
export function listServices(frontTab: () => Promise<FrontTab | undefined>): ListServices {
  return {
    async listing() {
      const tab = await frontTab();
      return { articles: await linksIn(tab), privateWindow: tab?.incognito === true };
    },
    saved: async (urls) => (await library()).savedAmong(urls),
    async clip(chosen, privateWindow) {
      const taken = await (await library()).queue.add(chosen, { withoutCookies: privateWindow });
      await run();
      return taken;
    },
    queue: queueView,
    onQueue(listener) {
      let stopped = false;
      let stop = () => {};
      void library().then((store) => {
        if (stopped) return;
        stop = store.onChange(({ kind }) => {
          if (kind === 'queue') listener();
        });
      });
      return () => {
        stopped = true;
        stop();
      };
    },
    stop: async () => (await library()).queue.stop(),
    async resume() {
      await (await library()).queue.resume();
      await run();
    },
    async retry(addresses) {
      await (await library()).queue.retry(addresses);
      await run();
    },
    clear: async () => (await library()).queue.clear(),
    interval: async () => (await library()).clipInterval(),
    setInterval: async (seconds) => (await library()).setClipInterval(seconds),
    countTabs: async () => (await grantedTabs()).length,
    openTabs,
    async clipTab({ tabId, url }) {
      const answer = await readTab(tabId, url);
      if (answer.kind !== 'article') throw new PlainError('tab-without-article', t('listTabWithout'));
      return (await clipReading(answer.reading)).kind;
    },
  };
}

async function grantedTabs() {
  const [{ isArticleAddress }, allowed] = [await grantedSites(), await allowedHosts()];
  const tabs = await browser.tabs.query({ url: [...GRANTED_MATCHES, ...allowed.flatMap(matchesOf)] });
  return tabs.flatMap(({ id, url = '', incognito }) =>
    // On a host that the person allowed, only its reader knows what an article is.
    id !== undefined && (!isGranted(url) || isArticleAddress(url)) ? [{ id, url, incognito }] : [],
  );
}

/** Every open tab at an article of a host granted already, asked one by one: no page is requested for it. */
async function openTabs(): Promise<readonly OpenTab[]> {
  const found: OpenTab[] = [];
  for (const { id, url, incognito } of await grantedTabs()) {
    const answer = await readTab(id, url);
    if (answer.kind !== 'article') continue;
    const { headline } = answer.reading.article;
    found.push({ tabId: id, url: answer.reading.url, headline, privateWindow: incognito });
  }
  return found;
}
