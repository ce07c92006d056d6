import { defineContentScript } from 'wxt/utils/define-content-script';
import { browser } from '../lib/browser.ts';
import { type PageReadAnswer, parseMessage } from '../lib/messages.ts';
import { createAnnouncer } from '../lib/page/announce.ts';
import { followAddress } from '../lib/page/follow-address.ts';
import { readLivePage } from '../lib/page/read.ts';
import { type PageSelection, readSelection } from '../lib/page/selection.ts';
import { watchContent } from '../lib/page/watch.ts';
import { GRANTED_MATCHES } from '../lib/sites/hosts.ts';
import { isArticleAddress } from '../lib/sites/registry.ts';

const now = () => new Date().toISOString();

export default defineContentScript({
  matches: [...GRANTED_MATCHES],
  runAt: 'document_idle',
  main(ctx) {
    const privateWindow = browser.extension.inIncognitoContext === true;
    const announce = createAnnouncer(document);
    let stopWatching = () => {};
    let reported = '';

    const send = (message: unknown) =>
      void browser.runtime.sendMessage(message).catch(() => ctx.notifyInvalidated());

    const report = (always: boolean) => {
      const outcome = readLivePage(document, now(), false);
      if (outcome.kind !== 'article') return;
      // The same text again (a menu opened, a picture came in) is no news.
      const text = JSON.stringify([location.href, outcome.reading.article]);
      if (!always && text === reported) return;
      reported = text;
      send({ type: 'page/seen', reading: outcome.reading, privateWindow });
    };

    /** On a page that is no article nothing runs but this check of the address. */
    const visit = () => {
      stopWatching();
      stopWatching = () => {};
      if (isArticleAddress(location.href)) {
        stopWatching = watchContent(document, () => report(false));
      } else if (reported !== '') {
        reported = '';
        send({ type: 'page/left' });
      }
    };

    const read = (): PageReadAnswer => {
      const outcome = readLivePage(document, now(), true);
      if (outcome.kind === 'article') return { ...outcome, privateWindow };
      const hasSelection = (document.getSelection()?.toString().trim() ?? '') !== '';
      return { ...outcome, hasSelection, privateWindow };
    };

    const selection = (): PageSelection => {
      const outcome = readLivePage(document, now(), false);
      const paragraphs = outcome.kind === 'article' ? outcome.reading.article.paragraphs : [];
      return readSelection(document.getSelection(), paragraphs);
    };

    const answer = (value: unknown): Promise<unknown> | undefined => {
      const message = parseMessage(value);
      switch (message?.type) {
        case 'page/read':
          return Promise.resolve(read());
        case 'page/selection':
          return Promise.resolve(selection());
        case 'page/report':
          if (isArticleAddress(location.href)) report(true);
          return Promise.resolve(true);
        case 'page/announce':
          announce(message.text, message.tone);
          return Promise.resolve(true);
        default:
          return undefined;
      }
    };

    browser.runtime.onMessage.addListener(answer);
    ctx.onInvalidated(() => {
      stopWatching();
      browser.runtime.onMessage.removeListener(answer);
    });
    ctx.onInvalidated(followAddress(window, visit));
    ctx.addEventListener(window, 'pageshow', (event) => {
      // Back and forward bring the page from the browser's memory without running this script again.
      if (event.persisted) {
        reported = '';
        visit();
      }
    });
    visit();
  },
});
