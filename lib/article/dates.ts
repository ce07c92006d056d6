import { isoDay, koreanDay, nearestDay } from './calendar.ts';
import { yearInDateline } from './dateline.ts';
import { note } from './notes.ts';
import type { ArticleDate, DateEvidence, DateEvidenceKind, Dateline, DatePlace, Note } from './types.ts';

/**
 * Every kind of date in the order of trust (DOMAIN.md, "The article's date"), and where it stands unless its finder says otherwise.
 * 1. `dateline`: its day and month win; a year it has only where it is printed. On the day pages of kcna.co.jp the page can be a day later.
 * 2. `date-line`, `stamp`, `list`, `page`, `url`: what publisher, aggregator or agency say of the article. The first that names a day lends
 *    the year, or is the date where there is no dateline; only these can be in conflict.
 * 3. `posted`, `archive`, `capture`: days by which the text was there. They lend a year, noted, and stand in for a missing date, noted: a
 *    republisher's own date first, then an archive's time of capture, then this look; the last two as days in Korea (UTC+9).
 * 4. `header`, `epoch`: the day of viewing, the day of ingestion. Kept, never used.
 */
const TRUST: Readonly<Record<DateEvidenceKind, DatePlace>> = {
  dateline: 'opening',
  'date-line': 'above-text',
  stamp: 'below-text',
  list: 'list',
  page: 'above-text',
  url: 'address',
  posted: 'above-text',
  archive: 'archive',
  capture: 'clock',
  header: 'above-text',
  epoch: 'address',
};
const ORDER = Object.keys(TRUST);

const PUBLISHED: ReadonlySet<DateEvidenceKind> = new Set(['date-line', 'stamp', 'list', 'page', 'url']);

/** Kinds by which the text was there, and how a note names them. */
const BY_THEN = { posted: 'posted', archive: 'archive', capture: 'capture' } as const;
type ByThen = keyof typeof BY_THEN;

/** A page cannot be read long before it is dated; time zones and slips allow for some days, the rule for thirty (DOMAIN.md, G3). */
const MAX_AHEAD = 30;

export interface DecidedDate {
  readonly date: ArticleDate;
  readonly notes: readonly Note[];
}

interface Lender {
  readonly kind: DateEvidenceKind;
  readonly raw: string;
  readonly iso: string;
}

const isByThen = (kind: DateEvidenceKind): kind is ByThen => Object.hasOwn(BY_THEN, kind);

const placed = (one: DateEvidence): DateEvidence => ({
  kind: one.kind,
  place: one.place ?? TRUST[one.kind],
  raw: one.raw,
  iso: one.iso,
});

const byTrust = (evidence: readonly DateEvidence[]) =>
  [...evidence].sort((a, b) => ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind));

/** The day of the capture in Korea; none where the time of capture is not known. */
const captureEvidence = (capturedAt: string | null): readonly DateEvidence[] => {
  const iso = capturedAt === null ? null : koreanDay(capturedAt);
  return iso === null || capturedAt === null ? [] : [{ kind: 'capture', raw: capturedAt, iso }];
};

/** The dateline's day in the year that its words or the lender give. */
const dayOfDateline = ({ month, day, raw }: Dateline, lender: Lender | undefined): string | null => {
  const year = yearInDateline(raw);
  const own = year === null ? null : isoDay(year, month, day);
  if (own !== null || !lender) return own;
  return nearestDay(month, day, lender.iso, isByThen(lender.kind) ? MAX_AHEAD : Infinity);
};

/** What was inferred, and from what. A lender that names the dateline's own day inferred nothing. */
const inferred = (dateline: Dateline | null, iso: string, lender: Lender): readonly Note[] => {
  const { kind } = lender;
  if (isByThen(kind)) {
    if (!dateline) return [note(`date-from-${BY_THEN[kind]}`, lender.iso)];
    return [note(`year-from-${BY_THEN[kind]}`, iso.slice(0, 4), lender.iso)];
  }
  return lender.iso === iso ? [] : [note('year-from-page', iso.slice(0, 4), lender.raw)];
};

/**
 * The date of an article: the dateline's day and month with the year that brings it nearest to the best dated evidence; without a
 * dateline that evidence itself (DOMAIN.md, "Wire copy"). The day of capture serves only where nothing else does. What was inferred is noted.
 * A conflict is two different days among the dateline's and those of the second rank, whichever of them won.
 * @param found - every date on the page and in its address, in any order, without dateline and capture.
 * @param capturedAt - ISO 8601 time at which the page was read, null where unknown.
 */
export function decideDate(
  dateline: Dateline | null,
  found: readonly DateEvidence[],
  capturedAt: string | null,
): DecidedDate {
  const trusted = byTrust(found);
  const isDated = (one: DateEvidence): one is Lender & DateEvidence => one.iso !== null;
  const lends = ({ kind }: DateEvidence) => PUBLISHED.has(kind) || isByThen(kind);
  const ownYear = dateline !== null && dayOfDateline(dateline, undefined) !== null;
  const dated = trusted.some((one) => isDated(one) && lends(one));
  const capture = dated || ownYear ? [] : captureEvidence(capturedAt);
  const lender = [...trusted, ...capture].filter(isDated).find(lends);
  const notes: Note[] = trusted
    .filter(({ kind, iso }) => PUBLISHED.has(kind) && iso === null)
    .map(({ raw }) => note('date-unreadable', raw));

  const iso = dateline ? dayOfDateline(dateline, lender) : (lender?.iso ?? null);
  const opening: DateEvidence[] = dateline ? [{ kind: 'dateline', raw: dateline.raw, iso }] : [];
  const evidence = byTrust([...opening, ...trusted, ...capture]).map(placed);
  if (iso !== null && lender && !ownYear) notes.push(...inferred(dateline, iso, lender));

  const claims = evidence.filter(
    (one) => one.iso !== null && (one.kind === 'dateline' || PUBLISHED.has(one.kind)),
  );
  const conflict = new Set(claims.map((one) => one.iso)).size > 1;
  if (conflict)
    notes.push(note('dates-conflict', claims.map(({ raw, iso: day }) => `${raw} (${day})`).join('; ')));
  if (iso === null) notes.push(note(dateline ? 'no-year' : 'no-date'));
  return { date: { iso, evidence, conflict }, notes };
}
