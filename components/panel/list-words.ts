import type { QueueFailure } from '../../lib/services.ts';
import { t, type WordKey } from '../../lib/words.ts';

const FAILURES: Record<QueueFailure, WordKey> = {
  'not-found': 'listWhyNotFound',
  refused: 'listWhyRefused',
  server: 'listWhyServer',
  'no-article': 'listWhyNoArticle',
  several: 'listWhySeveral',
  'too-large': 'listWhyTooLarge',
  'not-a-page': 'listWhyNotAPage',
  redirected: 'listWhyRedirected',
  offline: 'listWhyOffline',
  'timed-out': 'listWhyTimedOut',
  'disk-full': 'partProblemDiskFull',
  'not-saved': 'listWhyNotSaved',
};

/** Why an article of a list was not clipped. @param status - what the server answered, 0 where it did not. */
export const queueFailureWords = (why: QueueFailure, status: number): string => t(FAILURES[why], status);
