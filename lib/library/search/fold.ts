/** Combining marks, but not those that voice a kana: が is another syllable than か, é is found as e. */
const MARKS = /(?![\u3099\u309a])\p{M}/gu;
const VOICED_KANA = /[\u3041-\u30ff][\u3099\u309a]/g;
const ASCII = /^\p{ASCII}*$/u;

/**
 * The text as it is searched: compatibility forms resolved (full width, ligatures), lower case, without diacritics. Hangul is left taken
 * apart into letters, so that 기, on the way to 김 in an input method, is already a prefix of it.
 */
export function fold(text: string): string {
  if (ASCII.test(text)) return text.toLowerCase();
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(MARKS, '')
    .replace(VOICED_KANA, (pair) => pair.normalize('NFC'));
}
