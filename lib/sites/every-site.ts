/** Every site that can be read: for the command line, saved pages, and pages that the person asks about. */
import { archiveAddress } from '../article/archive-address.ts';
import { complete } from '../article/complete.ts';
import { readAnyPage } from './any-page.ts';
import { readArchivedCopy } from './archives.ts';
import { kcnaCoJp } from './kcna-co-jp.ts';
import { kcnaKp } from './kcna-kp.ts';
import { kcnawatch } from './kcnawatch.ts';
import { createRegistry } from './registry.ts';

export const everySite = createRegistry([kcnawatch, kcnaKp, kcnaCoJp], {
  peel: (url) => archiveAddress(url)?.original ?? null,
  readCopy: readArchivedCopy,
  readElsewhere: readAnyPage,
  complete,
});
