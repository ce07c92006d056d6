/** The hidden page: cites and copies for the context menu, where no page of the extension is open and the worker has no clipboard. */
import { quoteReading } from '../../lib/actions/quote-reading.ts';
import { browser, type MessageSender } from '../../lib/browser.ts';
import { parseMessage } from '../../lib/messages.ts';
import { connectWords } from '../../lib/words.ts';

connectWords((key, substitutions) => browser.i18n.getMessage(key, substitutions));

browser.runtime.onMessage.addListener((value: unknown, sender: MessageSender) => {
  const message = parseMessage(value);
  // Only from our own background: a content script has a tab.
  if (message?.type !== 'offscreen/quote' || sender.tab !== undefined || sender.id !== browser.runtime.id)
    return undefined;
  return quoteReading(message.reading, message.selection);
});
