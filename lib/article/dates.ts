import { koreanDay, nearestDay } from './calendar.ts';
import { note } from './notes.ts';
import type { ArticleDate, DateEvidence, DateEvidenceKind, Dateline, Note } from './types.ts';

/** Order of trust (DOMAIN.md). The dateline heads it: its day and month win, the others lend the year. */
const TRUST: readonly DateEvidenceKind[] = [
  'dateline',
  'date-line',
  'stamp',
  'list',
  'page',
  'url',
  'posted',
  'archive',
  'capture',
  'header',
  'epoch',
];

/** What the page or its publisher says of the article's day; only these can lend a year or be in conflict. */
const PUBLISHED: ReadonlySet<DateEvidenceKind> = new Set(['date-line', 'stamp', 'list', 'page', 'url']);

/** A page cannot be read long before it is dated; time zones and slips allow for some days, the rule for thirty (DOMAIN.md, G3). */
const MAX_AHEAD_OF_CAPTURE = 30;

export interface DecidedDate {
  readonly date: ArticleDate;
  readonly notes: readonly Note[];
}

/** The day of the capture in Korea as evidence; null where the time of capture is not known. */
const captureEvidence = (capturedAt: string | null): (DateEvidence & { iso: string }) | null => {
  const iso = capturedAt === null ? null : koreanDay(capturedAt);
  return iso === null || capturedAt === null ? null : { kind: 'capture', raw: capturedAt, iso };
};

/**
 * The date of an article: the dateline's day and month with the year that brings it nearest to the best dated evidence; without a
 * dateline that evidence itself (DOMAIN.md, "Wire copy"). The day of capture serves only where the page has no date of its own, and that is noted.
 * The view date in a header and the aggregator's epoch are kept and never used.
 * @param found - every date on the page and in its address, in any order, without dateline and capture.
 * @param capturedAt - ISO 8601 time at which the page was read, null where unknown.
 */
export function decideDate(
  dateline: Dateline | null,
  found: readonly DateEvidence[],
  capturedAt: string | null,
): DecidedDate {
  const trusted = [...found].sort((a, b) => TRUST.indexOf(a.kind) - TRUST.indexOf(b.kind));
  const best = trusted.find(({ kind, iso }) => PUBLISHED.has(kind) && iso !== null)?.iso ?? null;
  const capture = best === null ? captureEvidence(capturedAt) : null;
  const notes: Note[] = trusted
    .filter(({ kind, iso }) => PUBLISHED.has(kind) && iso === null)
    .map(({ raw }) => note('date-unreadable', raw));

  let iso = best ?? capture?.iso ?? null;
  const evidence: DateEvidence[] = capture ? [...trusted, capture] : [...trusted];
  if (dateline) {
    const { month, day, raw } = dateline;
    iso =
      best !== null
        ? nearestDay(month, day, best)
        : capture && nearestDay(month, day, capture.iso, MAX_AHEAD_OF_CAPTURE);
    evidence.push({ kind: 'dateline', raw, iso });
    if (iso !== null && capture) notes.push(note('year-from-capture', iso.slice(0, 4), capture.iso));
  } else if (capture) {
    notes.push(note('date-from-capture', capture.iso));
  }
  evidence.sort((a, b) => TRUST.indexOf(a.kind) - TRUST.indexOf(b.kind));

  const claims = evidence.filter(
    (one) => one.iso !== null && (one.kind === 'dateline' || PUBLISHED.has(one.kind)),
  );
  const conflict = new Set(claims.map((one) => one.iso)).size > 1;
  if (conflict)
    notes.push(note('dates-conflict', claims.map(({ raw, iso }) => `${raw} (${iso})`).join('; ')));
  if (iso === null) notes.push(note(dateline ? 'no-year' : 'no-date'));
  return { date: { iso, evidence, conflict }, notes };
}
