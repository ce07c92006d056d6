import { render } from 'preact';
import '../../components/styles/popup-page.css';
import { Popup } from '../../components/popup/popup.tsx';
import { uiLocale } from '../../components/text/locale.ts';
import { createServices } from '../../lib/actions/services/services.ts';
import { browser } from '../../lib/browser.ts';
import { connectWords } from '../../lib/words.ts';

connectWords((key, substitutions) => browser.i18n.getMessage(key, substitutions));
document.documentElement.lang = uiLocale();

const app = document.getElementById('app');
// The window is asked for first: opening the panel from a button allows no await after the press.
const { id: windowId } = await browser.windows.getCurrent();
if (app) render(<Popup services={createServices(windowId === undefined ? {} : { windowId })} />, app);
