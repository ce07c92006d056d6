import { CslProblem, type CslProblemCode } from '../../lib/cite/csl-style/csl-problem.ts';
import { StyleProblem, type StyleProblemCode } from '../../lib/cite/style-problem.ts';
import { PlainError } from '../../lib/plain-error.ts';
import { t, type WordKey } from '../../lib/words.ts';

/** Failures whose words stand in `_locales`; any other `PlainError` tells itself. */
const WORDS: Readonly<Record<string, WordKey>> = {
  'bad-project': 'projectProblemName',
  'disk-full': 'partProblemDiskFull',
  'library-newer': 'partProblemNewer',
  'library-interrupted': 'partProblemInterrupted',
  'library-unreadable': 'partProblemUnreadable',
  'project-full': 'projectProblemFull',
  'project-gone': 'projectProblemGone',
  'too-many-projects': 'projectProblemMany',
};

const STYLE_WORDS: Readonly<Record<StyleProblemCode, WordKey>> = {
  'style-gone': 'partProblemStyleGone',
  'style-failed': 'partProblemStyleFailed',
};

const CSL_WORDS: Readonly<Record<CslProblemCode, WordKey>> = {
  'csl-too-large': 'cslTooLarge',
  'csl-not-text': 'cslNotText',
  'csl-document-type': 'cslDocumentType',
  'csl-not-xml': 'cslNotXml',
  'csl-not-style': 'cslNotStyle',
  'csl-version': 'cslVersion',
  'csl-nameless': 'cslNameless',
  'csl-class': 'cslClass',
  'csl-unknown-element': 'cslUnknownElement',
  'csl-no-citation': 'cslNoCitation',
  'csl-two-macros': 'cslTwoMacros',
  'csl-unknown-macro': 'cslUnknownMacro',
  'csl-macro-cycle': 'cslMacroCycle',
  'csl-too-complex': 'cslTooComplex',
  'csl-no-parent': 'cslNoParent',
  'csl-parent-missing': 'cslParentMissing',
  'csl-too-slow': 'cslTooSlow',
  'csl-trial': 'cslTrial',
};

/** What went wrong, what was kept and what to do: in plain words, whatever was thrown. */
export function problemWords(error: unknown): string {
  if (!(error instanceof PlainError)) return t('partProblemUnknown');
  if (error instanceof StyleProblem) return t(STYLE_WORDS[error.code], error.style);
  if (error instanceof CslProblem) return t(CSL_WORDS[error.code], error.detail);
  const key = WORDS[error.code];
  return key ? t(key) : error.message;
}
