import { PlainError } from '../plain-error.ts';

const nameOf = (error: unknown) =>
  typeof error === 'object' && error !== null && 'name' in error ? String(error.name) : '';

const INTERRUPTED = new Set(['AbortError', 'InvalidStateError', 'TransactionInactiveError', 'NotFoundError']);

/**
 * Words for what a browser's database can fail with; anything else is a defect and comes back as it is.
 * All of them hold after an aborted transaction: nothing was half-written.
 */
export function plainFailure(error: unknown): unknown {
  if (error instanceof PlainError) return error;
  const name = nameOf(error);
  if (name === 'QuotaExceededError') {
    return new PlainError(
      'disk-full',
      'The disk is full, so this was not saved. Everything saved before is still here and whole: export it to a file, free some space, and try again.',
      { cause: error },
    );
  }
  if (name === 'VersionError') {
    return new PlainError(
      'library-newer',
      'The library was opened by a newer version of Dateline. Nothing is lost: close this window and open it again.',
      { cause: error },
    );
  }
  if (INTERRUPTED.has(name)) {
    return new PlainError(
      'library-interrupted',
      'The browser interrupted this. Nothing of it was written and everything saved before is still here: try again.',
      { cause: error },
    );
  }
  if (name === 'UnknownError' || name === 'NotReadableError' || name === 'DataError') {
    return new PlainError(
      'library-unreadable',
      'The browser could not read or write the library on this disk. Nothing was changed: restart the browser and try again.',
      { cause: error },
    );
  }
  return error;
}

/**
 * Of several errors that one failure caused, the one that says why: a full disk before anything else, then whatever is more than the news
 * that something was called off. Null stands for no error.
 */
export function mostTelling(errors: readonly unknown[]): unknown {
  const known = errors.filter((error) => error !== null && error !== undefined);
  return (
    known.find((error) => nameOf(error) === 'QuotaExceededError') ??
    known.find((error) => !INTERRUPTED.has(nameOf(error))) ??
    known[0]
  );
}

/** Whether a transaction could not begin because its connection was closing. */
export const isClosing = (error: unknown): boolean => nameOf(error) === 'InvalidStateError';
