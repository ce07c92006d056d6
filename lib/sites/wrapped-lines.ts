/** Plain mail on a web page: quoted with `>`, broken at a fixed column, with remains of its transport (`=20`). */
import { collapse } from '../article/spaces.ts';
import type { Line } from './lines.ts';

const QUOTED = /^(?:>\s?)+/;
/** Mail is broken within these columns. */
const NARROWEST = 45;
const WIDEST = 100;
/** Fewer lines do not show a column. */
const FEWEST = 4;
/** Deeper than the line before by this much: a new paragraph. */
const INDENT = 2;

const unquoted = (text: string) => text.replace(QUOTED, '').replace(/=20$/, '');

const indentOf = (text: string) => /^[ \t\u3000]*/.exec(text)?.[0].length ?? 0;

/** Whether the line was full: the next one's first word had no place on it. A break before that was meant. */
const wasFull = (line: string, next: string, width: number) =>
  line.trimEnd().length + 1 + (/^\s*(\S+)/.exec(next)?.[1]?.length ?? 0) > width;

/** Paragraphs of text that was broken at a column; the text line by line where it was not. */
function paragraphsOf(text: string): string[] {
  const lines = text.split(/\r\n?|\n/).map(unquoted);
  const lengths = lines.map((line) => line.trimEnd().length).filter((length) => length > 0);
  const width = Math.max(0, ...lengths);
  const broken = lengths.length >= FEWEST && width >= NARROWEST && width <= WIDEST;
  const paragraphs: string[] = [];
  let last: string | null = null;
  for (const line of lines) {
    const soft = last?.endsWith('=') ?? false;
    const joins =
      broken &&
      last !== null &&
      line.trim() !== '' &&
      indentOf(line) < indentOf(last) + INDENT &&
      (soft || wasFull(last, line, width));
    if (joins)
      paragraphs.push(`${(paragraphs.pop() ?? '').replace(/=$/, '')}${soft ? '' : ' '}${line.trim()}`);
    else if (line.trim() !== '') paragraphs.push(line.trim());
    last = line.trim() === '' ? null : line;
  }
  return paragraphs.map(collapse).filter((paragraph) => paragraph !== '');
}

/** The lines of a page with each `<pre>` as the paragraphs that it holds, and with the marks of quotation gone. */
export function unwrapLines(lines: readonly Line[]): readonly Line[] {
  const unwrapped: Line[] = [];
  let within: Element | null = null;
  for (const line of lines) {
    const pre: Element | null = line.element?.closest('pre') ?? null;
    if (!pre) {
      within = null;
      const text =
        QUOTED.test(line.text) || line.text.endsWith('=20') ? collapse(unquoted(line.text)) : line.text;
      if (text !== '') unwrapped.push(text === line.text ? line : { ...line, text });
    } else if (pre !== within) {
      within = pre;
      unwrapped.push(
        ...paragraphsOf(pre.textContent ?? '').map((text) => ({ ...line, text, element: pre, links: [] })),
      );
    }
  }
  return unwrapped;
}
