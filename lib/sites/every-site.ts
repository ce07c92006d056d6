/** Every site that can be read: for the command line, saved pages, and pages that the person asks about. */
import { archiveAddress } from '../article/archive-address.ts';
import { complete } from '../article/complete.ts';
import { readAnyPage } from './any-page.ts';
import { readArchivedCopy } from './archives.ts';
import { chosonSinbo } from './choson-sinbo.ts';
import { kcnaCoJp } from './kcna-co-jp.ts';
import { kcnaKp } from './kcna-kp.ts';
import { kcnawatch } from './kcnawatch.ts';
import { mfa } from './mfa.ts';
import { pyongyangTimes } from './pyongyang-times.ts';
import { createRegistry } from './registry.ts';
import { rodong } from './rodong.ts';
import { uriminzokkiri } from './uriminzokkiri.ts';
import { voiceOfKorea } from './voice-of-korea.ts';

const SITES = [
  kcnawatch,
  kcnaKp,
  kcnaCoJp,
  rodong,
  mfa,
  voiceOfKorea,
  pyongyangTimes,
  uriminzokkiri,
  chosonSinbo,
];

export const everySite = createRegistry(SITES, {
  peel: (url) => archiveAddress(url)?.original ?? null,
  readCopy: readArchivedCopy,
  readElsewhere: readAnyPage,
  complete,
});
