/** What was assumed about an article, in the language of the interface. */
import type { Article, Note } from '../../lib/article/types.ts';
import { t, type WordKey } from '../../lib/words.ts';
import { restsOn } from './date-evidence.ts';
import { formatDay } from './dates.ts';

interface Told {
  readonly key: WordKey;
  /** Finds in the English sentence what the translated one names as `$1`, `$2`. */
  readonly values?: RegExp;
}

const YEAR_FROM_DAY = /; (\d{4}) was .*\((\d{4}-\d\d-\d\d)\)/;

/** The notes of `lib/article/notes.ts`; one that is not here is told in its own English. */
const TOLD: Readonly<Record<string, Told>> = {
  'no-dateline': { key: 'partNoteNoDateline' },
  'no-end-mark': { key: 'partNoteNoEndMark' },
  'no-headline': { key: 'partNoteNoHeadline' },
  'headline-from-title': { key: 'partNoteHeadlineFromTitle' },
  'no-date': { key: 'partDateNone' },
  'no-year': { key: 'partNoteNoYear' },
  'year-from-capture': { key: 'partNoteYearFromCapture', values: YEAR_FROM_DAY },
  'date-from-capture': { key: 'partNoteDateFromCapture', values: /\((\d{4}-\d\d-\d\d)\)/ },
  'year-from-archive': { key: 'partNoteYearFromArchive', values: YEAR_FROM_DAY },
  'date-from-archive': { key: 'partNoteDateFromArchive', values: /\((\d{4}-\d\d-\d\d)\)/ },
  'year-from-posted': { key: 'partNoteYearFromPosted', values: YEAR_FROM_DAY },
  'date-from-posted': { key: 'partNoteDateFromPosted', values: /\((\d{4}-\d\d-\d\d)\)/ },
  'year-from-page': { key: 'partNoteYearFromPage', values: /; (\d{4}) was .*“(.*)”/ },
  'dates-conflict': { key: 'partNoteDatesConflict', values: /: (.*)\.$/ },
  'date-unreadable': { key: 'partNoteDateUnreadable', values: /^“(.*)”/ },
  'several-articles': { key: 'partNoteSeveralArticles' },
  'not-kcna-copy': { key: 'partNoteNotKcnaCopy' },
  'from-table': { key: 'partNoteFromTable' },
  'words-only': { key: 'partNoteWordsOnly' },
};

/** The note in a sentence. */
export function noteText(note: Note): string {
  const told = TOLD[note.id];
  if (!told) return note.text;
  if (!told.values) return t(told.key);
  const values = told.values.exec(note.text)?.slice(1);
  return values ? t(told.key, ...values.map(formatDay)) : note.text;
}

const OF_DATE: ReadonlySet<string> = new Set([
  'no-year',
  'year-from-page',
  'year-from-posted',
  'date-from-posted',
  'year-from-archive',
  'date-from-archive',
  'year-from-capture',
  'date-from-capture',
]);
/** Said already where the field stands. */
const OF_FIELDS: ReadonlySet<string> = new Set([
  ...OF_DATE,
  'no-dateline',
  'no-end-mark',
  'no-headline',
  'no-date',
  'dates-conflict',
  'not-kcna-copy',
]);

/** What the date rests on, assumptions included. */
export function dateBasis(article: Article): string {
  const assumed = article.notes.filter(({ id }) => OF_DATE.has(id)).map(noteText);
  // A year that the page's own dates lent is told besides what the date rests on, not in its place.
  const rests = article.notes.some(({ id }) => OF_DATE.has(id) && id !== 'year-from-page')
    ? []
    : [restsOn(article.date)];
  return [...rests, ...assumed].join(' ');
}

/** The notes that no field tells by itself. */
export function otherNotes(article: Article): readonly Note[] {
  return article.notes.filter(({ id }) => !OF_FIELDS.has(id));
}
