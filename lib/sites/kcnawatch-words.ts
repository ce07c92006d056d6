/** The words that KCNA Watch puts around an article. Its markup is unknown and changes; these have stood since 2014 (DOMAIN.md). */
import { isoDay } from '../article/calendar.ts';
import { ENGLISH_MONTH, englishMonth } from '../article/months.ts';
import type { DateEvidence } from '../article/types.ts';
import type { Line } from './lines.ts';

/** `Date: DD/MM/YYYY | Source: <label> | Read original version at source`, on one line or on several. */
export interface SourceLine {
  /** Null where there is no `Date:`. */
  readonly date: DateEvidence | null;
  readonly label: string | null;
  /** Whether "Read original version at source" is there. */
  readonly readOriginal: boolean;
  /** Index of the line where it begins, and what stands before it on that line. */
  readonly first: number;
  readonly before: string;
  /** Index of the line where it ends, and what stands after it on that line. */
  readonly last: number;
  readonly after: string;
}

/** The three parts fill seven lines at most: a definition list, a table. */
const SPAN = 8;
/** A longer line is text. */
const LONGEST_LINE = 1000;
const LONGEST_LABEL = 60;

const DATE = /(?:^|[\s|>])Date\s*[:：]|Date\s*[:：]?\s*\d{1,2}\s*\/|^Date$/;
const READ = /Read\s+(?:the\s+)?original(?:\s+version)?(?:\s+at\s+(?:the\s+)?source)?/i;
const SEPARATORS = /[\s|·•–—,;-]*/y;
const DAY = /(\d{1,2})\s*\/\s*(\d{1,2})\s*\/\s*(\d{4})(?!\d)/;
const LONG_DAY = new RegExp(`(${ENGLISH_MONTH})\\s+(\\d{1,2}),\\s*(\\d{4})`);

/** The day in `text`: `09/10/2025` is 9 October, or `October 09, 2025`. Null where it names none. */
export function watchDay(text: string): string | null {
  const short = DAY.exec(text);
  if (short) return isoDay(Number(short[3]), Number(short[2]), Number(short[1]));
  const long = LONG_DAY.exec(text);
  return long ? isoDay(Number(long[3]), englishMonth(long[1] ?? '') ?? 0, Number(long[2])) : null;
}

interface Cursor {
  readonly text: string;
  at: number;
}

const skipSeparators = (cursor: Cursor) => {
  SEPARATORS.lastIndex = cursor.at;
  cursor.at += SEPARATORS.exec(cursor.text)?.[0].length ?? 0;
};

/** Text up to the next separator, line end or part of the line. */
const takeField = (cursor: Cursor, end: RegExp): string => {
  const rest = cursor.text.slice(cursor.at);
  const stop = rest.search(end);
  const field = stop < 0 ? rest : rest.slice(0, stop);
  cursor.at += field.length;
  return field.trim();
};

const takeWord = (cursor: Cursor, word: RegExp): boolean => {
  const found = word.exec(cursor.text.slice(cursor.at));
  if (found?.index !== 0) return false;
  cursor.at += found[0].length;
  return true;
};

const parseAt = (lines: readonly Line[], first: number, start: number): SourceLine | null => {
  const texts = lines.slice(first, first + SPAN).map(({ text }) => text.slice(0, LONGEST_LINE));
  const cursor: Cursor = { text: texts.join('\n'), at: start };
  let date: DateEvidence | null = null;
  let label: string | null = null;
  if (takeWord(cursor, /^Date\s*[:：]?\s*/)) {
    const field = takeField(cursor, /[\n|·•]|\s*Source\s*[:：]|\s*Read\s+(?:the\s+)?original/i).slice(
      0,
      LONGEST_LABEL,
    );
    const day = DAY.exec(field)?.[0] ?? field;
    if (day !== '') date = { kind: 'date-line', raw: `Date: ${day}`, iso: watchDay(field) };
  }
  skipSeparators(cursor);
  let end = cursor.at;
  const onNextLine = /^Source\s*[:：]?\s*\n/.test(cursor.text.slice(cursor.at));
  const sourced = takeWord(cursor, /^Source\s*[:：]?\s*/);
  if (sourced) {
    label =
      READ.exec(cursor.text.slice(cursor.at))?.index === 0
        ? null
        : takeField(cursor, /[\n|•]|\s*[·–—-]?\s*Read\s+(?:the\s+)?original/i) || null;
    end = cursor.at;
    skipSeparators(cursor);
  }
  const readOriginal = takeWord(cursor, READ);
  if (readOriginal) end = cursor.at;
  // A label on a line of its own might as well be the text: only what follows tells.
  if (label !== null && (label.length > LONGEST_LABEL || (onNextLine && !readOriginal))) return null;
  if (!sourced && !readOriginal) return null;
  const upTo = cursor.text.slice(0, end);
  const lastOffset = upTo.split('\n').length - 1;
  const lastLine = lines[first + lastOffset]?.text ?? '';
  const column = end - (upTo.lastIndexOf('\n') + 1);
  return {
    date,
    label,
    readOriginal,
    first,
    before: (texts[0] ?? '')
      .slice(0, start)
      .replace(/[\s|·•–—-]+$/, '')
      .trim(),
    last: first + lastOffset,
    after: lastLine.slice(column).replace(/^[\s|·•–—]+/, ''),
  };
};

const worth = (found: SourceLine) =>
  (found.date ? 2 : 0) + (found.label !== null ? 1 : 0) + (found.readOriginal ? 2 : 0);

/** Where a source line may begin on a line of text; -1 where it cannot. */
const startIn = (text: string): number => {
  if (text.length > LONGEST_LINE) return -1;
  const dated = DATE.exec(text);
  if (dated) return dated.index + dated[0].indexOf('Date');
  const source = /^Source\s*[:：]|[\s|]Source\s*[:：]/.exec(text);
  if (source) return source.index + source[0].indexOf('Source');
  return text.search(READ);
};

/** The source line of an article's page; the fullest, and of these the first. Null on any other page. */
export function findSourceLine(lines: readonly Line[]): SourceLine | null {
  let best: SourceLine | null = null;
  for (let index = 0; index < lines.length; index++) {
    const start = startIn(lines[index]?.text ?? '');
    const found = start < 0 ? null : parseAt(lines, index, start);
    if (found && worth(found) > (best ? worth(best) : 1)) best = found;
    if (best && worth(best) === 5) break;
  }
  return best;
}

const HEADER = new RegExp(
  `(?:${ENGLISH_MONTH})\\s+\\d{1,2},\\s*\\d{4}(?:\\s*(?:${ENGLISH_MONTH})\\s+\\d{1,2},\\s*\\d{4})?`,
);

/** The day of viewing, as the header shows it: `December 05, 2025Dec 05, 2025`. Null where there is none. */
export function findHeaderDate(lines: readonly Line[]): DateEvidence | null {
  for (const { text } of lines) {
    // A list of other articles before this one has dates too.
    if (opensTeasers(text)) break;
    const raw = text.length > LONGEST_LINE ? undefined : HEADER.exec(text)?.[0];
    if (raw !== undefined) return { kind: 'header', raw, iso: watchDay(raw) };
  }
  return null;
}

/** Whether a line is nothing but the header's date. */
export function isHeaderDate(text: string): boolean {
  return HEADER.exec(text)?.[0] === text;
}

const MORE_FROM = /^More\s+From\b.{0,60}$/i;
const MORE_ARTICLES = /^(?:More|Related)\s+Articles?$/i;

/** Whether the list of other articles begins on this line. */
export function opensTeasers(text: string): boolean {
  return text.length < 100 && (MORE_FROM.test(text) || MORE_ARTICLES.test(text));
}
