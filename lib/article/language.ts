import type { Language } from './types.ts';

/** Enough to tell a language; a longer text is not read on. */
const SAMPLE = 4000;
/** Japanese cannot do without kana; Chinese text may quote a few. */
const KANA_SHARE = 0.1;

const count = (text: string, pattern: RegExp) => text.match(pattern)?.length ?? 0;

/** Word forms that one of the two languages cannot do without and the other does not have. */
const ENGLISH_WORDS = /\b(?:the|of|and|to|was|were|on|by|for|with|from|at|is|are|his|its)\b/gi;
const SPANISH_WORDS = /\b(?:de|la|el|los|las|del|que|y|en|por|con|una?|su|se|al|para)\b/gi;

const script = (language: Language) =>
  language === 'en' || language === 'es'
    ? 'latin'
    : language === 'ja' || language === 'zh'
      ? 'han'
      : language;

/** The language of a text by its script and its commonest words; `und` where they do not say. */
export function detectLanguage(text: string): Language {
  const sample = text.slice(0, SAMPLE);
  const hangul = count(sample, /\p{sc=Hang}/gu);
  const kana = count(sample, /[\p{sc=Hira}\p{sc=Kana}]/gu);
  const han = count(sample, /\p{sc=Han}/gu);
  const cyrillic = count(sample, /\p{sc=Cyrl}/gu);
  const latin = count(sample, /\p{sc=Latn}/gu);
  const most = Math.max(hangul, kana + han, cyrillic, latin / 2);
  if (most === 0) return 'und';
  if (most === hangul) return 'ko';
  if (most === cyrillic) return 'ru';
  if (most === kana + han) return kana > (kana + han) * KANA_SHARE ? 'ja' : 'zh';
  const english = count(sample, ENGLISH_WORDS);
  const spanish = count(sample, SPANISH_WORDS);
  return english === spanish ? 'und' : english > spanish ? 'en' : 'es';
}

/**
 * The language of an article.
 * @param grammar - the language of its dateline, which settles it; null where there is none.
 * @param hint - what the address or the label says; it decides between languages of one script.
 */
export function chooseLanguage(grammar: Language | null, text: string, hint: Language | null): Language {
  if (grammar !== null) return grammar;
  const detected = detectLanguage(text);
  if (hint === null) return detected;
  return detected === 'und' || script(detected) === script(hint) ? hint : detected;
}

/** The language in an aggregator's label, `KCNA.kp (En)`; null where it names none that we know. */
export function languageOfLabel(label: string | null): Language | null {
  const code = /\(\s*([a-z]{2})\s*\)\s*$/i.exec(label ?? '')?.[1]?.toLowerCase();
  return languageOfCode(code ?? '');
}

const CODES: Readonly<Record<string, Language>> = {
  en: 'en',
  kp: 'ko',
  kr: 'ko',
  ko: 'ko',
  cn: 'zh',
  zh: 'zh',
  jp: 'ja',
  ja: 'ja',
  es: 'es',
  sp: 'es',
  ru: 'ru',
};

/** The language of a code in an address (`kp`, `cn`, `jp`, …) or a label; null where it is none of ours. */
export function languageOfCode(code: string): Language | null {
  return Object.hasOwn(CODES, code) ? (CODES[code] ?? null) : null;
}
