import type { Plugin } from 'vite';

/** What citation-js would fetch with; Dateline reads no citation from the network. */
const FETCHERS = new Set(['node-fetch', 'sync-fetch']);
const REFUSAL = '\0dateline:no-network';

/**
 * The modules that may request, each in one place: articles of a list, after a press on "Clip n articles"; Zotero on this computer, after a
 * press on "Send to Zotero".
 */
const MAY_REQUEST = ['/lib/actions/clip-list-request.ts', '/lib/actions/zotero-request.ts'];

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

/** The call by which a module would reach the network; null where it does not, or may: those that may have one call each. */
export const networkCall = (code: string, id: string): string | null => callBeyond(code, [id]);

const isModule = (id: string, module: string) => `/${id.split('?')[0]}`.endsWith(module);
const mayRequest = (id: string) => MAY_REQUEST.some((module) => isModule(id, module));

/** The first call in code made of these modules that is one more than they may have together. */
function callBeyond(code: string, ids: readonly string[]): string | null {
  const words = code.replace(COMMENTS, '');
  const asked = ids.some((id) => isModule(id, READS_OWN_FILES)) ? words.replace(OWN_FILE, '') : words;
  const calls = [...asked.matchAll(new RegExp(CALLS, 'g'))].map(([call]) => call);
  return calls[ids.filter(mayRequest).length] ?? null;
}

/**
 * Holds the promise "no request but the page the person is on and what they press" by construction: replaces the network clients of
 * citation-js by a refusal (80 kB stay out too), and ends the build where any module but two would request something.
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
        if (chunk.type !== 'chunk') continue;
        const call = callBeyond(chunk.code, chunk.moduleIds);
        if (call !== null) this.error(`${chunk.fileName} would reach the network: ${call}`);
      }
    },
  };
}
