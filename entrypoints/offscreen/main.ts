/**
 * The hidden page: cites and copies for the context menu, where no page of the extension is open and the worker has no clipboard; requests and
 * reads the articles that the person chose on a list, for which the worker has no DOM.
 */
import { workInHiddenPage } from '../../lib/actions/clip-list-worker.ts';
import { copyReading } from '../../lib/actions/copy-reading.ts';
import { browser, type MessageSender } from '../../lib/browser.ts';
import { parseMessage } from '../../lib/messages.ts';
import { connectWords } from '../../lib/words.ts';

connectWords((key, substitutions) => browser.i18n.getMessage(key, substitutions));

browser.runtime.onMessage.addListener((value: unknown, sender: MessageSender) => {
  const message = parseMessage(value);
  // Only from our own background: a content script has a tab.
  if (sender.tab !== undefined || sender.id !== browser.runtime.id) return undefined;
  if (message?.type === 'offscreen/copy') return copyReading(message.reading, message.quoted);
  if (message?.type !== 'offscreen/work') return undefined;
  // Not waited for: it takes minutes.
  void workInHiddenPage();
  return Promise.resolve(true);
});
