/** Hosts granted at install. One added later would disable the extension until approved again (docs/privacy.md). */
export const GRANTED_HOSTS = ['kcnawatch.org', 'kcnawatch.xyz', 'kcna.kp'] as const;

/** The same as match patterns: the host itself and `www.`, http and https. */
export const GRANTED_MATCHES = GRANTED_HOSTS.flatMap((host) => [`*://${host}/*`, `*://www.${host}/*`]);
