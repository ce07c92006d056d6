import type { Announcer } from './announce.ts';
import type { Connection } from './connection.ts';
import type { SearchIndex } from './search/search-index.ts';

/** What every operation on the library works with. */
export interface LibraryContext {
  readonly connection: Connection;
  readonly announcer: Announcer;
  readonly index: SearchIndex;
  /** The time of what the person does. */
  readonly now: () => Date;
  readonly randomId: () => string;
}

/** ISO 8601 in UTC. */
export const isoNow = ({ now }: LibraryContext): string => now().toISOString();
