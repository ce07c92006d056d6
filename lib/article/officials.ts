/**
 * Who is named in lists of attendance, with the post as printed: verbatim, in the order of the text, never a judgement (DOMAIN.md). Only what
 * opens like such a list is looked at; a name that is not surely one is left out. Russian lists are not read: there is no page to learn them from.
 */

import { readHanList } from './officials/han-list.ts';
import { readHangulList } from './officials/hangul-list.ts';
import { type ListGrammar, readNameList } from './officials/name-list.ts';
import type { Article, Official } from './types.ts';

const ENGLISH: ListGrammar = {
  openings: [
    /\b(?:Present|Attending|Participating|Also (?:present|attending)|On hand)\b[^.;]{0,160}?\b(?:was|were)\b\s+/,
    /\b(?:was|were|is|are|been)\s+(?:also\s+)?(?:attended|accompanied)\s+by\s+/,
    /,\s+accompanied\s+by\s+/,
  ],
  closing:
    /\s+(?:(?:was|were)\s+(?:also\s+)?(?:present|on hand)|attended|took part in|participated in|accompanied him)\b/,
  and: 'and',
  post: /\b(?:(?:vice-?|first |deputy |alternate )*(?:members?|secretar(?:y|ies)|premiers?|ministers?|chair(?:man|men|woman|women|person|persons)|presidents?|directors?|commanders?|chiefs?|generals?|heads?|ambassadors?|charg[eé]|advisers?|rectors?|managers?|governors?|mayors?|marshals?|editors?|counsell?ors?|consuls?|leaders?|representatives?|delegates?|captains?|judges?|prosecutors?|professors?|spokes(?:man|woman|person)|envoys?|councill?ors?|speakers?|attach[eé]s?|officials|commissars?|comrades?)|vice-[a-z]+)\b/i,
  plural:
    /^(?:[\w-]+\s+){0,3}?(?:members|secretaries|premiers|ministers|chairmen|chairwomen|presidents|directors|commanders|chiefs|generals|heads|ambassadors|advisers|vice-[a-z]+(?:s|men)|officials|leaders|representatives|comrades)\b/i,
  crowd:
    /^(?:the\s+|some\s+|many\s+|all\s+)?(?:other|others|(?:(?:leading|senior|commanding|relevant|concerned|responsible|party|government)\s+)*(?:officials|officers|cadres|functionaries|personnel)|(?:agricultural |office |shock )?workers|builders|service|people|youth|students|employees|working|participants|delegates|masses|diplomats|embassy|staff|artistes|scientists|teachers|farmers|soldiers|families|figures|foreign|overseas|military attaches)\b/i,
  jointPost: /^(?:leading|senior) (?:officials|cadres) of\b/i,
  honorific: /^(?:comrades?|the respected comrade)$/i,
  dangling: /\b(?:of|for|by|with|to|at|in|from|headed|led|and|the)$/i,
  abbreviations: /\b(?:Dr|Mr|Mrs|Ms|St|Lt|Gen|Col|Prof)\.$/,
};

const SPANISH: ListGrammar = {
  openings: [
    /\b(?:Asisti(?:ó|eron)|Particip(?:ó|aron)|Estuv(?:o|ieron)\s+presentes?)\b[^.;]{0,120}?(?=\b(?:el|la|los|las)\b|\b[A-Z])/,
    /\b(?:acompañad[oa]s?|asistid[oa]s?)\s+(?:por|de)\s+/,
  ],
  closing: null,
  and: 'y',
  post: /\b(?:(?:vice|primer[oa]?\s+vice)?(?:miembros?|secretari[oa]s?|primer(?:a)?\s+ministr[oa]|ministr[oa]s?|president[ea]s?|director(?:a|es)?|comandantes?|jef[ea]s?|embajador(?:a|es)?|rector(?:a)?|representantes?|mariscal|general(?:es)?|canciller))\b/i,
  plural:
    /^(?:los|las)?\s*(?:\w+\s+){0,1}(?:miembros|secretarios|ministros|presidentes|vicepresidentes|directores|subdirectores|comandantes|jefes|viceministros)\b/i,
  crowd:
    /^(?:los?\s+|las?\s+)?(?:otros|otras|funcionarios|cuadros|trabajadores|obreros|militares|oficiales|jóvenes|estudiantes|habitantes)\b/i,
  jointPost: /^altos (?:funcionarios|cuadros) (?:de|del)\b/i,
  honorific: /^(?:compañer[oa]s?|camaradas?)$/i,
  dangling: /\b(?:de|del|por|con|a|en|la|el|los|las|y|encabezad[oa])$/i,
  abbreviations: /\b(?:Dr|Sr|Sra|Gral)\.$/,
};

/** More than any page lists; a page made to be costly gets no further. */
const MOST = 500;

/** The officials of an article, each as often as the text lists him. */
export function officialsOf({ paragraphs, language }: Pick<Article, 'paragraphs' | 'language'>): Official[] {
  const found: Official[] = [];
  for (const [paragraph, text] of paragraphs.entries()) {
    const people =
      language === 'en'
        ? readNameList(text, ENGLISH)
        : language === 'es'
          ? readNameList(text, SPANISH)
          : language === 'ko'
            ? readHangulList(text)
            : language === 'ja' || language === 'zh'
              ? readHanList(text)
              : [];
    for (const person of people) {
      if (found.length >= MOST) return found;
      found.push({ ...person, paragraph });
    }
  }
  return found;
}
