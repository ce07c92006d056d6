/** The popup in one state: `?state=saved`; `&lang=ko` in Korean, `&fail=disk` with a full disk. */
import { render } from 'preact';
import '../../components/styles/popup-page.css';
import { Popup } from '../../components/popup/popup.tsx';
import { uiLocale } from '../../components/text/locale.ts';
import { PlainError } from '../../lib/plain-error.ts';
import { connectWords } from '../../lib/words.ts';
import '../support/english-words.ts';
import koreanWords from '../../public/_locales/ko/messages.json' with { type: 'json' };
import { inventedServices, VIEWS } from './invented.ts';

const wanted = new URLSearchParams(location.search);
if (wanted.get('lang') === 'ko') {
  connectWords((key, given) =>
    koreanWords[key].message.replace(/\$([1-9])/g, (_, n: string) => given[Number(n) - 1] ?? ''),
  );
}
document.documentElement.lang = uiLocale();

const state = wanted.get('state') ?? 'article';
const view = Object.entries(VIEWS).find(([name]) => name === state)?.[1] ?? VIEWS.article;
const services = inventedServices(view);
const full = async () => {
  throw new PlainError('disk-full', 'The disk is full.');
};
const shown =
  wanted.get('fail') === 'disk'
    ? { ...services, page: { ...services.page, clip: full, saveDraft: full } }
    : wanted.get('fail') === 'page'
      ? { ...services, page: { ...services.page, view: full } }
      : services;
const app = document.getElementById('app');
if (app) render(<Popup services={shown} />, app);
