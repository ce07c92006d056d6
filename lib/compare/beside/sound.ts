/**
 * Names across scripts by their consonants: `이라크`, `Iraq` and `Ирак` sound alike when vowels are dropped and consonants that one script
 * does not tell apart are one. A key shows that two words may be one name, no more.
 */

const HANGUL_INITIALS = 'KKNTTRMPPSS.SSSKTPH';
const HANGUL_FINALS = '.KKKNNNTRKMPRRRPMPPSSNSSKTPH';
const FIRST = 0xac00;
const SILENT = 11;
const W_VOWELS = new Set([9, 10, 14, 15, 16]);

/** Latin letters for Cyrillic ones, as far as consonants go. */
const CYRILLIC: Readonly<Record<string, string>> = {
  ...{
    а: 'a',
    б: 'b',
    в: 'v',
    г: 'g',
    д: 'd',
    е: 'e',
    ё: 'o',
    ж: 'j',
    з: 'z',
    и: 'i',
    й: 'i',
    к: 'k',
    л: 'l',
  },
  ...{
    м: 'm',
    н: 'n',
    о: 'o',
    п: 'p',
    р: 'r',
    с: 's',
    т: 't',
    у: 'u',
    ф: 'f',
    х: 'h',
    ц: 's',
    ч: 's',
    ш: 's',
  },
  ...{ щ: 's', ъ: '', ы: 'i', ь: '', э: 'e', ю: 'u', я: 'a' },
};

/** Consonants of the katakana rows, by the first syllable of each row in code order. */
const KATAKANA: readonly (readonly [from: string, sound: string])[] = [
  ['ァ', '.'],
  ['カ', 'K'],
  ['サ', 'S'],
  ['タ', 'T'],
  ['チ', 'S'],
  ['テ', 'T'],
  ['ナ', 'N'],
  ['ハ', 'H'],
  ['バ', 'P'],
  ['マ', 'M'],
  ['ャ', '.'],
  ['ラ', 'R'],
  ['ワ', '.'],
  ['ン', 'N'],
  ['ヴ', 'P'],
];

/** The sound of a name of several words (`Kim Jong Il`), as of one word. */
export function soundOfName(words: readonly string[]): string {
  return words
    .map((word, at) => (at === 0 ? soundOf(word) : soundOf(word).replace(/^\./, '')))
    .join('')
    .replace(/([A-Z])\1+/g, '$1');
}

/** The consonants of a word in Latin, Cyrillic or katakana letters; a leading vowel counts as one sound. Empty for other scripts. */
export function soundOf(word: string): string {
  const small = word.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  if (/^\p{sc=Kana}/u.test(word)) return soundOfKatakana(word);
  if (/^\p{sc=Cyrl}+$/u.test(small))
    return soundOfLatin([...small].map((letter) => CYRILLIC[letter] ?? '').join(''));
  return /^[a-z]+$/.test(small) ? soundOfLatin(small) : '';
}

function soundOfLatin(word: string): string {
  const heard = word
    .replace(/(.)\1+/g, '$1')
    .replace(/(?<=[^aeiou])e$/, '')
    .replace(/sch|[cs]h|th(?=[aeiou]?$)|(?<!n)[cg](?=[eiy])|ts(?=[aeiouy])|[jsz]/g, 'S')
    .replace(/ph|[bpfv]/g, 'P')
    .replace(/ck|gh|kh|q|[ckg]/g, 'K')
    .replace(/x/g, 'KS')
    .replace(/th|[dt]/g, 'T')
    .replace(/n(?=[PM])/g, 'M')
    .replace(/ng|nK(?![aeiouy])|n/g, 'N')
    .replace(/m/g, 'M')
    .replace(/r(?![aeiouy])/g, '')
    .replace(/[lr]/g, 'R')
    .replace(/^[aeiouwy]+/, '.')
    .replace(/^h/, 'H');
  return heard.replace(/[a-z]/g, '').replace(/([A-Z])\1+/g, '$1');
}

function soundOfKatakana(word: string): string {
  let sound = '';
  for (const letter of word) {
    if (letter === 'ッ' || letter === 'ー') continue;
    const row = KATAKANA.findLast(([from]) => from <= letter)?.[1] ?? '';
    if (row !== '.' || sound === '') sound += row;
  }
  return sound.replace(/([A-Z])\1+/g, '$1');
}

/**
 * The sounds of every beginning of a word in Hangul, of two syllables and more: particles hang on names (`이라크는`), so the name is one of
 * them.
 */
export function soundsOfHangul(word: string): string[] {
  const sounds: string[] = [];
  let sound = '';
  let syllables = 0;
  for (const character of word) {
    const at = character.charCodeAt(0) - FIRST;
    if (at < 0 || at >= 11_172) break;
    const initial = Math.floor(at / 588);
    const vowel = Math.floor((at % 588) / 28);
    if (initial === SILENT) sound += sound === '' ? '.' : '';
    else if (!(initial === 18 && sound !== '' && W_VOWELS.has(vowel)))
      sound += HANGUL_INITIALS[initial] ?? '';
    const final = HANGUL_FINALS[at % 28] ?? '.';
    if (final !== '.') sound += final;
    syllables++;
    const plain = sound.replace(/([A-Z])\1+/g, '$1');
    if (syllables >= 2 && plain !== sounds.at(-1)) sounds.push(plain);
    if (syllables === 7) break;
  }
  return sounds;
}
