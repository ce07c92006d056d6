import type { Plugin } from 'vite';

/** What citation-js would fetch with; Dateline reads no citation from the network. */
const FETCHERS = new Set(['node-fetch', 'sync-fetch']);
const REFUSAL = '\0dateline:no-network';

/** Replaces the network clients of citation-js by a refusal: the promise "no request" holds by construction, and 80 kB stay out. */
export function noNetwork(): Plugin {
  return {
    name: 'dateline:no-network',
    enforce: 'pre',
    resolveId: (id) => (FETCHERS.has(id) ? REFUSAL : null),
    load: (id) =>
      id === REFUSAL
        ? "export default function refuse() { throw new Error('Dateline makes no request'); }\nexport class Headers {}"
        : null,
  };
}
