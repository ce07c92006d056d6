/** Hosts that the person has allowed for good, and the script that reads their pages as they load. The browser keeps the list. */
import { browser } from '../browser.ts';
import { ZOTERO_MATCH } from '../handoff/zotero/connector.ts';
import { matchesOf, OPTIONAL_HOSTS } from '../sites/hosts.ts';

/** The script for pages off the hosts granted at install. */
export const ANY_PAGE_SCRIPT = 'content-scripts/any-page.js';

const REGISTERED = 'allowed-hosts';

/** Whether pages of a host may be read without asking. */
export function isAllowed(host: string): Promise<boolean> {
  return browser.permissions.contains({ origins: matchesOf(host) });
}

/** Whether the person lets Dateline speak to Zotero on this computer. */
export function mayAskZotero(): Promise<boolean> {
  return browser.permissions.contains({ origins: [ZOTERO_MATCH] });
}

/** The optional hosts that are allowed now, in the order of the list. */
export async function allowedHosts(): Promise<readonly string[]> {
  const allowed = await Promise.all(OPTIONAL_HOSTS.map(isAllowed));
  return OPTIONAL_HOSTS.filter((_, index) => allowed[index]);
}

/**
 * Has the browser put the reading script into pages of the allowed hosts, and of no other. Call it after the installation, an update and
 * each change of permissions; called twice at once, the second waits for the first.
 */
export function registerAllowedHosts(): Promise<void> {
  return navigator.locks.request(REGISTERED, async () => {
    const matches = (await allowedHosts()).flatMap(matchesOf);
    const ids = [REGISTERED];
    const [registered] = await browser.scripting.getRegisteredContentScripts({ ids });
    if (matches.length === 0) {
      if (registered) await browser.scripting.unregisterContentScripts({ ids });
    } else if (registered) {
      await browser.scripting.updateContentScripts([{ id: REGISTERED, matches }]);
    } else {
      const script = { id: REGISTERED, matches, js: [ANY_PAGE_SCRIPT], runAt: 'document_idle' as const };
      await browser.scripting.registerContentScripts([{ ...script, persistAcrossSessions: true }]);
    }
  });
}
