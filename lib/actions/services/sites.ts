import { browser } from '../../browser.ts';
import type { SiteServices } from '../../services.ts';
import { matchesOf } from '../../sites/hosts.ts';
import { allowedHosts } from '../allowed-hosts.ts';

/** The hosts a person may allow, as the screens ask for them. The background hears of each change and has the pages read. */
export function siteServices(): SiteServices {
  return {
    // No await before it: the browser takes the question only in the turn of the press.
    allow: (host) => browser.permissions.request({ origins: matchesOf(host) }),
    allowed: allowedHosts,
    async revoke(host) {
      await browser.permissions.remove({ origins: matchesOf(host) });
    },
    onChange(listener) {
      browser.permissions.onAdded.addListener(listener);
      browser.permissions.onRemoved.addListener(listener);
      return () => {
        browser.permissions.onAdded.removeListener(listener);
        browser.permissions.onRemoved.removeListener(listener);
      };
    },
  };
}
