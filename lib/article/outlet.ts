/** Outlets by their labels on the aggregator; a label's language and its case vary. */
const OUTLETS: readonly (readonly [RegExp, string])[] = [
  [/^kcna\.(?:kp|co\.jp)$|^kcna$|^korean central news agency$/i, 'KCNA'],
  [/^voice of korea$/i, 'Voice of Korea'],
  [/^ministry of foreign affairs$|^mfa$/i, 'Ministry of Foreign Affairs'],
  [/^(?:the )?pyongyang times$/i, 'Pyongyang Times'],
  [/^rodong(?: sinmun)?$/i, 'Rodong Sinmun'],
  [/^uriminzokkiri$/i, 'Uriminzokkiri'],
  [/^cho(?:son|sun) sinbo$/i, 'Choson Sinbo'],
];

/** Where neither label nor site says who published a text. */
export const UNKNOWN_OUTLET = 'Unknown';

const nameIn = (label: string) => label.replace(/\s*\([^()]*\)\s*$/, '').trim();

const known = (label: string) => OUTLETS.find(([pattern]) => pattern.test(nameIn(label)))?.[1];

/** Whether the aggregator's label names one of the outlets of the DPRK that we know. */
export function isKnownLabel(label: string | null): boolean {
  return label !== null && known(label) !== undefined;
}

/**
 * Who published an item, from the aggregator's label: `KCNA.kp (En)` is KCNA, `Voice of Korea (EN)` is not. A label that is not known
 * stands for itself, without its language.
 */
export function outletOfLabel(label: string): string {
  return known(label) ?? (nameIn(label) || UNKNOWN_OUTLET);
}
