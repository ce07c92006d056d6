import { useState } from 'preact/hooks';
import type { FormattedText } from '../../lib/cite/types.ts';
import type { CiteServices } from '../../lib/services.ts';

export interface TextCopying {
  /** The text to be copied by hand where the clipboard refused it. */
  readonly byHand: string | null;
  readonly closeByHand: () => void;
  /** Copies a text that is still being made. */
  readonly copy: <Text extends FormattedText>(making: Promise<Text>, done: (text: Text) => void) => void;
}

/** Copying, with the text offered where the browser keeps its clipboard to itself. */
export function useTextCopying(cite: CiteServices, fail: (error: unknown) => void): TextCopying {
  const [byHand, setByHand] = useState<string | null>(null);
  return {
    byHand,
    closeByHand: () => setByHand(null),
    copy(making, done) {
      making.then(
        (text) =>
          cite.copy(text).then(
            () => {
              setByHand(null);
              done(text);
            },
            () => setByHand(text.text),
          ),
        fail,
      );
    },
  };
}
