/**
 * The one seam to the WebExtension API. Everything else imports `browser` from here; what webextension-polyfill does not know (side
 * panel, sidebar, offscreen document) is covered here too.
 */

import type { Browser, Runtime } from 'webextension-polyfill';
import polyfill from 'webextension-polyfill';

export const browser: Browser = polyfill;

export type MessageSender = Runtime.MessageSender;

/** The toolbar button: `action` in Manifest V3, `browserAction` in Firefox's V2. */
export const toolbar = browser.action ?? browser.browserAction;

interface SidebarAction {
  open(): Promise<void>;
}

/**
 * Opens the side panel or sidebar. Must be called in the same turn as the person's gesture: no await before it.
 */
export function openPanel(windowId: number): Promise<void> {
  if (import.meta.env.FIREFOX) {
    const { sidebarAction } = polyfill as unknown as { sidebarAction: SidebarAction };
    return sidebarAction.open();
  }
  return chrome.sidePanel.open({ windowId });
}

/** Runs a bundled content script in a tab (by `activeTab` or a granted host). Rejects where the browser forbids it. */
export async function injectScript(tabId: number, file: string): Promise<void> {
  await browser.scripting.executeScript({ target: { tabId }, files: [file] });
}

/** The same for a script that ends with a value: what it found, to be checked by the caller. */
export async function askScript(tabId: number, file: string): Promise<unknown> {
  const [answer] = await browser.scripting.executeScript({ target: { tabId }, files: [file] });
  return answer?.result;
}

const OFFSCREEN_PAGE = 'offscreen.html';

/**
 * Makes sure that the hidden page with a DOM and a clipboard is there: an offscreen document in Chrome, a frame in the background page
 * in Firefox (whose background has a document of its own, but should not load the citing engine at every wake).
 */
export async function ensureOffscreenPage(): Promise<void> {
  if (import.meta.env.FIREFOX) return ensureHiddenFrame();
  if (await chrome.offscreen.hasDocument()) return;
  try {
    await chrome.offscreen.createDocument({
      url: OFFSCREEN_PAGE,
      reasons: [chrome.offscreen.Reason.CLIPBOARD, chrome.offscreen.Reason.DOM_PARSER],
      justification:
        'Copies a citation for the context menu, where no page of the extension is open, and reads the articles that were chosen on a list.',
    });
  } catch (error) {
    // Two events may race to create the only document allowed; the loser finds it there.
    if (!(await chrome.offscreen.hasDocument())) throw error;
  }
}

async function ensureHiddenFrame(): Promise<void> {
  if (document.querySelector('iframe')) return;
  const frame = document.createElement('iframe');
  const loaded = new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
  frame.src = browser.runtime.getURL(OFFSCREEN_PAGE);
  document.body.append(frame);
  await loaded;
}
