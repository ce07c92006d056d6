import type { Capture, Clip } from '../types.ts';
import { fold } from './fold.ts';

/** Version of folding, terms and resemblance. An index of another rule is built again from the clips. */
export const SEARCH_RULE = 2;

/** A run of Han or kana, which writes no spaces, or else a word. */
const RUNS =
  /([\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u30fc]+)|[[\p{L}\p{N}]--[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u30fc]]+/gv;

/** Nothing longer is a word; what is, is found by its beginning. */
const MAX_WORD = 64;
const MAX_QUERY_TERMS = 32;

/** Characters of Han or kana that make one term. Three, found by prefix, also serve queries of one and two characters. */
const GRAM = 3;

/** Adds the terms of `text`: every word, and every three successive characters of Han and kana (fewer at the end of a run). */
export function addTerms(text: string, terms: Set<string>): void {
  for (const [run, unspaced] of fold(text).matchAll(RUNS)) {
    if (unspaced === undefined) terms.add(run.slice(0, MAX_WORD));
    else for (const gram of grams(unspaced, 1)) terms.add(gram);
  }
}

/**
 * What a clip must hold, each as the beginning of a term: all words typed, whatever their order. A run of more than three Han or kana
 * characters is sought by all its threes, which for wire copy is as good as the run itself. Empty where nothing searchable was typed.
 */
export function queryPrefixes(query: string): readonly string[] {
  const prefixes = new Set<string>();
  for (const [run, unspaced] of fold(query).matchAll(RUNS)) {
    if (unspaced === undefined) prefixes.add(run.slice(0, MAX_WORD));
    else for (const gram of grams(unspaced, GRAM)) prefixes.add(gram);
  }
  return [...prefixes].slice(0, MAX_QUERY_TERMS);
}

/** Successive threes of a run; shorter ones at its end down to `shortest`, but always at least one. */
function* grams(run: string, shortest: number): Generator<string> {
  const characters = Array.from(run);
  const last = Math.max(characters.length - shortest, 0);
  for (let at = 0; at <= last; at += 1) yield characters.slice(at, at + GRAM).join('');
}

/** Everything searched in a clip: the texts of all its captures, so that wording since rewritten is found too, and what the person wrote. */
export function clipTerms(clip: Clip, captures: readonly Capture[]): ReadonlySet<string> {
  const terms = new Set<string>();
  for (const { article } of captures) {
    addTerms(article.headline, terms);
    addTerms(article.dateline?.place ?? '', terms);
    for (const paragraph of article.paragraphs) addTerms(paragraph, terms);
  }
  addTerms(clip.note, terms);
  for (const tag of clip.tags) addTerms(tag, terms);
  const { headline, dateline, sourceLabel, outlet, form } = clip.edits;
  for (const text of [headline, dateline?.place, sourceLabel, outlet, form]) addTerms(text ?? '', terms);
  return terms;
}
