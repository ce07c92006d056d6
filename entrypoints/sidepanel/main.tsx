import { render } from 'preact';
import '../../components/styles/library-page.css';
import { PanelApp } from '../../components/panel/panel-app.tsx';
import { uiLocale } from '../../components/text/locale.ts';
import { onRoute, takeRoute } from '../../lib/actions/route-handover.ts';
import { createServices } from '../../lib/actions/services/services.ts';
import { browser } from '../../lib/browser.ts';
import { connectWords } from '../../lib/words.ts';

connectWords((key, substitutions) => browser.i18n.getMessage(key, substitutions));
document.documentElement.lang = uiLocale();

const app = document.getElementById('app');
const services = createServices();
const route = takeRoute(Date.now()) ?? { screen: 'clips' as const };
if (app) render(<PanelApp services={services} route={route} onRoute={onRoute} />, app);
// The clips are what the person came for: the browser is asked not to clear them when the disk runs short.
void navigator.storage.persist();
