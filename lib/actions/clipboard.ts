import type { FormattedText } from '../cite/types.ts';
import { PlainError } from '../plain-error.ts';
import { t } from '../words.ts';

/**
 * Puts a text on the clipboard as rich and as plain text.
 * @throws PlainError `clipboard` where the browser refuses; the caller shows the text to be copied by hand.
 */
export async function copyText({ text, html }: FormattedText): Promise<void> {
  try {
    const item = new ClipboardItem({
      'text/plain': new Blob([text], { type: 'text/plain' }),
      'text/html': new Blob([html], { type: 'text/html' }),
    });
    await navigator.clipboard.write([item]);
  } catch (error) {
    throw new PlainError('clipboard', t('errorClipboard'), { cause: error });
  }
}

/**
 * The same where no page of the extension has the focus (the hidden page of the context menu): through the `copy` event.
 * @throws PlainError `clipboard` where the browser refuses.
 */
export function copyUnfocused(document: Document, { text, html }: FormattedText): void {
  const fill = (event: ClipboardEvent) => {
    event.preventDefault();
    event.clipboardData?.setData('text/plain', text);
    event.clipboardData?.setData('text/html', html);
  };
  document.addEventListener('copy', fill, { once: true });
  const copied = document.execCommand('copy');
  document.removeEventListener('copy', fill);
  if (!copied) throw new PlainError('clipboard', t('errorClipboard'));
}
