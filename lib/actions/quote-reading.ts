import type { PageReading } from '../library/types.ts';
import type { PageSelection } from '../page/selection.ts';
import { citableReading } from './citable.ts';
import { copyUnfocused } from './clipboard.ts';
import { library } from './open-library.ts';
import { plainWords } from './plain-words.ts';

/**
 * Copies selected words with their citation in the person's style, the paragraph and a link to the words.
 * @returns null when copied, else the reason in plain words (an error object does not survive a message).
 */
export async function quoteReading(reading: PageReading, selection: PageSelection): Promise<string | null> {
  try {
    const { style } = await (await library()).settings();
    const { quote } = await import('../cite/cite.ts');
    const { quotation, paragraph } = selection;
    copyUnfocused(document, await quote(citableReading(reading, {}), { quotation, paragraph, style }));
    return null;
  } catch (error) {
    return plainWords(error);
  }
}
