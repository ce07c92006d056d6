/** The panel with invented clips: `panel.html?page=changed&clips=1284`; `&screen=keep`, `&screen=clip&id=…`, `&lang=ko` in Korean;
 * `&list=offer`, `running`, `asked`, `left`, `refused`, `done` for lists. */
import { render } from 'preact';
import '../../components/styles/library-page.css';
import { PanelApp } from '../../components/panel/panel-app.tsx';
import { uiLocale } from '../../components/text/locale.ts';
import type { Route } from '../../lib/services.ts';
import { connectWords } from '../../lib/words.ts';
import '../support/english-words.ts';
import koreanWords from '../../public/_locales/ko/messages.json' with { type: 'json' };
import { showList } from './fake-list.ts';
import { fakeServices } from './fake-services.ts';
import { VIEWS } from './invented.ts';

const wanted = new URLSearchParams(location.search);
if (wanted.get('lang') === 'ko') {
  connectWords((key, given) =>
    koreanWords[key].message.replace(/\$([1-9])/g, (_, n: string) => given[Number(n) - 1] ?? ''),
  );
}
document.documentElement.lang = uiLocale();

const page = wanted.get('page') ?? 'changed';
const view = Object.entries(VIEWS).find(([name]) => name === page)?.[1] ?? VIEWS.changed;
const services = fakeServices(Number(wanted.get('clips') ?? 1284), view);
const list = wanted.get('list');
if (list !== null) showList(services.list, list);
Object.assign(window, { services });

const screen = wanted.get('screen');
const route: Route | undefined =
  screen === 'keep'
    ? { screen: 'keep' }
    : screen === 'clip'
      ? { screen: 'clip', id: wanted.get('id') ?? 'clip-000000' }
      : undefined;
const app = document.getElementById('app');
if (app) render(<PanelApp services={services} {...(route ? { route } : {})} />, app);
