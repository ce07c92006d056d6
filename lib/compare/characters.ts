/**
 * Characters for comparing. A text is folded only to decide what is the same; what is shown is always the original.
 */

const ASCII = /^[\x20-\x7e]*$/;
const INVISIBLE = /[\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/g;
const SINGLE_QUOTES = /[‘’‚‛′ʼʹ´`＇]/g;
const DOUBLE_QUOTES = /[“”„‟″«»＂]|''/g;
const DASHES = /[‐‑‒–—―−﹣－]/g;

/** `word` with composed letters and one kind of apostrophe: `country’s` and `country's` have one key. */
export function foldWord(word: string): string {
  return ASCII.test(word) ? word : word.normalize('NFC').replace(SINGLE_QUOTES, "'");
}

/**
 * `text` as it counts when two paragraphs are asked whether they are the same but for typography: NFC, one kind of quotation mark and
 * dash, white space (NBSP and ideographic space included) as one space, direction marks and soft hyphens left out.
 */
export function foldText(text: string): string {
  const plain = ASCII.test(text)
    ? text
    : text
        .normalize('NFC')
        .replace(INVISIBLE, '')
        .replace(SINGLE_QUOTES, "'")
        .replace(DOUBLE_QUOTES, '"')
        .replace(DASHES, '-');
  return plain.replace(/-{2,}/g, '-').replace(/\s+/g, ' ').trim();
}

const graphemes = new Intl.Segmenter('und', { granularity: 'grapheme' });
const WINDOW = 32;

/** Characters that neither join the one before nor the one after: no need to ask the segmenter about them. */
function standsAlone(code: number): boolean {
  return (
    code < 0x300 ||
    (code >= 0x400 && code < 0x483) ||
    (code >= 0x2010 && code < 0x2028) ||
    (code >= 0x3000 && code < 0x302a) ||
    (code >= 0x4e00 && code < 0xa000) ||
    (code >= 0xac00 && code < 0xd7a4) ||
    (code >= 0xff01 && code < 0xff61)
  );
}

/**
 * Whether `text` may be cut before index `at` without cutting a surrogate pair, a combining sequence or any other grapheme
 * (Unicode Annex 29, as `Intl.Segmenter` knows it).
 */
export function mayCut(text: string, at: number): boolean {
  if (at <= 0 || at >= text.length) return true;
  const before = text.charCodeAt(at - 1);
  const after = text.charCodeAt(at);
  if (standsAlone(before) && standsAlone(after)) return !(before === 13 && after === 10);
  let start = Math.max(0, at - WINDOW);
  // A run that starts inside a sequence would be read wrongly: begin at a character that surely begins one.
  while (start > 0 && start > at - 4 * WINDOW && !standsAlone(text.charCodeAt(start))) start--;
  const found = graphemes.segment(text.slice(start, at + WINDOW)).containing(at - start);
  return found === undefined || found.index === at - start;
}
