/**
 * Hangul in Latin letters by the rules of the DPRK (Rules for the Transcription of the Korean Language, 1992, without diacritics, as KCNA
 * prints names): `김정은` Kim Jong Un, `신의주` Sinuiju, `라선` Rason. For showing and for finding names; no judgement of who is meant.
 */

const INITIALS = 'k kk n t tt r m p pp s ss  j jj ch kh th ph h'.split(' ');
const VOWELS = 'a ae ya yae o e yo ye o wa wae oe yo u wo we wi yu u ui i'.split(' ');
/** Each final as it is spoken before a consonant or at the end. */
const FINALS = ' k k k n n n t l k m l l l p l m p p t t ng t t k t p t'.split(' ');
/** Each final as it is spoken before a vowel: what stays, and the initial that is carried over (an index of `INITIALS`). */
const CARRIED: readonly (readonly [stays: string, carried: number])[] = [
  ['', -1],
  ['', 0],
  ['', 1],
  ['k', 9],
  ['', 2],
  ['n', 12],
  ['n', -1],
  ['', 3],
  ['', 5],
  ['l', 0],
  ['l', 6],
  ['l', 7],
  ['l', 9],
  ['l', 16],
  ['l', 17],
  ['', 5],
  ['', 6],
  ['', 7],
  ['p', 9],
  ['', 9],
  ['', 10],
  ['ng', -1],
  ['', 12],
  ['', 14],
  ['', 15],
  ['', 16],
  ['', 17],
  ['', -1],
];

const FIRST = 0xac00;
const LAST = 0xd7a3;
const SILENT = 11;
const RIUL = 5;

interface Syllable {
  readonly initial: number;
  readonly vowel: number;
  readonly final: number;
}

function syllableOf(character: string): Syllable | null {
  const code = character.charCodeAt(0);
  if (code < FIRST || code > LAST) return null;
  const at = code - FIRST;
  return { initial: Math.floor(at / 588), vowel: Math.floor((at % 588) / 28), final: at % 28 };
}

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

/**
 * A person's name as KCNA writes it: each syllable by itself with a capital, no sound carried over (`박봉주` Pak Pong Ju, `최룡해`
 * Choe Ryong Hae). Characters that are no Hangul syllables are left out.
 */
export function romaniseName(name: string): string {
  return [...name]
    .flatMap((character) => {
      const syllable = syllableOf(character);
      if (syllable === null) return [];
      const { initial, vowel, final } = syllable;
      return [capital(`${INITIALS[initial] ?? ''}${VOWELS[vowel] ?? ''}${FINALS[final] ?? ''}`)];
    })
    .join(' ');
}

/** Names with a spelling of their own. */
const SETTLED: ReadonlyMap<string, string> = new Map([
  ['평양', 'Pyongyang'],
  ['서울', 'Seoul'],
]);

/**
 * Any other word, a place say: written together with a capital, sounds as they meet (`개성` Kaesong, `압록강` Amnokgang, `만경대`
 * Mangyongdae). Characters that are no Hangul syllables stay as they are.
 */
export function romaniseWord(word: string): string {
  const settled = SETTLED.get(word);
  if (settled !== undefined) return settled;
  let text = '';
  let before: Syllable | null = null;
  let carried = -1;
  const syllables = [...word].map((character) => ({ character, syllable: syllableOf(character) }));
  syllables.forEach(({ character, syllable }, at) => {
    if (syllable === null) {
      text += character;
      before = null;
      carried = -1;
      return;
    }
    text += initialOf(syllable, before, carried) + (VOWELS[syllable.vowel] ?? '');
    const next = syllables[at + 1]?.syllable ?? null;
    const [final, on] = finalOf(syllable, next);
    text += final;
    carried = on;
    before = syllable;
  });
  return capital(text);
}

const VOICED = new Map([
  [0, 'g'],
  [3, 'd'],
  [7, 'b'],
]);

function initialOf({ initial }: Syllable, before: Syllable | null, carried: number): string {
  if (before === null) return INITIALS[initial] ?? '';
  if (initial === SILENT) return carried === -1 ? '' : (VOICED.get(carried) ?? INITIALS[carried] ?? '');
  const final = FINALS[before.final] ?? '';
  if (initial === RIUL && final !== '') return final === 'l' || final === 'n' ? 'l' : 'n';
  if (initial === 2 && final === 'l') return 'l';
  if (/^(?:|n|m|ng|l)$/.test(final)) return VOICED.get(initial) ?? INITIALS[initial] ?? '';
  // KCNA prints Amnokgang.
  return initial === 0 && final === 'k' ? 'g' : (INITIALS[initial] ?? '');
}

function finalOf({ final }: Syllable, next: Syllable | null): readonly [string, number] {
  const spoken = FINALS[final] ?? '';
  if (next === null) return [spoken, -1];
  if (next.initial === SILENT) return CARRIED[final] ?? ['', -1];
  const nasal = next.initial === 2 || next.initial === 6;
  if (spoken === 'n' && next.initial === RIUL) return ['l', -1];
  if (!nasal && next.initial !== RIUL) return [spoken, -1];
  if (spoken === 'k') return ['ng', -1];
  if (spoken === 't') return ['n', -1];
  return [spoken === 'p' ? 'm' : spoken, -1];
}
