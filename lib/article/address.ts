import { archiveAddress } from './archive-address.ts';
import type { Article } from './types.ts';
import { parseWebAddress } from './web-address.ts';

export { parseWebAddress } from './web-address.ts';

/** What a link carries for its sender's statistics. */
const TRACKING = /^(?:utm_\w+|fbclid|gclid|dclid|msclkid|yclid|igshid|mc_[ce]id|_ga|ref_src|spm)$/i;
/** `?t=1629129194902`: a moment, to get past a cache. */
const CACHE_BREAKER = { name: 't', value: /^\d{9,14}$/ };
const SESSION = /;jsessionid=[^/?#;]*/i;
/** On the day pages of kcna.co.jp the fragment names the item; on kcna.kp of before 2022, where one address serves every article, we name it so. */
const FRAGMENTS: Readonly<Record<string, RegExp>> = { 'kcna.co.jp': /^#\d+/, 'kcna.kp': /^#[A-Z]{2}\d{7}/ };
/** Ours, for one of several articles on a page: browsers hide theirs from scripts. */
const TEXT_FRAGMENT = /:~:text=./s;

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
 * the end, no fragment, one case of percent-encoding. It names the page; it is not meant to be opened (kcna.kp answers on http only).
 *
 * An archive's copy has the name of the page that was archived: Wayback's wrapper and archive.today's long one are peeled off, so that a copy
 * of a saved page is found as the same clip. The fragment stays where it tells one article of a page from another.
 * @returns null where `url` is no http(s) address.
 */
export function normaliseAddress(url: string): string | null {
  const parsed = parseWebAddress(archiveAddress(url)?.original ?? url);
  if (!parsed) return null;
  const host = parsed.host.replace(/^www\./, '');
  const path = respell(parsed.pathname.replace(SESSION, '')).replace(/(?:\/\.?)+$/, '');
  const pairs = parsed.search
    .slice(1)
    .split('&')
    .filter((pair) => pair !== '' && !isTracking(pair));
  const query = pairs.length > 0 ? `?${respell(pairs.join('&'))}` : '';
  return `https://${host}${path}${query}${fragmentOf(host, parsed.hash)}`;
}

const fragmentOf = (host: string, hash: string): string => {
  const own = FRAGMENTS[host]?.exec(hash)?.[0];
  if (own !== undefined) return own;
  return TEXT_FRAGMENT.test(hash) ? respell(hash) : '';
};

/**
 * The address under which a reading is kept. Of an archive's copy it is the address of the page that was archived, which for a copy under a
 * short name (`archive.ph/AbC12`) only the copy itself tells; the copy's own stays in `archivedCopy.url`.
 * @returns null where `url` is no http(s) address.
 */
export function addressOfReading(reading: {
  readonly url: string;
  readonly article: Pick<Article, 'archivedCopy'>;
}): string | null {
  const original = reading.article.archivedCopy?.originalUrl ?? null;
  if (original === null) return normaliseAddress(reading.url);
  const fragment = parseWebAddress(reading.url)?.hash ?? '';
  return normaliseAddress(fragment === '' ? original : `${original.replace(/#.*$/s, '')}${fragment}`);
}
