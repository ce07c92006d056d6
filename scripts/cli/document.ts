/**
 * Saved bytes to a document, in Node. The DOM is linkedom's: it closes what HTML leaves open (`<p>`, `<li>`, `<td>`) as a browser does, and parses
 * a page several times faster than happy-dom, which matters over thousands of files.
 */
import { DOMParser } from 'linkedom';

/** How far into a file an encoding or the address it was saved from is looked for. */
const HEAD_BYTES = 4096;

const decoderFor = (label: string): TextDecoder | null => {
  try {
    return new TextDecoder(label);
  } catch {
    return null;
  }
};

/** UTF-16 without a byte order mark shows as a zero in every other byte of the markup. */
const zerosAt = (bytes: Uint8Array, offset: number) => {
  const head = bytes.subarray(0, 64);
  return head.length >= 8 && head.every((byte, index) => index % 2 !== offset || byte === 0);
};

const declared = (bytes: Uint8Array): string | null => {
  const head = new TextDecoder('windows-1252').decode(bytes.subarray(0, HEAD_BYTES));
  const found =
    /<meta[^>]{0,200}charset\s*=\s*["']?\s*([\w:.-]+)/i.exec(head) ??
    /^<\?xml[^>]{0,100}encoding\s*=\s*["']([\w.-]+)/i.exec(head);
  return found?.[1] ?? null;
};

/** The text of a saved file: by its byte order mark, else by what its head declares, else UTF-8, else Windows-1252. */
export function decode(bytes: Uint8Array): string {
  const [a, b] = bytes;
  if (a === 0xfe && b === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  if (a === 0xff && b === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (a === 0xef && b === 0xbb) return new TextDecoder().decode(bytes);
  if (zerosAt(bytes, 1)) return new TextDecoder('utf-16le').decode(bytes);
  if (zerosAt(bytes, 0)) return new TextDecoder('utf-16be').decode(bytes);
  const label = declared(bytes);
  // A declaration that could be read is not UTF-16, whatever it says (WHATWG Encoding).
  const decoder = label === null || /^utf-?16/i.test(label) ? null : decoderFor(label);
  if (decoder && decoder.encoding !== 'utf-8') return decoder.decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder(decoder ? 'utf-8' : 'windows-1252').decode(bytes);
  }
}

const UPPER_CASE_ATTRIBUTE = /\s[A-Z]+\s*=/;

/** Old pages shout (`<A HREF=…>`); HTML does not mind, linkedom does. */
const lowerAttributes = (document: Document) => {
  for (const element of document.querySelectorAll('*')) {
    for (const { name, value } of [...element.attributes]) {
      if (/[A-Z]/.test(name) && !element.hasAttribute(name.toLowerCase())) {
        element.setAttribute(name.toLowerCase(), value);
      }
    }
  }
};

const parse = (html: string) => new DOMParser().parseFromString(html, 'text/html') as unknown as Document;

/** Whether all there is stands in one `<html>`: linkedom leaves beside it what a browser would move into the body. */
const isWhole = (document: Document) =>
  document.documentElement?.localName === 'html' &&
  [...document.childNodes].every(
    (node) => node === document.documentElement || node.nodeType > 3 || node.nodeValue?.trim() === '',
  );

/**
 * Parses HTML; a fragment or bare text becomes a page. No script runs, nothing is loaded. A browser ignores the ends of `<body>` and `<html>`
 * and takes what follows into the body; so does this.
 */
export function parseHtml(html: string): Document {
  // Answers of kcna.kp to 2022; HTML knows no CDATA.
  if (/^\s*<\?xml[^>]*>\s*<xsync\b/.test(html))
    return new DOMParser().parseFromString(html, 'text/xml') as unknown as Document;
  const first = /<html[\s>]/i.test(html) ? parse(html.replace(/<\/(?:html|body)\s*>/gi, '')) : null;
  const bare = () => html.replace(/<\/?(?:html|body)(?:\s[^<>]*)?>/gi, '');
  const document =
    first && isWhole(first) ? first : parse(`<!doctype html><html><body>${bare()}</body></html>`);
  if (UPPER_CASE_ATTRIBUTE.test(html)) lowerAttributes(document);
  return document;
}

const SAVED_FROM = /<!--\s*saved from url=\(\d+\)(\S+)\s*-->/i;

/**
 * The address that a saved page says it has: the browser's "saved from url" comment, else its canonical link, `og:url` or `<base>`.
 * Null where it says none that is whole.
 */
export function savedAddress(html: string, document: Document): string | null {
  const attribute = (selector: string, name: string) =>
    document.querySelector(selector)?.getAttribute(name) ?? null;
  const candidates = [
    SAVED_FROM.exec(html.slice(0, HEAD_BYTES))?.[1] ?? null,
    attribute('link[rel="canonical"]', 'href'),
    attribute('meta[property="og:url"]', 'content'),
    attribute('base[href]', 'href'),
  ];
  return (
    candidates
      .map((one) => one?.trim() ?? '')
      .find((one) => /^https?:\/\//i.test(one) && URL.canParse(one)) ?? null
  );
}
