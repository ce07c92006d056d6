/** Every site that can be read: for the command line, saved pages, and pages that the person asks about. */
import { kcnaKp } from './kcna-kp.ts';
import { kcnawatch } from './kcnawatch.ts';
import { createRegistry } from './registry.ts';

export const everySite = createRegistry([kcnawatch, kcnaKp]);
