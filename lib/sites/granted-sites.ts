/** The sites whose hosts are granted at install, and nothing more: their content script has a budget of 20 kB. */
import { kcnaKp } from './kcna-kp.ts';
import { kcnawatch } from './kcnawatch.ts';
import { createRegistry } from './registry.ts';

export const grantedSites = createRegistry([kcnawatch, kcnaKp]);
