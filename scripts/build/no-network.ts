import type { Plugin } from 'vite';

/** What citation-js would fetch with; Dateline reads no citation from the network. */
const FETCHERS = new Set(['node-fetch', 'sync-fetch']);
const REFUSAL = '\0dateline:no-network';

/** The one module that may request: articles of a list, after a press on "Clip n articles". */
const MAY_REQUEST = '/lib/actions/clip-list-request.ts';

/**
 * The one module that may read the extension's own files: the packaged styles, in this very expression, which leads nowhere else
 * whatever the name is.
 */
const READS_OWN_FILES = '/lib/cite/csl-style/files.ts';
const OWN_FILE = /\bfetch\(\s*new URL\(\s*`\/styles\/\$\{\w+\}`,\s*location\.origin\s*\)\s*\)/;

/** Every way to the network that the platform has. */
const CALLS =
  /(?<![\w$.'"`-])(?:(?:globalThis|window|self)\.)?(?:fetch\s*\(|new\s+(?:XMLHttpRequest|WebSocket|EventSource|WebTransport|RTCPeerConnection)\b)|\bnavigator\.sendBeacon\b|\bimportScripts\s*\(/;
/**
 * citeproc parses XML by a request for a `data:` address where a browser has no `DOMParser`; all of ours have. Papa Parse downloads a table
 * where it is given an address; ours are texts.
 */
const UNUSED_REQUESTS = /node_modules\/(?:citeproc|papaparse)\//;
/** Its own function for the text of a child of a feed, by the name of the platform's. */
const DOMUTILS_FEEDS = /node_modules\/domutils\/.*\/feeds\.js$/;
/** What wxt puts around an entrypoint: its reloading by WebSocket falls away in a build, which `generateBundle` makes sure of. */
const FRAMEWORK = 'virtual:wxt-';
/** Words in a comment are no call. */
const COMMENTS = /\/\*[\s\S]*?\*\/|(?<![:"'`])\/\/[^\n]*/g;

/** The call by which a module would reach the network; null where it does not, or may. */
export function networkCall(code: string, id: string): string | null {
  if (`/${id.split('?')[0]}`.endsWith(MAY_REQUEST)) return null;
  const words = code.replace(COMMENTS, '');
  const asked = `/${id.split('?')[0]}`.endsWith(READS_OWN_FILES) ? words.replace(OWN_FILE, '') : words;
  return CALLS.exec(asked)?.[0] ?? null;
}

/**
 * Holds the promise "no request but the page the person is on and what they press" by construction: replaces the network clients of
 * citation-js by a refusal (80 kB stay out too), and ends the build where any module but one would request something.
 * @param peers - a program that measures others beside ours, which may hold calls of their own; it is never shipped.
 */
export function noNetwork({ peers = false }: { readonly peers?: boolean } = {}): Plugin {
  return {
    name: 'dateline:no-network',
    enforce: 'pre',
    resolveId: (id) => (FETCHERS.has(id) ? REFUSAL : null),
    load: (id) =>
      id === REFUSAL
        ? "export default function refuse() { throw new Error('Dateline makes no request'); }\nexport class Headers {}"
        : null,
    transform(code, id) {
      if (UNUSED_REQUESTS.test(id) && code.includes('XMLHttpRequest'))
        return { code: code.replaceAll('XMLHttpRequest', 'RequestOfNothing'), map: null };
      if (DOMUTILS_FEEDS.test(id)) return { code: code.replace(/\bfetch\(/g, 'textOfChild('), map: null };
      if (peers) return null;
      if (id.includes(FRAMEWORK) || !/\.[cm]?[jt]sx?(?:\?|$)/.test(id)) return null;
      const call = networkCall(code, id);
      if (call !== null) this.error(`${id} would reach the network: ${call}`);
      return null;
    },
    generateBundle(_options, bundle) {
      if (peers) return;
      for (const chunk of Object.values(bundle)) {
        if (chunk.type !== 'chunk' || chunk.moduleIds.some((id) => id.endsWith(MAY_REQUEST))) continue;
        const reading = chunk.moduleIds.find((id) => id.endsWith(READS_OWN_FILES));
        const call = networkCall(chunk.code, reading ?? chunk.fileName);
        if (call !== null) this.error(`${chunk.fileName} would reach the network: ${call}`);
      }
    },
  };
}
