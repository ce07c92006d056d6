import { FUNCTION_WORDS } from './headline-words.ts';
import { outletOf } from './outlets.ts';
import { plainLine } from './plain-text.ts';
import type { Citable } from './types.ts';

/**
 * Citation keys, one for each article in order: outlet, day, first word that says something (`kcna20251009joint`); where several agree, the
 * second gets `a`, the third `b`, … Lower-case ASCII only, as BibTeX wants.
 */
export function citationKeys(citables: readonly Citable[]): readonly string[] {
  const bases = citables.map(keyBase);
  const taken = new Set(bases);
  const used = new Set<string>();
  return bases.map((base) => {
    let key = base;
    // A base that ends in the letter another would get ("…joint", "…jointa") is passed over.
    for (let n = 0; used.has(key) || (n > 0 && taken.has(key)); n++) key = base + letters(n);
    used.add(key);
    return key;
  });
}

function keyBase(citable: Citable): string {
  const outlet = outletOf(plainLine(citable.outlet))?.key ?? 'item';
  const day = citable.date?.replace(/\D/g, '') || 'nd';
  const words = plainLine(citable.headline)
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .match(/[a-z0-9]+/g);
  const word = words?.find((candidate) => !FUNCTION_WORDS.has(candidate)) ?? '';
  return `${outlet}${day}${word}`;
}

/** 0: `a`, 25: `z`, 26: `aa`. */
function letters(n: number): string {
  const last = String.fromCharCode(97 + (n % 26));
  return n < 26 ? last : letters(Math.floor(n / 26) - 1) + last;
}
