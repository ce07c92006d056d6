/** Hosts granted at install. One added later would disable the extension until approved again (docs/privacy.md). */
export const GRANTED_HOSTS = ['kcnawatch.org', 'kcnawatch.xyz', 'kcna.kp'] as const;

/** Hosts whose pages can be read and that a person may allow for good, each at a press of its own. */
export const OPTIONAL_HOSTS = [
  'kcna.co.jp',
  'web.archive.org',
  'archive.today',
  'archive.ph',
  'archive.is',
  'archive.li',
  'archive.vn',
  'archive.fo',
  'archive.md',
  'rodong.rep.kp',
  'mfa.gov.kp',
  'vok.rep.kp',
  'pyongyangtimes.com.kp',
  'uriminzokkiri.com',
  'chosonsinbo.com',
] as const;

/** A host as match patterns: itself and its `www.`, http and https. */
export const matchesOf = (host: string): string[] => [`*://${host}/*`, `*://www.${host}/*`];

export const GRANTED_MATCHES = GRANTED_HOSTS.flatMap(matchesOf);
export const OPTIONAL_MATCHES = OPTIONAL_HOSTS.flatMap(matchesOf);

const hostOf = (url: string) => (URL.canParse(url) ? new URL(url).hostname.replace(/^www\./, '') : '');

/** Whether an address is on a host granted at install, by its whole name. */
export function isGranted(url: string): boolean {
  return (GRANTED_HOSTS as readonly string[]).includes(hostOf(url));
}

/** The one of `OPTIONAL_HOSTS` that an address is on, by its whole name; null where it is on none. */
export function optionalHostOf(url: string): string | null {
  return (OPTIONAL_HOSTS as readonly string[]).find((host) => host === hostOf(url)) ?? null;
}

/** Whether an address is on an archive of the web, whose pages are copies of others. */
export function isArchive(url: string): boolean {
  return /^(?:web\.)?archive\./.test(optionalHostOf(url) ?? '');
}
