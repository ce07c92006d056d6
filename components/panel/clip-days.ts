import type { Clip, ClipOrder } from '../../lib/library/types.ts';
import type { ClipPages } from './clip-pages.ts';

/**
 * The day a clip is listed under, `YYYY-MM-DD`: the day it was saved, in the person's time zone, or the article's own date where the list
 * is in the order of dates; null for an article without a date.
 */
export function listedDay(clip: Clip, order: ClipOrder): string | null {
  return order.startsWith('date') ? clip.shown.date : localDay(clip.savedAt);
}

/** `dayOfStamp` without a formatter: asked for every row of a long list while it scrolls. */
function localDay(iso: string): string {
  const at = new Date(iso);
  const two = (n: number) => String(n).padStart(2, '0');
  return `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`;
}

/** The day that row `index` stands under and how many clips fall on it, for the heading that stays at the top of the view. */
export function headingOf(pages: ClipPages, index: number, order: ClipOrder): DayHeading | null {
  const clip = pages.clip(index);
  if (!clip) return null;
  const day = listedDay(clip, order);
  let first = index;
  while (first > 0 && index - first <= COUNTED) {
    const before = pages.clip(first - 1);
    if (!before) return { day, count: null };
    if (listedDay(before, order) !== day) break;
    first--;
  }
  return { day, count: index - first > COUNTED ? null : countFrom(pages, first, day, order) };
}

export interface DayHeading {
  /** `YYYY-MM-DD`, or null for "no date". */
  readonly day: string | null;
  /** How many clips of the list fall on the day; null while not all of them have been fetched. */
  readonly count: number | null;
}

/** A day of more clips than this (a large import) is not counted. */
const COUNTED = 2_000;

/** The heading above row `index`: set where the row begins a day, null where it does not or is not known yet. */
export function headingAbove(pages: ClipPages, index: number, order: ClipOrder): DayHeading | null {
  const clip = pages.clip(index);
  if (!clip) return null;
  const day = listedDay(clip, order);
  const before = pages.clip(index - 1);
  if (index > 0 && (!before || listedDay(before, order) === day)) return null;
  return { day, count: countFrom(pages, index, day, order) };
}

function countFrom(pages: ClipPages, index: number, day: string | null, order: ClipOrder): number | null {
  for (let at = index; at - index <= COUNTED; at++) {
    if (at >= pages.matching) return at - index;
    const clip = pages.clip(at);
    if (!clip) return null;
    if (listedDay(clip, order) !== day) return at - index;
  }
  return null;
}
