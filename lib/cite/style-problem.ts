import { PlainError } from '../plain-error.ts';

const WORDS = {
  'style-gone': (style: string) => `There is no citation style “${style}” here. Choose another one.`,
  'style-failed': (style: string) =>
    `The citation style “${style}” failed on this text. Nothing of the text is lost. Choose another style.`,
};

export type StyleProblemCode = keyof typeof WORDS;

/** What is wrong with a style, where the person can do something about it: choose another. */
export class StyleProblem extends PlainError {
  constructor(
    override readonly code: StyleProblemCode,
    /** Its name, or its id where that is all that is known. */
    readonly style: string,
    options?: ErrorOptions,
  ) {
    super(code, WORDS[code](style), options);
  }
}
