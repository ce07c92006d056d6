/**
 * An expected failure, told in words for people: what happened, what was kept, what to do.
 * `code` names it for tests and for translation; anything else thrown is a defect.
 */
export class PlainError extends Error {
  override readonly name = 'PlainError';
  constructor(
    readonly code: string,
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}
