import { compareTexts } from './compare.ts';
import type { Hunk, Row } from './types.ts';

/** Words of a text that was rewritten since. */
export interface QuotedWords {
  /** From 0. */
  readonly paragraph: number;
  readonly words: string;
}

export type FoundQuotation =
  /** Word for word in the paragraph it was taken from. */
  | { readonly kind: 'same'; readonly paragraph: number }
  /** Word for word in another paragraph. */
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

/** Where words quoted from `before` stand in `now`; line breaks and composition of letters count for nothing. */
export function findQuotation(
  { paragraph, words: quoted }: QuotedWords,
  before: readonly string[],
  now: readonly string[],
): FoundQuotation {
  const words = inOneLine(quoted);
  const b = now.map(inOneLine);
  if (b[paragraph]?.includes(words)) return { kind: 'same', paragraph };
  const a = before.map(inOneLine);
  const elsewhere = b
    .flatMap((text, at) => (text.includes(words) ? [at] : []))
    .sort((one, other) => Math.abs(one - paragraph) - Math.abs(other - paragraph));
  // A paragraph that had the same words all along is not where these went.
  const others = new Set(a.filter((_, at) => at !== paragraph));
  const fresh = elsewhere.find((at) => !others.has(b[at] ?? ''));
  if (fresh !== undefined) return { kind: 'moved', paragraph: fresh };
  const altered = alteredAt({ paragraph, words }, a, b);
  if (altered) return altered;
  const [nearest] = elsewhere;
  return nearest === undefined ? { kind: 'gone' } : { kind: 'moved', paragraph: nearest };
}

function alteredAt(
  { paragraph, words }: QuotedWords,
  a: readonly string[],
  b: readonly string[],
): FoundQuotation | null {
  const start = a[paragraph]?.indexOf(words) ?? -1;
  if (start < 0) return null;
  const letters = [...a, ...b].reduce((sum, { length }) => sum + length, 0);
  const first = letters > LONG ? Math.max(0, paragraph - NEIGHBOURHOOD) : 0;
  const last = letters > LONG ? paragraph + NEIGHBOURHOOD + 1 : undefined;
  const [from, to] = [a.slice(first, last), b.slice(first, last)];
  const row = compareTexts(from, to).rows.find((one) => one.from.includes(paragraph - first));
  const found = row ? alteredIn(row, { from, to }, paragraph - first, start, words.length) : null;
  return found && { kind: 'altered', paragraph: found.paragraph + first, hunks: found.hunks };
}

/** What became of `length` characters from `start` of a paragraph; null where too few of them stand. */
function alteredIn(
  row: Row,
  texts: { readonly from: readonly string[]; readonly to: readonly string[] },
  paragraph: number,
  start: number,
  length: number,
): { readonly paragraph: number; readonly hunks: readonly Hunk[] } | null {
  const before = row.from.slice(0, row.from.indexOf(paragraph));
  const begin = before.reduce((sum, at) => sum + (texts.from[at]?.length ?? 0) + 1, start);
  const end = begin + length;
  const hunks: Hunk[] = [];
  let [inA, inB, kept, firstInB] = [0, 0, 0, -1];
  for (const hunk of row.hunks) {
    if (hunk.op === 'insert') {
      const replaces = hunks.at(-1)?.op === 'delete' && inA <= end;
      if ((inA > begin && inA < end) || replaces) hunks.push(hunk);
      inB += hunk.text.length;
      continue;
    }
    const [low, high] = [Math.max(inA, begin), Math.min(inA + hunk.text.length, end)];
    if (low < high) hunks.push({ ...hunk, text: hunk.text.slice(low - inA, high - inA) });
    if (hunk.op === 'equal') {
      if (low < high) {
        kept += high - low;
        if (firstInB < 0) firstInB = inB + low - inA;
      }
      inB += hunk.text.length;
    }
    inA += hunk.text.length;
  }
  if (kept < length * STILL_THERE) return null;
  let left = firstInB;
  for (const at of row.to) {
    const size = (texts.to[at]?.length ?? 0) + 1;
    if (left < size) return { paragraph: at, hunks };
    left -= size;
  }
  return null;
}
