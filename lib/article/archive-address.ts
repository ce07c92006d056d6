import type { ArchivedCopy } from './types.ts';
import { parseWebAddress } from './web-address.ts';

/** What the address of an archive's copy says of it. */
export interface ArchiveAddress {
  readonly archive: ArchivedCopy['archive'];
  /** The address of the page that was archived; null where only the copy's page may say. */
  readonly original: string | null;
  /** ISO 8601; null where the address has no whole time. */
  readonly capturedAt: string | null;
}

const WAYBACK = ['web.archive.org', 'wayback.archive.org'];
/** One archive under many names. */
const TODAY = [
  'archive.today',
  'archive.ph',
  'archive.is',
  'archive.li',
  'archive.vn',
  'archive.fo',
  'archive.md',
];

/** 14 digits, or as few as the year; `id_`, `if_`, … ask for the page without the toolbar. */
const WAYBACK_PATH = /^\/web\/(\d{4,14})(?:[a-z]{2}_)?\/(.+)$/s;
const TODAY_LONG = /^\/(\d{14}|\d{4}\.\d\d\.\d\d-\d{6}|newest|o\/[A-Za-z0-9]{4,5})\/(.+)$/s;
const TODAY_SHORT = /^\/[A-Za-z0-9]{4,5}$/;

const timeOf = (digits: string): string | null => {
  const [, year, month, day, hour, minute, second] =
    /^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)$/.exec(digits.replace(/[.-]/g, '')) ?? [];
  if (year === undefined) return null;
  const time = `${year}-${month}-${day}T${hour}:${minute}:${second}Z`;
  return Number.isNaN(Date.parse(time)) ? null : time;
};

/** `http:/host` has lost a slash to an archive's server; a bare host had no scheme to begin with. */
const originalOf = (path: string): string | null => {
  const scheme = /^(https?):\/{0,2}/i.exec(path);
  const rest = scheme ? path.slice(scheme[0].length) : path;
  if (!/^[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+(?::\d+)?(?:[/?#]|$)/u.test(rest)) return null;
  return parseWebAddress(`${scheme?.[1]?.toLowerCase() ?? 'http'}://${rest}`)?.href ?? null;
};

const unwrap = (url: URL): ArchiveAddress | null => {
  const host = url.hostname.replace(/^www\./, '').replace(/\.$/, '');
  const path = `${url.pathname}${url.search}${url.hash}`;
  if (WAYBACK.includes(host)) {
    const [, digits = '', inner = ''] = WAYBACK_PATH.exec(path) ?? [];
    const original = originalOf(inner);
    return original === null ? null : { archive: 'Internet Archive', original, capturedAt: timeOf(digits) };
  }
  if (!TODAY.includes(host)) return null;
  const [, digits = '', inner = ''] = TODAY_LONG.exec(path) ?? [];
  const original = originalOf(inner);
  if (original !== null) return { archive: 'archive.today', original, capturedAt: timeOf(digits) };
  return TODAY_SHORT.test(url.pathname)
    ? { archive: 'archive.today', original: null, capturedAt: null }
    : null;
};

/** Copies of copies are peeled this often. */
const DEEPEST = 4;

/**
 * Whether an address is that of an archive's copy, and of what: Wayback's `/web/<14 digits>[id_|if_]/<address>`, archive.today's
 * `/<14 digits>/<address>` and short names. Of a copy of a copy the innermost address counts, with the time of the innermost copy.
 * @returns null for every other address, an archive's own pages and calendars among them.
 */
export function archiveAddress(url: string): ArchiveAddress | null {
  const parsed = parseWebAddress(url);
  let found = parsed && unwrap(parsed);
  for (let depth = 0; found?.original && depth < DEEPEST; depth++) {
    const inner: ArchiveAddress | null = unwrap(new URL(found.original));
    if (!inner?.original) break;
    found = { ...inner, capturedAt: inner.capturedAt ?? found.capturedAt, archive: found.archive };
  }
  return found;
}
