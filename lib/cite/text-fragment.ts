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

/** A quotation longer than this is named by its first and last words; a copied link should stay short. */
const LONGEST_START = 120;
/** How many words of context are tried on either side, and at either end of a long quotation. */
const MOST_CONTEXT = 8;

/**
 * The address with a text fragment for `quotation`, or the address as it is where the words cannot be named without doubt.
 * @param blocks the page's text, one entry a block (headline, paragraphs)
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
  for (const fragment of candidates(text, words, target)) {
    const matches = matchTextFragment(text, fragment);
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
  // A selection over two blocks has a space where the text has a border.
  const start = text.replaceAll('\n', ' ').indexOf(quotation.replaceAll('\n', ' '), from);
  return start < 0 ? null : { start, end: start + quotation.length };
}

/** Browsers match whole words only, as their own word breaker sees them; it is the one that `Intl.Segmenter` uses, CJK included. */
function wordSpans(text: string): Span[] {
  const segments = new Intl.Segmenter('en', { granularity: 'word' }).segment(text);
  const spans: Span[] = [];
  for (const { index, segment, isWordLike } of segments) {
    if (isWordLike) spans.push({ start: index, end: index + segment.length });
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
  const inside = words.filter((word) => word.start >= target.start && word.end <= target.end);
  // Context from the same block only: between two paragraphs the page may have a picture, between headline and text the dateline.
  const blockStart = text.lastIndexOf('\n', target.start - 1) + 1;
  const blockEnd = text.indexOf('\n', target.end) < 0 ? text.length : text.indexOf('\n', target.end);
  const before = words
    .filter(({ start, end }) => start >= blockStart && end <= target.start)
    .slice(-MOST_CONTEXT);
  const after = words
    .filter(({ start, end }) => start >= target.end && end <= blockEnd)
    .slice(0, MOST_CONTEXT);
  const whole = text.slice(target.start, target.end);
  const named: TextFragment[] = [];
  if (whole.length <= LONGEST_START && !whole.includes('\n')) named.push({ start: whole });
  for (let n = 3; n <= MOST_CONTEXT && 2 * n < inside.length; n++) {
    const start = text.slice(target.start, inside[n - 1]?.end);
    const end = text.slice(inside.at(-n)?.start, target.end);
    if (!start.includes('\n') && !end.includes('\n')) named.push({ start, end });
  }
  yield* named;
  for (const fragment of named) {
    for (let n = 1; n <= MOST_CONTEXT; n++) {
      const prefix = text.slice(before.at(-n)?.start ?? target.start, target.start).trim();
      const suffix = text.slice(target.end, after[n - 1]?.end ?? target.end).trim();
      if (prefix && !prefix.includes('\n')) yield { ...fragment, prefix };
      if (suffix && !suffix.includes('\n')) yield { ...fragment, suffix };
      if (prefix && suffix && !prefix.includes('\n') && !suffix.includes('\n'))
        yield { ...fragment, prefix, suffix };
    }
  }
}

/**
 * Where a fragment matches in a text, as a browser would look for it: whole words, without regard to case and accents, the prefix directly
 * before, the suffix directly after, white space aside. More than two matches are not looked for.
 */
export function matchTextFragment(text: string, fragment: TextFragment): readonly Span[] {
  const folded = fold(text);
  const borders = wordBorders(text);
  const found: Span[] = [];
  const start = fold(fragment.start);
  for (let at = folded.indexOf(start); at >= 0 && found.length < 2; at = folded.indexOf(start, at + 1)) {
    if (!borders.has(at) || !borders.has(at + start.length)) continue;
    if (fragment.prefix !== undefined && !endsWithTerm(folded, at, fold(fragment.prefix), borders)) continue;
    const end = rangeEnd(folded, at + start.length, fragment, borders);
    if (end !== null) found.push({ start: at, end });
  }
  return found;
}

function rangeEnd(
  folded: string,
  from: number,
  fragment: TextFragment,
  borders: ReadonlySet<number>,
): number | null {
  const suffix = fragment.suffix === undefined ? null : fold(fragment.suffix);
  if (fragment.end === undefined)
    return suffix === null || startsWithTerm(folded, from, suffix, borders) ? from : null;
  const end = fold(fragment.end);
  for (let at = folded.indexOf(end, from); at >= 0; at = folded.indexOf(end, at + 1)) {
    const after = at + end.length;
    if (!borders.has(at) || !borders.has(after)) continue;
    if (suffix === null || startsWithTerm(folded, after, suffix, borders)) return after;
  }
  return null;
}

function endsWithTerm(folded: string, at: number, term: string, borders: ReadonlySet<number>): boolean {
  const before = folded.slice(0, at).trimEnd();
  return before.endsWith(term) && borders.has(before.length - term.length);
}

function startsWithTerm(folded: string, at: number, term: string, borders: ReadonlySet<number>): boolean {
  const start = at + (folded.slice(at).length - folded.slice(at).trimStart().length);
  return folded.startsWith(term, start) && borders.has(start + term.length);
}

/** Every position that is not inside a word. */
function wordBorders(text: string): ReadonlySet<number> {
  const inside = new Set<number>();
  for (const { start, end } of wordSpans(text)) for (let at = start + 1; at < end; at++) inside.add(at);
  const borders = new Set<number>();
  for (let at = 0; at <= text.length; at++) if (!inside.has(at)) borders.add(at);
  return borders;
}

/** Case and accents off, the length kept, so that positions stay those of the text. */
function fold(text: string): string {
  return text.replace(/\P{ASCII}|[A-Z]/gu, (character) => {
    if (/\p{Script=Hangul}/u.test(character)) return character;
    const base = character.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
    return base.length === character.length ? base : character;
  });
}
