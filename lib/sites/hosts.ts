/** Hosts granted at install. One added later would disable the extension until approved again (docs/privacy.md). */
export const GRANTED_HOSTS = ['kcnawatch.org', 'kcnawatch.xyz', 'kcna.kp'] as const;

/** The same as match patterns: the host itself and `www.`, http and https. */
export const GRANTED_MATCHES = GRANTED_HOSTS.flatMap((host) => [`*://${host}/*`, `*://www.${host}/*`]);

/** Whether an address is on a host granted at install, by its whole name. */
export function isGranted(url: string): boolean {
  if (!URL.canParse(url)) return false;
  const host = new URL(url).hostname.replace(/^www\./, '');
  return (GRANTED_HOSTS as readonly string[]).includes(host);
}
