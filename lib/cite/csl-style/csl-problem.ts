import { PlainError } from '../../plain-error.ts';

const WORDS = {
  'csl-too-large': (limit: string) => `The file is larger than ${limit} kB, which no citation style is.`,
  'csl-not-text': () => 'The file is not text in UTF-8.',
  'csl-document-type': () => 'The file declares a document type, which a citation style never needs.',
  'csl-not-xml': (where: string) => `The file is not well-formed XML: ${where}.`,
  'csl-not-style': (found: string) =>
    `The file is no citation style: it begins with <${found}>, not with a <style> of the Citation Style Language.`,
  'csl-version': (version: string) =>
    `The style is written in version “${version}” of the Citation Style Language. Dateline reads version 1.0.`,
  'csl-nameless': (what: string) => `The style has no <${what}> in its <info>.`,
  'csl-class': (found: string) => `The style’s class is “${found}”; it must be “in-text” or “note”.`,
  'csl-unknown-element': (element: string) =>
    `The style has an element <${element}>, which is not of version 1.0 of the Citation Style Language.`,
  'csl-no-citation': () => 'The style has no <citation> with a <layout>, so it cannot cite.',
  'csl-two-macros': (macro: string) => `The style has two macros “${macro}”.`,
  'csl-unknown-macro': (macro: string) => `The style calls a macro “${macro}” that it does not have.`,
  'csl-macro-cycle': (macros: string) => `The style’s macros call each other in a circle: ${macros}.`,
  'csl-too-complex': () =>
    'The style is far more complex than any that is known, and would hold up the browser.',
  'csl-no-parent': () =>
    'The file only names another style to be used, and does not say which (no link “independent-parent”).',
  'csl-parent-missing': (parent: string) =>
    `The file only says that the style “${parent}” is to be used, which is not here. Load that style’s file first.`,
  'csl-too-slow': (seconds: string) => `A trial citation did not end within ${seconds} seconds.`,
  'csl-trial': (why: string) => `A trial citation failed: ${why}`,
} satisfies Readonly<Record<string, (detail: string) => string>>;

export type CslProblemCode = keyof typeof WORDS;

/** Why a `.csl` file is not taken. Nothing of it is kept. */
export class CslProblem extends PlainError {
  constructor(
    override readonly code: CslProblemCode,
    /** What of the file it is; '' where the code says all. */
    readonly detail = '',
    options?: ErrorOptions,
  ) {
    super(code, `${WORDS[code](detail)} The style was not added.`, options);
  }
}
