import { browser, openPanel } from '../../browser.ts';
import type { NavigationServices, Route, SideRef } from '../../services.ts';
import { citedAddress } from '../citable.ts';
import { leaveRoute } from '../route-handover.ts';

const WORKSPACE = 'workspace.html';

const isWeb = (url: string) => /^https?:$/.test(URL.canParse(url) ? new URL(url).protocol : '');

const meansPage = (side: SideRef) => side.kind === 'page';

/** Address of the workspace at a route. A comparison with "the page as it is now" remembers which tab that is. */
function workspaceAddress(route: Route, tabId: number | undefined): string {
  const concernsPage = route.screen === 'compare' && (meansPage(route.a) || meansPage(route.b));
  const query = concernsPage && tabId !== undefined ? `?tab=${tabId}` : '';
  return browser.runtime.getURL(`${WORKSPACE}${query}#${encodeURIComponent(JSON.stringify(route))}`);
}

/**
 * Moving between the screens.
 * @param pageTab - the tab whose page this screen speaks of.
 * @param windowId - the window whose panel may be opened; absent in the panel itself.
 */
export function navigationServices(
  pageTab: () => Promise<number | undefined>,
  windowId?: number,
): NavigationServices {
  return {
    openWorkspace(route) {
      void pageTab().then((tabId) => browser.tabs.create({ url: workspaceAddress(route, tabId) }));
    },
    openAddress(url) {
      if (isWeb(url)) void browser.tabs.create({ url: citedAddress(url) });
    },
    ...(windowId === undefined
      ? {}
      : {
          openPanel(route?: Route) {
            if (route) leaveRoute(route, Date.now());
            void openPanel(windowId);
          },
        }),
  };
}
