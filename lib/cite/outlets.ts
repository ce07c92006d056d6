import { webAddress } from './plain-text.ts';
import type { Citable } from './types.ts';

/** Who wrote an item and where it was read: the author and the container of a citation. */

export interface Outlet {
  /** The name in full, as an author. */
  readonly name: string;
  /** The short name, as in running text. */
  readonly short: string;
  /** Start of a citation key: lower-case ASCII letters. */
  readonly key: string;
}

export const KCNA: Outlet = { name: 'Korean Central News Agency', short: 'KCNA', key: 'kcna' };

/** Every name under which KCNA's copy is signed, in the languages it publishes in. */
const KCNA_NAMES = /^(kcna|korean central news agency|조선중앙통신사?|朝鮮中央通信社?|朝中社|ACNC|ЦТАК)$/iu;

/** The outlet as an author; null where none is named. "KCNA" before another outlet's label is the aggregator's habit, not a name. */
export function outletOf(name: string): Outlet | null {
  const plain = name.replace(/\s+/g, ' ').trim();
  if (plain === '') return null;
  if (KCNA_NAMES.test(plain)) return KCNA;
  const first = /[a-z0-9]+/.exec(plain.normalize('NFKD').toLowerCase())?.[0];
  return { name: plain, short: plain, key: first ?? 'item' };
}

/** Hosts whose pages are the outlet's own, so that a web page's reference would name the author twice. */
const OWN_HOSTS: readonly (readonly [host: string, outlet: RegExp])[] = [
  ['rodong.rep.kp', /rodong/i],
  ['mfa.gov.kp', /foreign affairs|mfa/i],
  ['vok.rep.kp', /voice of korea/i],
  ['pyongyangtimes.com.kp', /pyongyang times/i],
  ['uriminzokkiri.com', /uriminzokkiri/i],
  ['chosonsinbo.com', /chos[ou]n sinbo/i],
];

/** Title of the site an item was read at. */
export interface Container {
  readonly title: string | null;
  /** True where the site is the author's own. */
  readonly own: boolean;
}

/** An archive's copy of a page. */
interface Copy {
  /** Of the archive. */
  readonly name: string;
  /** Address that was copied. */
  readonly original: string;
  /** `YYYY-MM-DD`, the day of the copy; null where it is not known. */
  readonly day: string | null;
}

const WAYBACK = /^https?:\/\/web\.archive\.org\/web\/(\d{4})(\d\d)(\d\d)\d*(?:[a-z]{2}_)?\/(.+)$/i;

/** What is known of the archive's copy that was read; null where the page itself was. */
export function archivedCopyOf(citable: Pick<Citable, 'url' | 'archived'>): Copy | null {
  const known = citable.archived;
  const original = known?.originalUrl && webAddress(known.originalUrl);
  if (known && original)
    return { name: known.archive, original, day: known.capturedAt?.slice(0, 10) ?? null };
  const [, year, month, day, address = ''] = WAYBACK.exec(webAddress(citable.url) ?? '') ?? [];
  const copied = webAddress(/^https?:/i.test(address) ? address : `http://${address}`);
  return year !== undefined && copied !== null
    ? { name: 'Internet Archive', original: copied, day: `${year}-${month}-${day}` }
    : null;
}

/**
 * Names the container of an address: "KCNA Watch", "KCNA" for the agency's own sites, otherwise the host: without a container MLA and Chicago
 * would set the headline as the title of a book.
 * @param url of the page itself, not of an archive's copy, already checked to be http(s); or null
 */
export function containerOf(url: string | null, outlet: Outlet | null): Container {
  if (url === null) return { title: outlet === KCNA ? 'KCNA' : null, own: outlet === KCNA };
  const host = new URL(url).hostname.replace(/^www\./, '');
  const at = (domain: string) => host === domain || host.endsWith(`.${domain}`);
  if (at('kcnawatch.org') || at('kcnawatch.xyz')) return { title: 'KCNA Watch', own: false };
  if (at('kcna.kp') || at('kcna.co.jp')) {
    return { title: 'KCNA', own: outlet === KCNA };
  }
  const own = outlet !== null && OWN_HOSTS.some(([domain, name]) => at(domain) && name.test(outlet.name));
  return { title: host, own };
}
