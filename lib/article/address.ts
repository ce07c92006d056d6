/** What a link carries for its sender's statistics. */
const TRACKING = /^(?:utm_\w+|fbclid|gclid|dclid|msclkid|yclid|igshid|mc_[ce]id|_ga|ref_src|spm)$/i;
/** `?t=1629129194902`: a moment, to get past a cache. */
const CACHE_BREAKER = { name: 't', value: /^\d{9,14}$/ };
const SESSION = /;jsessionid=[^/?#;]*/i;
/** On the day pages of kcna.co.jp the fragment names the item. */
const FRAGMENT_HOST = 'kcna.co.jp';
/** Words of a text fragment: no browser shows them in its address, so they are there only where an item of a page was chosen by them. */
const CHOSEN_WORDS = /:~:text=./;

const UNRESERVED = /[A-Za-z0-9\-._~]/;

/** One spelling of each percent-encoding: upper case, and none where none is needed. */
const respell = (text: string) =>
  text.replace(/%[0-9a-f]{2}/gi, (code) => {
    const character = String.fromCharCode(Number.parseInt(code.slice(1), 16));
    return UNRESERVED.test(character) ? character : code.toUpperCase();
  });

const isTracking = (pair: string) => {
  const [name = '', value = ''] = pair.split('=', 2);
  return (
    TRACKING.test(name) || (name === CACHE_BREAKER.name && (value === '' || CACHE_BREAKER.value.test(value)))
  );
};

/**
 * One spelling for all addresses of one page (DESIGN.md, "The record"): `https`, no `www.`, no session, no tracking query, no `/.` or `/` at
 * the end, no fragment but one that names an item of the page, one case of percent-encoding. It names the page; it is not meant to be opened (kcna.kp answers on http only).
 * @returns null where `url` is no http(s) address.
 */
export function normaliseAddress(url: string): string | null {
  const parsed = parseWebAddress(url);
  if (!parsed) return null;
  const host = parsed.host.replace(/^www\./, '');
  const path = respell(parsed.pathname.replace(SESSION, '')).replace(/(?:\/\.?)+$/, '');
  const pairs = parsed.search
    .slice(1)
    .split('&')
    .filter((pair) => pair !== '' && !isTracking(pair));
  const query = pairs.length > 0 ? `?${respell(pairs.join('&'))}` : '';
  const { hash } = parsed;
  const namesItem = (host === FRAGMENT_HOST && /^#\d+$/.test(hash)) || CHOSEN_WORDS.test(hash);
  const fragment = namesItem ? respell(hash) : '';
  return `https://${host}${path}${query}${fragment}`;
}

/** A URL with a host on the web, or null. */
export function parseWebAddress(url: string): URL | null {
  if (!URL.canParse(url)) return null;
  const parsed = new URL(url);
  return parsed.protocol === 'http:' || parsed.protocol === 'https:' ? parsed : null;
}
