/** Connects the English words where no browser has them: in unit tests and previews. Placeholders as in `chrome.i18n`. */
import { connectWords } from '../../lib/words.ts';
import english from '../../public/_locales/en/messages.json' with { type: 'json' };

export function connectEnglish(): void {
  connectWords((key, substitutions) =>
    english[key].message.replace(/\$([1-9])/g, (_, n: string) => substitutions[Number(n) - 1] ?? ''),
  );
}

connectEnglish();
