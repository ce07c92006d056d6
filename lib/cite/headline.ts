import { ACRONYMS, FUNCTION_WORDS, isCommonWord, NAME_PHRASES, TITLES } from './headline-words.ts';

const WORD = /[\p{L}\p{M}\p{N}]+(?:['’]\p{L}+)*/gu;

/** How the article's text writes a word in mid-sentence, where a capital means a name. */
interface Usage {
  lower: number;
  capital: number;
  /** The capitalised form, as written: `WPK`, `Pyongyang`. */
  form: string;
}

interface Evidence {
  readonly words: ReadonlyMap<string, Usage>;
  /** Pairs of neighbours both written with a capital, in lower case. */
  readonly pairs: ReadonlySet<string>;
}

/**
 * A headline in sentence case with its names protected. Words capitalised in mid-sentence in the article's text are names; of words the
 * text does not have, common English words are lowered and all others keep their capital: a capital too many is a smaller fault than
 * "Kim jong un". A headline that is in sentence case already is left alone.
 * @param headline an English headline, as printed
 * @param paragraphs the article's text; may be empty
 */
export function sentenceCase(headline: string, paragraphs: readonly string[]): string {
  const shouting = !/\p{Ll}/u.test(headline);
  const words = [...headline.matchAll(WORD)].map((match) => ({ word: match[0], at: match.index }));
  if (!shouting && words.some(({ word, at }, i) => i > 0 && isPlainlySmall(word, headline.charAt(at - 1))))
    return headline;
  const evidence = readEvidence(paragraphs);
  const phrases = phraseSpans(headline);
  let result = headline;
  let nextIsName = false;
  // From the end, as a title is part of the name that follows it.
  for (let i = words.length - 1; i >= 0; i--) {
    const { word, at } = words[i] ?? { word: '', at: 0 };
    const previous = words[i - 1];
    const next = words[i + 1];
    const lower = word.toLowerCase();
    const touches = (a: { word: string; at: number }, b: { word: string; at: number }) =>
      /^[ -]$/.test(headline.slice(a.at + a.word.length, b.at));
    const paired =
      (previous !== undefined &&
        touches(previous, { word, at }) &&
        evidence.pairs.has(`${previous.word.toLowerCase()} ${lower}`)) ||
      (next !== undefined &&
        touches({ word, at }, next) &&
        evidence.pairs.has(`${lower} ${next.word.toLowerCase()}`));
    const inPhrase = phrases.some(([start, end]) => at >= start && at < end);
    const title: boolean =
      nextIsName && TITLES.has(lower) && next !== undefined && touches({ word, at }, next);
    const name: boolean = inPhrase || paired || title || isName(word, shouting, evidence);
    const cased: string = name ? nameForm(word, shouting, evidence) : lower;
    result =
      result.slice(0, at) +
      (startsSentence(headline, at) ? capitalised(cased) : cased) +
      result.slice(at + word.length);
    nextIsName = name && /^\p{Lu}/u.test(cased);
  }
  return result;
}

/** A lower-case word that a capitalised headline would have capitalised; the second half of a compound tells nothing. */
function isPlainlySmall(word: string, before: string): boolean {
  return before !== '-' && /^\p{Ll}/u.test(word) && word.length > 3 && !FUNCTION_WORDS.has(word);
}

function isName(word: string, shouting: boolean, evidence: Evidence): boolean {
  const lower = word.toLowerCase();
  if (!shouting) {
    if (!/^\p{Lu}/u.test(word)) return !/^\p{Ll}/u.test(word);
    // DPRK, SciTech, 8th: capitals or digits inside a word are never the headline's doing.
    if (/[\p{Lu}\p{N}]/u.test(word.slice(1))) return true;
    if (word.length === 1) return word !== 'A';
  }
  if (ACRONYMS.has(word) && shouting && word.length > 1)
    return word !== 'IT' && word !== 'US' && word !== 'WHO';
  const usage =
    evidence.words.get(lower) ??
    evidence.words.get(lower.replace(/['’]s?$/, '')) ??
    // A headline on "Buoys" over a text of one buoy.
    evidence.words.get(lower.endsWith('s') ? lower.slice(0, -1) : `${lower}s`);
  if (usage) return usage.capital > usage.lower;
  return !isCommonWord(lower);
}

/** A word of a headline in capitals takes the form that the text has, else a capital. */
function nameForm(word: string, shouting: boolean, evidence: Evidence): string {
  if (!shouting) return word;
  if (ACRONYMS.has(word) || /\p{N}/u.test(word)) return word;
  return evidence.words.get(word.toLowerCase())?.form || capitalised(word.toLowerCase());
}

const capitalised = (word: string) => word.charAt(0).toUpperCase() + word.slice(1);

/** Whether a sentence, or what follows a colon, begins at `at`; APA 7 and Harvard keep that capital. */
function startsSentence(headline: string, at: number): boolean {
  const before = headline.slice(0, at).replace(/[\s"'“‘«(《[]+$/u, '');
  return before === '' || /(?:[:?!]|\p{Ll}{3}\.)$/u.test(before) || /\s[-–—]{1,2}$/u.test(before);
}

/** Spans of the headline that are names made of common words. */
function phraseSpans(headline: string): readonly (readonly [start: number, end: number])[] {
  const lower = headline.toLowerCase();
  return NAME_PHRASES.flatMap((phrase) => {
    const at = lower.indexOf(phrase.toLowerCase());
    return at < 0 ? [] : [[at, at + phrase.length] as const];
  });
}

function readEvidence(paragraphs: readonly string[]): Evidence {
  const words = new Map<string, Usage>();
  const pairs = new Set<string>();
  for (const paragraph of paragraphs) {
    let previous: { word: string; end: number } | null = null;
    for (const { 0: word, index } of paragraph.matchAll(WORD)) {
      const capital = /^\p{Lu}/u.test(word);
      const lower = word.toLowerCase();
      const usage = words.get(lower) ?? { lower: 0, capital: 0, form: '' };
      if (!capital) usage.lower++;
      else if (isMidSentence(paragraph, index)) {
        usage.capital++;
        usage.form ||= word;
        const gap = previous && paragraph.slice(previous.end, index);
        if (previous && /^[ -]$/.test(gap ?? '') && /^\p{Lu}/u.test(previous.word)) {
          pairs.add(`${previous.word.toLowerCase()} ${lower}`);
        }
      }
      if (usage.lower + usage.capital > 0) words.set(lower, usage);
      previous = { word, end: index + word.length };
    }
  }
  return { words, pairs };
}

/** Within a sentence and not at the start of a quotation, whose first word has a capital of its own. */
function isMidSentence(paragraph: string, at: number): boolean {
  return /[\p{L}\p{N},;’')\]]\s?[-(]?$/u.test(paragraph.slice(Math.max(0, at - 4), at));
}
