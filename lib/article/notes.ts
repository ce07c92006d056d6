import type { Note } from './types.ts';

/** Everything that can be assumed or odd about an article, in English; `$1` is what it was seen in or taken from. */
const NOTES = {
  'no-dateline': 'The text opens without a dateline.',
  'no-end-mark': 'The text has no end mark; it may be cut off.',
  'no-headline': 'The page has no headline that could be told.',
  'headline-from-title': 'The headline was taken from the title of the page.',
  'no-date': 'No date was found.',
  'no-year': 'The page gives no year, and the day it was read is not known.',
  'year-from-capture':
    'The page gives no year; $1 was assumed, the one that brings the dateline nearest to the day the page was read ($2).',
  'date-from-capture':
    'The page gives no date; the day the page was read ($1) stands for it. The text may be older.',
  'year-from-archive':
    'The page gives no year; $1 was assumed, the one that brings the dateline nearest to the day an archive captured it ($2).',
  'date-from-archive':
    'The page gives no date; the day an archive captured it ($1) stands for it. The text may be older.',
  'year-from-posted':
    'The page gives no year; $1 was assumed, the one that brings the dateline nearest to the day it was posted here ($2).',
  'date-from-posted':
    'The text gives no date; the day it was posted here ($1) stands for it. The text may be older.',
  'year-from-page': 'The dateline gives no year; $1 was taken, the one that brings it nearest to “$2”.',
  'dates-conflict': 'The dates found differ: $1.',
  'date-unreadable': '“$1” is not a day of the calendar and was not used.',
  'several-articles': 'The page holds more than one article; the first was taken.',
  'not-kcna-copy': 'Not recognised as KCNA copy.',
  'from-table': 'Taken from a table that was imported, not from a page.',
  'words-only': 'The page is not laid out as known; its parts were found by their words.',
} as const;

export type NoteId = keyof typeof NOTES;

/** The note `id`, with `$1`, `$2` filled in. */
export function note(id: NoteId, ...values: string[]): Note {
  return { id, text: NOTES[id].replace(/\$([12])/g, (_, n: string) => values[Number(n) - 1] ?? '') };
}
