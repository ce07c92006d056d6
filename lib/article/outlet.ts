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

/**
 * Who published an item, from the aggregator's label: `KCNA.kp (En)` is KCNA, `Voice of Korea (EN)` is not. A label that is not known
 * stands for itself, without its language.
 */
export function outletOfLabel(label: string): string {
  const name = label.replace(/\s*\([^()]*\)\s*$/, '').trim();
  return OUTLETS.find(([pattern]) => pattern.test(name))?.[1] ?? (name || UNKNOWN_OUTLET);
}
