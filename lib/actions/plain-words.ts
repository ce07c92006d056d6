import { PlainError } from '../plain-error.ts';
import { t } from '../words.ts';

/** Words for a failure: ours are plain already, anything else is a defect told as such. */
export const plainWords = (error: unknown): string =>
  error instanceof PlainError
    ? error.message
    : t('announceFailed', error instanceof Error ? error.message : String(error));
