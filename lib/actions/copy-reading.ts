import type { FormattedText } from '../cite/types.ts';
import type { PageReading } from '../library/types.ts';
import type { QuotedWords } from '../messages.ts';
import { citablePage } from './citable-page.ts';
import { copyUnfocused } from './clipboard.ts';
import { currentStyle } from './current-style.ts';
import { library } from './open-library.ts';
import { plainWords } from './plain-words.ts';

/** What became of it; an error object does not survive a message. */
export type CopyAnswer =
  /** `leadsTo`: what the link of a quotation opens; null of a citation. */
  | {
      readonly kind: 'copied';
      readonly style: string;
      /** The style of last time, where that is no longer there and `style` was used instead. */
      readonly gone: string | null;
      readonly leadsTo: 'words' | 'page' | 'nowhere' | null;
    }
  /** The clipboard did not take it: the text is to be offered. */
  | { readonly kind: 'refused'; readonly text: string }
  | { readonly kind: 'problem'; readonly words: string };

/** Copies the citation of a page in the person's style; with words of it, these with their citation, pinpoint and link. */
export async function copyReading(reading: PageReading, quoted: QuotedWords | null): Promise<CopyAnswer> {
  try {
    const store = await library();
    const { style: current, gone } = await currentStyle();
    const { id: style, name } = current;
    const { cite, quote } = await import('../cite/cite.ts');
    const citable = await citablePage(store, reading);
    if (!quoted)
      return copied(await cite(citable, { style, form: 'entry' }), { style: name, gone, leadsTo: null });
    const { words, ...place } = quoted;
    const text = await quote(citable, { quotation: words, ...place, style });
    return copied(text, { style: name, gone, leadsTo: text.leadsTo });
  } catch (error) {
    return { kind: 'problem', words: plainWords(error) };
  }
}

function copied(
  text: FormattedText,
  done: Omit<Extract<CopyAnswer, { kind: 'copied' }>, 'kind'>,
): CopyAnswer {
  try {
    copyUnfocused(document, text);
    return { kind: 'copied', ...done };
  } catch {
    return { kind: 'refused', text: text.text };
  }
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;

/** Whether an answer from the hidden page is one. */
export function isCopyAnswer(value: unknown): value is CopyAnswer {
  if (!isRecord(value)) return false;
  if (value.kind === 'copied')
    return typeof value.style === 'string' && (value.gone === null || typeof value.gone === 'string');
  return (
    (value.kind === 'refused' && typeof value.text === 'string') ||
    (value.kind === 'problem' && typeof value.words === 'string')
  );
}
