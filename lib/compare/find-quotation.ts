import { compareTexts } from './compare.ts';
import type { Hunk, Row } from './types.ts';

/** Words of a text that was rewritten since. */
export interface QuotedWords {
  /** From 0. */
  readonly paragraph: number;
  /** Set where they run over several paragraphs, to the last of these; `words` then has a line for each. */
  readonly to?: number;
  readonly words: string;
}

export type FoundQuotation =
  /** Word for word in the paragraph it was taken from. */
  | { readonly kind: 'same'; readonly paragraph: number }
  /** Word for word in another paragraph. Several paragraphs still follow each other. */
  | { readonly kind: 'moved'; readonly paragraph: number }
  /** `equal` and `delete` joined give the words as quoted, `equal` and `insert` as they read now. */
  | { readonly kind: 'altered'; readonly paragraph: number; readonly hunks: readonly Hunk[] }
  | { readonly kind: 'gone' };

/** Of the letters quoted so many must still stand: of fewer one cannot say that it is the same sentence. */
const STILL_THERE = 0.4;
/** Of texts longer than this together only the neighbourhood is compared. */
const LONG = 200_000;
const NEIGHBOURHOOD = 20;

const inOneLine = (text: string) => text.normalize('NFC').replace(/\s+/g, ' ').trim();

/** A text as it was quoted from, the text as it is, and their comparison, which is worked out when it is first wanted. */
interface Texts {
  readonly a: readonly string[];
  readonly b: readonly string[];
  readonly rows: () => readonly Row[];
}

/** Where words quoted from `before` stand in `now`; line breaks and composition of letters count for nothing. */
export const findQuotation = (
  quoted: QuotedWords,
  before: readonly string[],
  now: readonly string[],
): FoundQuotation => quotationFinder(before, now)(quoted);

/** The same for several quotations of one text, which is compared but once. */
export function quotationFinder(
  before: readonly string[],
  now: readonly string[],
): (quoted: QuotedWords) => FoundQuotation {
  const [a, b] = [before.map(inOneLine), now.map(inOneLine)];
  let rows: readonly Row[] | undefined;
  const texts: Texts = {
    a,
    b,
    rows: () => {
      rows ??= compareTexts(a, b).rows;
      return rows;
    },
  };
  return ({ paragraph, to = paragraph, words }) =>
    to > paragraph
      ? findLines(paragraph, words.split('\n').map(inOneLine), texts)
      : findWords({ paragraph, words: inOneLine(words) }, texts);
}

function findWords({ paragraph, words }: QuotedWords, texts: Texts): FoundQuotation {
  const unaltered = findUnaltered(paragraph, words, texts);
  if (unaltered?.sure) return unaltered.found;
  const altered = alteredAt({ paragraph, words }, texts);
  if (altered && isStillThere(altered.hunks, words.length))
    return { kind: 'altered', paragraph: altered.paragraph, hunks: altered.hunks };
  return unaltered?.found ?? { kind: 'gone' };
}

/** Word for word in one paragraph. Not sure where that paragraph had the same words all along: they need not have gone there. */
function findUnaltered(paragraph: number, words: string, { a, b }: Texts) {
  if (b[paragraph]?.includes(words)) return { found: { kind: 'same', paragraph }, sure: true } as const;
  const elsewhere = b
    .flatMap((text, at) => (text.includes(words) ? [at] : []))
    .sort((one, other) => Math.abs(one - paragraph) - Math.abs(other - paragraph));
  const others = new Set(a.filter((_, at) => at !== paragraph));
  const fresh = elsewhere.find((at) => !others.has(b[at] ?? ''));
  const at = fresh ?? elsewhere[0];
  return at === undefined
    ? null
    : ({ found: { kind: 'moved', paragraph: at }, sure: fresh !== undefined } as const);
}

/** What became of the words of one paragraph, and where they begin and end in the text as it is. */
interface Altered {
  readonly paragraph: number;
  readonly hunks: readonly Hunk[];
  /** Letters from the beginning of `paragraph`. */
  readonly start: number;
  /** The same of the end, which may lie in a later paragraph. */
  readonly length: number;
}

function isStillThere(hunks: readonly Hunk[], quoted: number): boolean {
  const kept = hunks.reduce((sum, { op, text }) => sum + (op === 'equal' ? text.length : 0), 0);
  return kept >= quoted * STILL_THERE;
}

function alteredAt({ paragraph, words }: QuotedWords, { a, b, rows }: Texts): Altered | null {
  const start = a[paragraph]?.indexOf(words) ?? -1;
  if (start < 0) return null;
  const letters = [...a, ...b].reduce((sum, text) => sum + text.length, 0);
  const isLong = letters > LONG;
  const first = isLong ? Math.max(0, paragraph - NEIGHBOURHOOD) : 0;
  const last = isLong ? paragraph + NEIGHBOURHOOD + 1 : undefined;
  const [from, to] = [a.slice(first, last), b.slice(first, last)];
  const compared = isLong ? compareTexts(from, to).rows : rows();
  const row = compared.find((one) => one.from.includes(paragraph - first));
  const found = row ? alteredIn(row, { from, to }, paragraph - first, start, words.length) : null;
  return found && { ...found, paragraph: found.paragraph + first };
}

/** What became of `length` letters from `start` of a paragraph; null where none of them stands. */
function alteredIn(
  row: Row,
  texts: { readonly from: readonly string[]; readonly to: readonly string[] },
  paragraph: number,
  start: number,
  length: number,
): Altered | null {
  const before = row.from.slice(0, row.from.indexOf(paragraph));
  const begin = before.reduce((sum, at) => sum + (texts.from[at]?.length ?? 0) + 1, start);
  const end = begin + length;
  const hunks: Hunk[] = [];
  let [inA, inB, firstInB, lastInB] = [0, 0, -1, -1];
  const standing = (from: number, letters: number) => {
    if (firstInB < 0) firstInB = from;
    lastInB = from + letters;
  };
  for (const hunk of row.hunks) {
    if (hunk.op === 'insert') {
      const replaces = hunks.at(-1)?.op === 'delete' && inA <= end;
      if ((inA > begin && inA < end) || replaces) {
        hunks.push(hunk);
        standing(inB, hunk.text.length);
      }
      inB += hunk.text.length;
      continue;
    }
    const [low, high] = [Math.max(inA, begin), Math.min(inA + hunk.text.length, end)];
    if (low < high) hunks.push({ ...hunk, text: hunk.text.slice(low - inA, high - inA) });
    if (hunk.op === 'equal') {
      if (low < high) standing(inB + low - inA, high - low);
      inB += hunk.text.length;
    }
    inA += hunk.text.length;
  }
  let left = firstInB;
  for (const at of firstInB < 0 ? [] : row.to) {
    const size = (texts.to[at]?.length ?? 0) + 1;
    if (left < size) return { paragraph: at, hunks, start: left, length: lastInB - firstInB };
    left -= size;
  }
  return null;
}

/** Longer texts between two paragraphs that followed each other are not shown whole. */
const GAP = 600;

/** Words over several paragraphs: `lines[0]` ends the paragraph it is of, the last line begins its own. */
function findLines(paragraph: number, lines: readonly string[], texts: Texts): FoundQuotation {
  const { b } = texts;
  const last = lines.length - 1;
  const standsAt = (at: number) =>
    lines.every((line, n) => {
      const text = b[at + n] ?? '';
      return n === 0 ? text.endsWith(line) : n === last ? text.startsWith(line) : text === line;
    });
  if (standsAt(paragraph)) return { kind: 'same', paragraph };
  const elsewhere = b.flatMap((_, at) => (standsAt(at) ? [at] : []));
  const [nearest] = elsewhere.sort((one, other) => Math.abs(one - paragraph) - Math.abs(other - paragraph));
  if (nearest !== undefined) return { kind: 'moved', paragraph: nearest };

  const starts: number[] = [];
  for (let at = 0, sum = 0; at < b.length; sum += (b[at]?.length ?? 0) + 1, at++) starts.push(sum);
  const whole = b.join('\n');
  const hunks: Hunk[] = [];
  let [first, done] = [-1, -1];
  for (const [n, line] of lines.entries()) {
    const found = lineNow(paragraph + n, line, n, texts);
    const start = found ? (starts[found.paragraph] ?? 0) + found.start : -1;
    // Gone, or gone from this place.
    if (!found || start < done) {
      hunks.push({ op: 'delete', text: n === 0 ? line : `\n${line}` });
      continue;
    }
    if (first < 0) {
      first = found.paragraph;
      if (n > 0) hunks.push({ op: 'delete', text: '\n' });
    } else hunks.push(...between(whole.slice(done, start)));
    hunks.push(...found.hunks);
    done = start + found.length;
  }
  return first >= 0 && isStillThere(hunks, lines.join('\n').length)
    ? { kind: 'altered', paragraph: first, hunks }
    : { kind: 'gone' };
}

function between(gap: string): readonly Hunk[] {
  if (gap === '\n') return [{ op: 'equal', text: gap }];
  return [
    { op: 'delete', text: '\n' },
    { op: 'insert', text: gap.length > GAP ? ' […] ' : gap },
  ];
}

function lineNow(paragraph: number, line: string, n: number, texts: Texts): Altered | null {
  const unaltered = findUnaltered(paragraph, line, texts)?.found;
  if (!unaltered) return alteredAt({ paragraph, words: line }, texts);
  const text = texts.b[unaltered.paragraph] ?? '';
  return {
    paragraph: unaltered.paragraph,
    hunks: [{ op: 'equal', text: line }],
    start: n === 0 ? text.lastIndexOf(line) : text.indexOf(line),
    length: line.length,
  };
}
