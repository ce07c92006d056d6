import { isClosedWord } from './closed-words.ts';

/** American and British spellings brought to one, ending by ending. Applied to both words, so a false hit does no harm alone. */
const VARIANTS: readonly (readonly [RegExp, string])[] = [
  [/our/g, 'or'],
  [/([bcdfghkpt])re(?=s?$|d$)/g, '$1er'],
  [/is(?=e|ing|ation)/g, 'iz'],
  [/ys(?=e|ing)/g, 'yz'],
  [/ll(?=ed|ing|er|or)/g, 'l'],
  [/ence(?=s?$)/g, 'ense'],
  [/ogue(?=s?$)/g, 'og'],
  [/mme(?=s?$)/g, 'm'],
  [/ae|oe/g, 'e'],
  [/gement/g, 'gment'],
];

/** Endings that make another form of a word, not another spelling. */
const INFLECTION = /^(?:s|es|d|ed|er|est|ly|ing|y|n|t|a|o|as|os|и|ы|а|у|е|я)?$/u;

/**
 * Whether two words are one in two spellings: the same but for capitals, diacritics or hyphens; British and American
 * (`defence`, `defense`); or one slip of typing apart in a word of five letters or more (`recieve`), inflections excluded.
 * In Hangul the first consonant that North and South write differently (`녀성`, `여성`; `로동`, `노동`).
 */
export function isSpellingOf(word: string, other: string): boolean {
  const left = plain(word);
  const right = plain(other);
  if (left === right) return true;
  if (left === '' || right === '' || /\p{N}/u.test(left + right)) return false;
  if (variant(left) === variant(right)) return true;
  if (/\p{sc=Hang}/u.test(left) || /\p{sc=Hang}/u.test(right)) return isOtherInitial(left, right);
  if (Math.min(left.length, right.length) < 5 || left[0] !== right[0]) return false;
  if (isClosedWord(left) || isClosedWord(right)) return false;
  return !isInflection(left, right) && slips(left, right);
}

/** Initial ㄹ, ㄴ, ㅇ: kept in the North where the South drops or softens it. */
const INITIALS = /^[\u1105\u1102\u110b]/;

function isOtherInitial(left: string, right: string): boolean {
  const [x, y] = [left.normalize('NFD'), right.normalize('NFD')];
  return left.length >= 2 && INITIALS.test(x) && INITIALS.test(y) && x.slice(1) === y.slice(1);
}

function plain(word: string): string {
  if (/\p{sc=Hang}/u.test(word)) return word;
  return word
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
}

const variant = (word: string): string => VARIANTS.reduce((text, [from, to]) => text.replace(from, to), word);

function isInflection(left: string, right: string): boolean {
  let common = 0;
  while (common < left.length && left[common] === right[common]) common++;
  return INFLECTION.test(left.slice(common)) && INFLECTION.test(right.slice(common));
}

/** Whether one letter was changed, left out or put in, or two neighbours changed places. */
function slips(left: string, right: string): boolean {
  if (Math.abs(left.length - right.length) > 1) return false;
  let head = 0;
  while (head < left.length && left[head] === right[head]) head++;
  let tail = 0;
  while (tail < Math.min(left.length, right.length) - head && left.at(-1 - tail) === right.at(-1 - tail))
    tail++;
  const [restLeft, restRight] = [
    left.slice(head, left.length - tail),
    right.slice(head, right.length - tail),
  ];
  if (restLeft.length <= 1 && restRight.length <= 1) return true;
  return (
    restLeft.length === 2 &&
    restRight.length === 2 &&
    restLeft[0] === restRight[1] &&
    restLeft[1] === restRight[0]
  );
}

/**
 * Whether the words `short` abbreviate the words `long`: capitals that are the initials of its words, small words left out or not
 * (`DPRK`, `C.C.`); or the beginning of one word (`Oct`, `Gen`, `govt` is not).
 */
export function isAbbreviationOf(short: readonly string[], long: readonly string[]): boolean {
  const [first] = short;
  if (first === undefined || long.length === 0) return false;
  const capitals = short.filter((word) => !isClosedWord(word)).map((word) => word.replace(/[^\p{L}]/gu, ''));
  if (capitals.length > 0 && capitals.every((word) => word.length >= 2 && /^\p{Lu}+$/u.test(word))) {
    const wanted = capitals.join('');
    const initials = (words: readonly string[]): string =>
      words
        .map((word) => [...word][0] ?? '')
        .join('')
        .toUpperCase();
    const open = long.flatMap((word) => word.split('-')).filter((word) => !isClosedWord(word));
    return initials(open) === wanted || initials(long) === wanted;
  }
  const [only] = long;
  if (short.length !== 1 || long.length !== 1 || only === undefined) return false;
  const stem = first.replace(/\.$/, '');
  return (
    stem.length >= 2 &&
    stem.length <= 4 &&
    only.length >= stem.length + 2 &&
    /^\p{Lu}/u.test(stem) &&
    only.startsWith(stem)
  );
}
