import { defineBackground } from 'wxt/utils/define-background';
import { registerAllowedHosts } from '../lib/actions/allowed-hosts.ts';
import { startListWork } from '../lib/actions/clip-list-start.ts';
import { clipTab } from '../lib/actions/clip-tab.ts';
import { pageLeft, pageSeen } from '../lib/actions/page-state.ts';
import { citeInTab, keepInTab, quoteInTab } from '../lib/actions/quote-tab.ts';
import { currentTab, refreshTabs } from '../lib/actions/tabs.ts';
import { lookAtZotero, sendJob } from '../lib/actions/zotero-desk.ts';
import { browser, type MessageSender, openPanel } from '../lib/browser.ts';
import { parseMessage } from '../lib/messages.ts';
import { connectWords, t } from '../lib/words.ts';

const CLIP_MENU = 'clip-page';
const CITE_MENU = 'cite-page';
const QUOTE_MENU = 'quote-selection';
const KEEP_MENU = 'keep-selection';

/** A page of the extension: panel, workspace, hidden page. */
const isOwnPage = (sender: MessageSender) =>
  sender.id === browser.runtime.id && sender.url?.startsWith(browser.runtime.getURL('')) === true;

/**
 * The background may die at any await and wakes at the next event: every listener is registered in the first turn, nothing is kept in
 * variables that IndexedDB does not hold.
 */
export default defineBackground({
  // An event page in Firefox too: the same rule holds in both.
  persistent: false,
  main() {
    connectWords((key, substitutions) => browser.i18n.getMessage(key, substitutions));

    browser.permissions.onAdded.addListener(() => void registerAllowedHosts());
    browser.permissions.onRemoved.addListener(() => void registerAllowedHosts());

    browser.runtime.onInstalled.addListener(() => {
      // An update takes every registered script away.
      void registerAllowedHosts();
      void browser.contextMenus.removeAll().then(() => {
        browser.contextMenus.create({
          id: CLIP_MENU,
          title: t('menuClip'),
          contexts: ['page', 'selection', 'image'],
        });
        browser.contextMenus.create({ id: CITE_MENU, title: t('menuCite'), contexts: ['page', 'selection'] });
        browser.contextMenus.create({ id: QUOTE_MENU, title: t('menuQuote'), contexts: ['selection'] });
        browser.contextMenus.create({ id: KEEP_MENU, title: t('menuKeep'), contexts: ['selection'] });
      });
    });

    browser.runtime.onMessage.addListener((value: unknown, sender: MessageSender) => {
      const message = parseMessage(value);
      const tabId = sender.tab?.id;
      if (isOwnPage(sender)) {
        if (message?.type === 'queue/run') return startListWork().then(() => true);
        if (message?.type === 'queue/saved') return refreshTabs(message.addresses).then(() => true);
        if (message?.type === 'queue/alive') return Promise.resolve(true);
        if (message?.type === 'zotero/look') return lookAtZotero();
        if (message?.type === 'zotero/send') return sendJob(message.job);
        return undefined;
      }
      // Only the top frame of a tab, only our own content script.
      if (tabId === undefined || sender.frameId !== 0 || sender.id !== browser.runtime.id) return undefined;
      if (message?.type === 'page/seen')
        return pageSeen(tabId, message.reading, message.privateWindow).then(() => true);
      if (message?.type === 'page/left') return pageLeft(tabId).then(() => true);
      return undefined;
    });

    browser.contextMenus.onClicked.addListener((info, tab) => {
      if (tab?.id === undefined) return;
      if (info.menuItemId === CLIP_MENU) void clipTab(tab.id, tab.url ?? '');
      if (info.menuItemId === CITE_MENU) void citeInTab(tab.id, tab.url ?? '');
      if (info.menuItemId === KEEP_MENU) void keepInTab(tab.id, tab.url ?? '');
      if (info.menuItemId === QUOTE_MENU) void quoteInTab(tab.id, tab.url ?? '');
    });

    browser.commands.onCommand.addListener((command, tab) => {
      if (command === 'open-panel' && tab?.windowId !== undefined) void openPanel(tab.windowId);
      if (command !== 'clip-page') return;
      // Firefox hands over no tab before version 126, and none where a sidebar has the focus.
      void Promise.resolve(tab ?? currentTab()).then((front) =>
        front?.id === undefined ? undefined : clipTab(front.id, front.url ?? ''),
      );
    });
  },
});
