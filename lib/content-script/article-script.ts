import { browser } from '../browser.ts';
import { type PageReadAnswer, parseTabMessage } from '../messages.ts';
import { createAnnouncer } from '../page/announce.ts';
import { followAddress } from '../page/follow-address.ts';
import { createWordMarker } from '../page/mark-words.ts';
import { readLivePage } from '../page/read.ts';
import { readSelection } from '../page/selection.ts';
import { watchContent } from '../page/watch.ts';
import type { Registry } from '../sites/registry.ts';

/** What the browser's framework lends to a content script. */
export interface ScriptContext {
  onInvalidated(callback: () => void): unknown;
  /** False once the extension was updated or removed under the page; asking then ends this script. */
  readonly isValid: boolean;
  addEventListener(target: Window, type: 'pageshow', listener: (event: PageTransitionEvent) => void): void;
}

const now = () => new Date().toISOString();

/**
 * The content script: reports the article that stands at an address of `registry`, and answers what the extension asks of the page. Sends
 * messages only; stores nothing.
 */
export function runArticleScript(registry: Registry, ctx: ScriptContext): void {
  const privateWindow = browser.extension.inIncognitoContext === true;
  const announce = createAnnouncer(document);
  const mark = createWordMarker(document);
  let stopWatching = () => {};
  let reported = '';

  /** A worker that died over the message is woken by a second one; a full disk refuses both. Neither ends this script. */
  const send = (message: unknown, triesLeft = 1) =>
    void browser.runtime.sendMessage(message).catch(() => {
      if (ctx.isValid && triesLeft > 0) send(message, triesLeft - 1);
    });

  const report = (always: boolean) => {
    const outcome = readLivePage(registry, document, { now: now(), withHtml: false });
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
    if (registry.isArticleAddress(location.href)) {
      stopWatching = watchContent(document, () => report(false));
    } else if (reported !== '') {
      reported = '';
      send({ type: 'page/left' });
    }
  };

  const read = (item: number | null): PageReadAnswer => {
    const outcome = readLivePage(registry, document, { now: now(), withHtml: true, item });
    return { ...outcome, privateWindow };
  };

  const answer = (value: unknown): Promise<unknown> | undefined => {
    const message = parseTabMessage(value);
    switch (message?.type) {
      case 'page/read':
        return Promise.resolve(read(message.item));
      case 'page/selection':
        return Promise.resolve(readSelection(document.getSelection()));
      case 'page/report':
        if (registry.isArticleAddress(location.href)) report(true);
        return Promise.resolve(true);
      case 'page/mark':
        return Promise.resolve(mark(message.words));
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
}
