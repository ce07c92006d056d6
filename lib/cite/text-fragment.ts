/**
 * Links that open a page at given words (https://wicg.github.io/scroll-to-text-fragment/): `#:~:text=[prefix-,]start[,end][,-suffix]`.
 * The browser takes the first match in the page, so a link is given only where the match in the article's text is the only one.
 */

export interface TextFragment {
  readonly prefix?: string;
  readonly start: string;
  readonly end?: string;
  readonly suffix?: string;
}

/** A quotation that takes more letters than this in an address is named by its first and last words; a copied link should stay short. */
const LONGEST_START = 240;
/** How many words of context are tried on either side, and at either end of a long quotation. */
const MOST_CONTEXT = 8;
/** Fewer words at either end of a long quotation say nothing to a person who sees the link. */
const FEWEST_WORDS = 3;

/**
 * The address with a text fragment for `quotation`, or the address as it is where the words cannot be named without doubt.
 * @param blocks the page's text, one entry a block: the headline, then the paragraphs
 * @param block index in `blocks` of the block meant, or null for the first that has the words
 */
export function textFragmentUrl(
  url: string,
  blocks: readonly string[],
  quotation: string,
  block: number | null,
): string {
  const fragment = findTextFragment(blocks, quotation, block);
  if (!fragment) return url;
  // A fragment directive follows an ordinary fragment, if there is one: kcna.co.jp's item anchors stay.
  return `${url}${url.includes('#') ? '' : '#'}:~:text=${encodeTextFragment(fragment)}`;
}

/** The shortest fragment that matches the quotation and nothing else in the text; null where there is none. */
export function findTextFragment(
  blocks: readonly string[],
  quotation: string,
  block: number | null,
): TextFragment | null {
  const text = normalise(blocks.join('\n'));
  const range = locate(text, blocks, normalise(quotation).trim(), block);
  if (!range) return null;
  const words = wordSpans(text);
  const target = toWholeWords(words, range);
  const page: Searched = { folded: fold(text), borders: wordBorders(text.length, words) };
  for (const fragment of candidates(text, words, target)) {
    const matches = matchTextFragment(page, fragment);
    const [only] = matches;
    if (matches.length === 1 && only && only.start === target.start && only.end === target.end)
      return fragment;
  }
  return null;
}

/** As it stands in an address: percent-encoded, with the characters that have a meaning there (`-`, `,`, `&`) encoded too. */
export function encodeTextFragment({ prefix, start, end, suffix }: TextFragment): string {
  const parts = [start, end].flatMap((part) => (part === undefined ? [] : [encode(part)]));
  if (prefix !== undefined) parts.unshift(`${encode(prefix)}-`);
  if (suffix !== undefined) parts.push(`-${encode(suffix)}`);
  return parts.join(',');
}

/** `encodeURIComponent` leaves the hyphen, and marks that end a link in many programs; half a character would make it throw. */
const encode = (text: string) =>
  encodeURIComponent(text.replace(/\p{Cs}/gu, '\ufffd')).replace(
    /[-!'()*~]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );

interface Span {
  readonly start: number;
  readonly end: number;
}

/** White space as one space; line breaks are kept, as a term may not cross a block's border. */
const normalise = (text: string) => text.replace(/[^\S\n]+/g, ' ').replace(/ ?\n ?/g, '\n');

function locate(
  text: string,
  blocks: readonly string[],
  quotation: string,
  block: number | null,
): Span | null {
  if (quotation === '') return null;
  const from =
    block === null ? 0 : normalise(`${blocks.slice(0, block).join('\n')}${block > 0 ? '\n' : ''}`).length;
  const exact = text.indexOf(quotation, from);
  // A selection over two blocks may have a space where the text has a border.
  const start = exact < 0 ? text.replaceAll('\n', ' ').indexOf(quotation.replaceAll('\n', ' '), from) : exact;
  return start < 0 ? null : { start, end: start + quotation.length };
}

/** Browsers match whole words only, as their own word breaker sees them; it is the one that `Intl.Segmenter` uses, CJK included. */
function wordSpans(text: string): Span[] {
  const segmenter = new Intl.Segmenter('en', { granularity: 'word' });
  const spans: Span[] = [];
  let at = 0;
  // Block by block: the time that V8's segmenter takes grows with the square of the text.
  for (const block of text.split('\n')) {
    for (const { index, segment, isWordLike } of segmenter.segment(block))
      if (isWordLike) spans.push({ start: at + index, end: at + index + segment.length });
    at += block.length + 1;
  }
  return spans;
}

/** A selection that cuts a word is widened to it. */
function toWholeWords(words: readonly Span[], range: Span): Span {
  let { start, end } = range;
  for (const word of words) {
    if (word.start < start && start < word.end) start = word.start;
    if (word.start < end && end < word.end) end = word.end;
  }
  return { start, end };
}

function* candidates(text: string, words: readonly Span[], target: Span): Generator<TextFragment> {
  const named = [...namings(text, words, target)];
  yield* named;
  // Context from the same block where there is any: between two paragraphs the page may have a picture, between headline and text the
  // dateline.
  const blockStart = text.lastIndexOf('\n', target.start - 1) + 1;
  const nextBlock = text.indexOf('\n', target.end);
  const blockEnd = nextBlock < 0 ? text.length : nextBlock;
  const inBlock = contexts(text, words, target, { start: blockStart, end: blockEnd });
  for (const fragment of named) for (const context of inBlock) yield { ...fragment, ...context };
  // Never over the border of the headline, below which the dateline stands.
  const beforeBlock = text.lastIndexOf('\n', blockStart - 2) + 1;
  const isHeadline = blockStart === 0;
  const beyond = contexts(text, words, target, {
    start: beforeBlock === 0 ? blockStart : beforeBlock,
    end: isHeadline ? blockEnd : blockEnd + 1 + (`${text}\n`.slice(blockEnd + 1).indexOf('\n') + 1),
  });
  for (const fragment of named) for (const context of beyond) yield { ...fragment, ...context };
}

/** The quotation itself, or its first and last words, fewest first. No part crosses the border of a block. */
function* namings(text: string, words: readonly Span[], target: Span): Generator<TextFragment> {
  const whole = text.slice(target.start, target.end);
  const isWithin = !whole.includes('\n');
  if (isWithin && encode(whole).length <= LONGEST_START) yield { start: whole };
  const inside = words.filter((word) => word.start >= target.start && word.end <= target.end);
  const headEnd = isWithin ? target.end : target.start + whole.indexOf('\n');
  const tailStart = target.start + whole.lastIndexOf('\n') + 1;
  const head = inside.filter((word) => word.end <= headEnd);
  const tail = inside.filter((word) => word.start >= tailStart);
  for (let n = FEWEST_WORDS; n <= MOST_CONTEXT; n++) {
    if (isWithin && 2 * n > inside.length) return;
    const startEnd = n < head.length ? head[n - 1]?.end : headEnd;
    const endStart = n < tail.length ? tail.at(-n)?.start : tailStart;
    yield { start: text.slice(target.start, startEnd), end: text.slice(endStart, target.end) };
  }
}

/** What stands directly before and after, fewest words first, no part of it over the border of a block. */
function contexts(text: string, words: readonly Span[], target: Span, within: Span) {
  const before = words.filter(({ start, end }) => start >= within.start && end <= target.start);
  const after = words.filter(({ start, end }) => start >= target.end && end <= within.end);
  const found: Pick<TextFragment, 'prefix' | 'suffix'>[] = [];
  for (let n = 1; n <= MOST_CONTEXT; n++) {
    const prefix = text.slice(before.at(-n)?.start ?? target.start, target.start).trim();
    const suffix = text.slice(target.end, after[n - 1]?.end ?? target.end).trim();
    const [isPrefix, isSuffix] = [prefix, suffix].map((part) => part !== '' && !part.includes('\n'));
    if (isPrefix) found.push({ prefix });
    if (isSuffix) found.push({ suffix });
    if (isPrefix && isSuffix) found.push({ prefix, suffix });
  }
  return found;
}

/** A text as a browser searches it. */
interface Searched {
  readonly folded: string;
  /** Every position that is not inside a word. */
  readonly borders: ReadonlySet<number>;
}

/**
 * Where a fragment matches in a text, as the specification has a browser look for it: without regard to case and accents, whole words but
 * where two parts meet, the prefix directly before, the suffix directly after, white space aside. Only the first two are looked for.
 */
function matchTextFragment(page: Searched, fragment: TextFragment): readonly Span[] {
  const { folded, borders } = page;
  const { prefix, start, end, suffix } = fragment;
  const found: Span[] = [];
  const sought = fold(start);
  for (let at = folded.indexOf(sought); at >= 0 && found.length < 2; at = folded.indexOf(sought, at + 1)) {
    const after = at + sought.length;
    if (prefix === undefined ? !borders.has(at) : !endsWithTerm(page, at, fold(prefix))) continue;
    if ((end !== undefined || suffix === undefined) && !borders.has(after)) continue;
    const close = rangeEnd(page, after, fragment);
    if (close !== null) found.push({ start: at, end: close });
  }
  return found;
}

function rangeEnd(page: Searched, from: number, fragment: TextFragment): number | null {
  const { folded, borders } = page;
  const suffix = fragment.suffix === undefined ? null : fold(fragment.suffix);
  if (fragment.end === undefined) return suffix === null || startsWithTerm(page, from, suffix) ? from : null;
  const end = fold(fragment.end);
  for (let at = folded.indexOf(end, from); at >= 0; at = folded.indexOf(end, at + 1)) {
    const after = at + end.length;
    if (!borders.has(at)) continue;
    if (suffix === null ? borders.has(after) : startsWithTerm(page, after, suffix)) return after;
  }
  return null;
}

const isSpace = (letter: string | undefined) => letter === ' ' || letter === '\n';

function endsWithTerm({ folded, borders }: Searched, at: number, term: string): boolean {
  let end = at;
  while (end > 0 && isSpace(folded[end - 1])) end--;
  const start = end - term.length;
  return start >= 0 && folded.startsWith(term, start) && borders.has(start);
}

function startsWithTerm({ folded, borders }: Searched, at: number, term: string): boolean {
  let start = at;
  while (start < folded.length && isSpace(folded[start])) start++;
  return folded.startsWith(term, start) && borders.has(start + term.length);
}

function wordBorders(length: number, words: readonly Span[]): ReadonlySet<number> {
  const inside = new Set<number>();
  for (const { start, end } of words) for (let at = start + 1; at < end; at++) inside.add(at);
  const borders = new Set<number>();
  for (let at = 0; at <= length; at++) if (!inside.has(at)) borders.add(at);
  return borders;
}

const KATAKANA = /[\u30a1-\u30f6]/g;
const asHiragana = (character: string) => String.fromCharCode(character.charCodeAt(0) - 0x60);

/**
 * Letters that browsers take for the same made one: case, accents, width, the two kana, curly and straight marks. The length is kept, so
 * that positions stay those of the text.
 */
function fold(text: string): string {
  return text.replace(/\P{ASCII}|[A-Z]/gu, (character) => {
    if (/\p{Script=Hangul}/u.test(character)) return character;
    const base = character
      .normalize('NFKD')
      .replace(/\p{M}/gu, '')
      .toLowerCase()
      .replace(KATAKANA, asHiragana)
      .replace(/[“”„‟«»]/g, '"')
      .replace(/[‘’‚‛]/g, "'");
    return base.length === character.length ? base : character;
  });
}
