import { render } from 'preact';
import '../../components/styles/library-page.css';
import { uiLocale } from '../../components/text/locale.ts';
import { WorkspaceApp } from '../../components/workspace/workspace-app.tsx';
import { parseRoute } from '../../lib/actions/route-handover.ts';
import { createServices } from '../../lib/actions/services/services.ts';
import { browser } from '../../lib/browser.ts';
import type { Route } from '../../lib/services.ts';
import { connectWords } from '../../lib/words.ts';

connectWords((key, substitutions) => browser.i18n.getMessage(key, substitutions));
document.documentElement.lang = uiLocale();

const routeInAddress = (): Route =>
  parseRoute(decodeURIComponent(location.hash.slice(1))) ?? { screen: 'clips' };

/** The route stays in the address, so that reloading and back/forward work. */
const keepInAddress = (route: Route) => {
  const hash = `#${encodeURIComponent(JSON.stringify(route))}`;
  if (hash !== location.hash) history.pushState(null, '', hash);
};

const app = document.getElementById('app');
const pinned = Number(new URLSearchParams(location.search).get('tab'));
const services = createServices(Number.isInteger(pinned) && pinned > 0 ? { pinnedTab: pinned } : {});
const show = () => {
  if (!app) return;
  render(
    <WorkspaceApp
      key={location.hash}
      services={services}
      initialRoute={routeInAddress()}
      onRoute={keepInAddress}
    />,
    app,
  );
};
window.addEventListener('popstate', show);
show();
void navigator.storage.persist();
