import { defineContentScript } from 'wxt/utils/define-content-script';
import { grantedSites } from '../lib/sites/granted-sites.ts';
import { readListing } from '../lib/sites/listing.ts';

/** Reads the links of the list in a tab, once, where the panel asks; its value is the script's answer. Leaves nothing running. */
export default defineContentScript({
  registration: 'runtime',
  runAt: 'document_idle',
  main: () => readListing(document, location.href, grantedSites),
});
