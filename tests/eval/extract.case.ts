/** One page to read and what is true of it, found without the extractor. */
import type { Look } from '../../lib/sites/registry.ts';

/** What is true of an article; a field that is left out is not asked for. */
export interface Truth {
  readonly headline?: string;
  /** Null where the text opens without one. */
  readonly dateline?: {
    readonly place: string;
    readonly month: number;
    readonly day: number;
    readonly agency: string;
  } | null;
  /** `YYYY-MM-DD` */
  readonly date?: string | null;
  readonly label?: string | null;
  readonly outlet?: string;
  readonly original?: string | null;
  readonly language?: string;
  readonly endMark?: boolean;
  readonly stamp?: string | null;
  readonly paragraphs?: readonly string[];
}

export interface Case {
  /** The row of the table it counts in. */
  readonly set: string;
  readonly site: string;
  readonly language: string;
  /** The file, and the item in it, to find a failure by. */
  readonly file: string;
  /** HTML, or the visible text where only that is left. */
  readonly page: { readonly html: string } | { readonly text: string };
  readonly look: Look;
  readonly truth: Truth;
  /** Whether the other readers are shown it too. */
  readonly peers: boolean;
}

const MONTHS = 'January February March April May June July August September October November December'.split(
  ' ',
);
const MESES =
  'enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre'.split(' ');

/** `October`, for 10. */
export const monthName = (month: number) => MONTHS[month - 1] ?? '';
/** `octubre`, for 10. */
export const monthInSpanish = (month: number) => MESES[month - 1] ?? '';

const OPENING = /^([A-Z][a-z]+), ([A-Z][a-z]+)\.? (\d{1,2}) ?\((KCNA)\) ?(?:--|–|—)\s*/;
const MARK = /\s*-0-\s*$/;

/** The opening of an English item, without the extractor's grammar; null where it opens otherwise. */
export function openingOf(text: string): { dateline: NonNullable<Truth['dateline']>; rest: string } | null {
  const match = OPENING.exec(text);
  const month = MONTHS.findIndex((name) => name.startsWith(match?.[2] ?? '-')) + 1;
  if (!match || month === 0) return null;
  return {
    dateline: { place: match[1] ?? '', month, day: Number(match[3]), agency: match[4] ?? '' },
    rest: text.slice(match[0].length),
  };
}

/** Paragraphs of an English item without dateline, end mark and stamp. */
export function bareParagraphs(lines: readonly string[]): string[] {
  return lines
    .map((line) => line.replace(/\s+/g, ' ').trim())
    .filter((line) => !/^www\.kcna\.kp\b/.test(line))
    .map((line, index) => (index === 0 ? (openingOf(line)?.rest ?? line) : line).replace(MARK, '').trim())
    .filter((line) => line !== '');
}

/** Whether one of the lines ends in the mark. */
export const hasMark = (lines: readonly string[]) => lines.some((line) => MARK.test(line));
