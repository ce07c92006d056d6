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
  readonly save: (ids: readonly string[], format: ExportFormat) => void;
  readonly saveList: (title: string, entries: readonly FormattedText[], format: ListFormat) => void;
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
  const save = (ids: readonly string[], format: ExportFormat) => {
    cite.saveFile(ids, format).then(
      ({ name }) => setSaid(t('citeSaved', name)),
      (error: unknown) => setSaid(problemWords(error)),
    );
  };
  const saveList = (title: string, entries: readonly FormattedText[], format: ListFormat) => {
    cite.saveList(title, entries, format, uiLocale()).then(
      ({ name }) => setSaid(t('citeSaved', name)),
      (error: unknown) => setSaid(problemWords(error)),
    );
  };
  return { saveList, said, byHand, copy, copyMade, save, closeByHand: () => setByHand(null) };
}
