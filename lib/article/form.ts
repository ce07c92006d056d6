import { ENGLISH_HEADLINE, ENGLISH_OPENING } from './form-english.ts';
import { ABOUT, HEADLINES, SPANISH_OPENING, UPON_AUTHORISATION } from './form-others.ts';
import { FORMS, type FormRule } from './form-rule.ts';
import type { Form, Language } from './types.ts';

/** Who ranks them so: analysts, not Pyongyang (DOMAIN.md). */
const SOURCE = "analysts' convention";

/** How much of the first paragraph says what the text is. */
const OPENING = 600;

const match = (rules: readonly FormRule[], text: string, opening: string): Form | null => {
  for (const { id, pattern, unless, besides } of rules) {
    const words = pattern.exec(text)?.[0].replace(/^[:\s]+/, '');
    if (words === undefined || unless?.test(text)) continue;
    if (besides && opening !== '' && !besides.test(opening)) continue;
    const raised = UPON_AUTHORISATION.exec(text)?.[0] ?? UPON_AUTHORISATION.exec(opening)?.[0];
    if (raised === undefined) return { id, words, korean: FORMS[id], source: SOURCE };
    return { id, words: `${words} … ${raised}`, korean: `${FORMS[id]} (위임에 따라)`, source: SOURCE };
  }
  return null;
};

/**
 * The form of a pronouncement, with the words that show it; null where headline and first paragraph do not say (analysts' convention,
 * never a judgement). "Upon authorisation" is shown with the words, after an ellipsis.
 */
export function formOf(headline: string, firstParagraph: string, language: Language): Form | null {
  const opening = firstParagraph.slice(0, OPENING);
  if (language === 'en')
    return match(ENGLISH_HEADLINE, headline, opening) ?? match(ENGLISH_OPENING, opening, opening);
  if (ABOUT[language]?.test(headline)) return null;
  const shown = match(HEADLINES[language] ?? [], headline, opening);
  return shown ?? (language === 'es' ? match(SPANISH_OPENING, opening, opening) : null);
}
