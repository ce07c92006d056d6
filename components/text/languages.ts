import type { Language } from '../../lib/article/types.ts';
import { t, type WordKey } from '../../lib/words.ts';

const NAMES: Record<Language, WordKey> = {
  en: 'partLanguageEnglish',
  ko: 'partLanguageKorean',
  ja: 'partLanguageJapanese',
  zh: 'partLanguageChinese',
  es: 'partLanguageSpanish',
  ru: 'partLanguageRussian',
  und: 'partLanguageUnknown',
};

/** In the order in which the agency publishes most. */
export const LANGUAGES: readonly Language[] = ['en', 'ko', 'ja', 'zh', 'es', 'ru', 'und'];

export function languageName(language: Language): string {
  return t(NAMES[language]);
}

/** For `lang`: fonts, line breaking and voices follow it. Undefined where the text does not say. */
export function langTag(language: Language): string | undefined {
  return language === 'und' ? undefined : language;
}
