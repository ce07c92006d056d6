import { useState } from 'preact/hooks';
import type { ListFormat } from '../../lib/cite/list-file.ts';
import type { ExportFormat, FormattedText } from '../../lib/cite/types.ts';
import { escapeHtml } from '../../lib/escape.ts';
import type { Services } from '../../lib/services.ts';
import { t } from '../../lib/words.ts';
import { uiLocale } from '../text/locale.ts';
import { problemWords } from '../text/problems.ts';

export interface Copying {
  /** What happened last. */
  readonly said: string;
  /** The text to be copied by hand where the clipboard refused it. */
  readonly byHand: string | null;
  readonly copy: (text: FormattedText, done: string) => void;
  /** Copies what is still being made, as plain text in both flavours. */
  readonly copyMade: (text: Promise<string>, done: string) => void;
  /** `name`: what the file is named after. */
  readonly save: (ids: readonly string[], format: ExportFormat, name?: string) => void;
  readonly saveList: (
    title: string,
    entries: readonly FormattedText[],
    format: ListFormat,
    name?: string,
  ) => void;
  /** Tells what happened elsewhere. */
  readonly say: (words: string) => void;
  readonly closeByHand: () => void;
}

/** Copying and saving, and what is said about it. */
export function useCopying({ cite }: Services): Copying {
  const [said, setSaid] = useState('');
  const [byHand, setByHand] = useState<string | null>(null);
  const copy = (text: FormattedText, done: string) => {
    cite.copy(text).then(
      () => {
        setByHand(null);
        setSaid(done);
      },
      () => {
        // The box says what to do; what was said before no longer holds.
        setByHand(text.text);
        setSaid('');
      },
    );
  };
  const copyMade = (text: Promise<string>, done: string) => {
    text.then(
      (made) => copy({ text: made, html: escapeHtml(made) }, done),
      (error: unknown) => setSaid(problemWords(error)),
    );
  };
  const save: Copying['save'] = (ids, format, name) => {
    cite.saveFile(ids, format, name).then(
      ({ name }) => setSaid(t('citeSaved', name)),
      (error: unknown) => setSaid(problemWords(error)),
    );
  };
  const saveList: Copying['saveList'] = (title, entries, format, name) => {
    cite.saveList(title, entries, format, uiLocale(), name).then(
      ({ name }) => setSaid(t('citeSaved', name)),
      (error: unknown) => setSaid(problemWords(error)),
    );
  };
  return { saveList, say: setSaid, said, byHand, copy, copyMade, save, closeByHand: () => setByHand(null) };
}
