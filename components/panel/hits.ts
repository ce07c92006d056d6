/** A run of a text: found by the search or not. */
export interface Run {
  readonly text: string;
  readonly hit: boolean;
}

const SCRIPT_WITHOUT_SPACES = /[\p{Script=Hangul}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;

/**
 * Cuts a text where the words of a search stand in it: at the start of a word in alphabets, anywhere in Korean, Japanese and Chinese, where
 * endings and neighbours are written together. Case does not count. The runs joined are the text.
 */
export function hitRuns(text: string, search: string): readonly Run[] {
  const words = search.split(/\s+/u).filter((word) => word !== '');
  if (words.length === 0) return [{ text, hit: false }];
  const pattern = words
    .sort((a, b) => b.length - a.length)
    .map((word) => {
      const literal = word.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
      return SCRIPT_WITHOUT_SPACES.test(word) ? literal : `(?<![\\p{L}\\p{N}])${literal}`;
    })
    .join('|');
  const runs: Run[] = [];
  let from = 0;
  for (const match of text.matchAll(new RegExp(pattern, 'giu'))) {
    if (match.index > from) runs.push({ text: text.slice(from, match.index), hit: false });
    runs.push({ text: match[0], hit: true });
    from = match.index + match[0].length;
  }
  if (from < text.length) runs.push({ text: text.slice(from), hit: false });
  return runs;
}
