import { browser } from '../browser.ts';
import { type AnyTextAnswer, parseAnyTextMessage } from '../messages.ts';
import { readSelectedText, readWholeText } from '../page/any-text.ts';
import type { ScriptContext } from './article-script.ts';

/** Answers with the text of the page, or with the words selected on it, though it is no KCNA copy. Looks only when asked. */
export function runAnyTextScript(ctx: Pick<ScriptContext, 'onInvalidated'>): void {
  const privateWindow = browser.extension.inIncognitoContext === true;
  const answer = (value: unknown): Promise<AnyTextAnswer> | undefined => {
    const message = parseAnyTextMessage(value);
    if (!message) return undefined;
    const read = message.part === 'selection' ? readSelectedText : readWholeText;
    return Promise.resolve({ reading: read(document, new Date().toISOString()), privateWindow });
  };
  browser.runtime.onMessage.addListener(answer);
  ctx.onInvalidated(() => browser.runtime.onMessage.removeListener(answer));
}
