import { type ParsedDateline, parseDateline } from './dateline.ts';
import { splitAtEndMark } from './end-mark.ts';
import { findStamp, type Stamp } from './stamp.ts';

export interface WireCopy {
  readonly opening: ParsedDateline | null;
  readonly paragraphs: readonly string[];
  readonly endMark: boolean;
  readonly stamp: Stamp | null;
  /** Index of the first line that belongs to the copy. */
  readonly first: number;
  /** Index of the last line that belongs to it, end mark and stamp included; before `first` where there is none. */
  readonly last: number;
  /** Whether another article begins after this one. */
  readonly another: boolean;
}

/** A dateline further down than this opens another story, or none. */
const DATELINE_WITHIN = 8;
/** Buttons, captions and the like may stand before a dateline; an essay does not. */
const MOST_BEFORE_DATELINE = 400;
/** The stamp follows the end mark at once. */
const STAMP_WITHIN = 3;
/** The tail of an aggregator's snippet: `-0- www.kcna.kp`. */
const BARE_STAMP = /^(?:https?:\/\/)?www\.kcna\.kp\/?(?:\s*[(（][^)）]{0,20})?$/;
const SENTENCE_END = /[.。!?:;"”’)）》」』】…]$/;

const openingOf = (lines: readonly string[]): { at: number; opening: ParsedDateline | null } => {
  let before = 0;
  for (let at = 0; at < Math.min(lines.length, DATELINE_WITHIN) && before <= MOST_BEFORE_DATELINE; at++) {
    const line = lines[at] ?? '';
    const opening = parseDateline(line);
    if (opening) return { at, opening };
    before += line.length;
  }
  return { at: 0, opening: null };
};

/**
 * Reads one article's text off consecutive lines: dateline, paragraphs, end mark, stamp. Everything after the end mark and its stamp is no
 * part of it, nor is a second article.
 * @param lines - one collapsed, non-empty text each.
 */
export function readWireCopy(lines: readonly string[]): WireCopy {
  const { at: first, opening } = openingOf(lines);
  const paragraphs: string[] = [];
  let endMark = false;
  let stamp: Stamp | null = null;
  let last = first - 1;
  let index = first;
  for (; index < lines.length && !endMark; index++) {
    const line = index === first && opening ? opening.rest : (lines[index] ?? '');
    if (index > first && parseDateline(line)) break;
    if (BARE_STAMP.test(line)) break;
    const ending = splitAtEndMark(line);
    let text = ending?.text ?? line;
    stamp = findStamp(ending?.after ?? line);
    if (stamp && !ending) text = text.slice(0, stamp.index).trim();
    if (text !== '') paragraphs.push(text);
    last = index;
    if (ending) endMark = true;
    else if (stamp) break;
  }
  if (endMark && !stamp) {
    const within = lines.slice(index, index + STAMP_WITHIN);
    const offset = within.findIndex((line) => findStamp(line)?.index === 0);
    if (offset >= 0) {
      stamp = findStamp(within[offset] ?? '');
      last = index + offset;
    }
  }
  const another = lines.slice(last + 1).some((line) => parseDateline(line) !== null);
  if (another && !endMark && paragraphs.length > 1 && !SENTENCE_END.test(paragraphs.at(-1) ?? '')) {
    // The headline of the next article.
    paragraphs.pop();
    last -= 1;
  }
  return { opening, paragraphs, endMark, stamp, first, last, another };
}
