import { StyleProblem, type StyleProblemCode } from '../../lib/cite/style-problem.ts';
import { PlainError } from '../../lib/plain-error.ts';
import { t, type WordKey } from '../../lib/words.ts';

/** Failures whose words stand in `_locales`; any other `PlainError` tells itself. */
const WORDS: Readonly<Record<string, WordKey>> = {
  'disk-full': 'partProblemDiskFull',
  'library-newer': 'partProblemNewer',
  'library-interrupted': 'partProblemInterrupted',
  'library-unreadable': 'partProblemUnreadable',
};

const STYLE_WORDS: Readonly<Record<StyleProblemCode, WordKey>> = {
  'style-gone': 'partProblemStyleGone',
  'style-failed': 'partProblemStyleFailed',
};

/** What went wrong, what was kept and what to do: in plain words, whatever was thrown. */
export function problemWords(error: unknown): string {
  if (!(error instanceof PlainError)) return t('partProblemUnknown');
  if (error instanceof StyleProblem) return t(STYLE_WORDS[error.code], error.style);
  const key = WORDS[error.code];
  return key ? t(key) : error.message;
}
