/** Every date found, told one by one: what it is, where it stands, how it was read, and whether it counts. */
import { yearInDateline } from '../../lib/article/dateline.ts';
import type { ArticleDate, DateEvidence, DateEvidenceKind, DatePlace } from '../../lib/article/types.ts';
import { t, type WordKey } from '../../lib/words.ts';
import { evidenceName } from './date-evidence.ts';
import { formatDay } from './dates.ts';

const KINDS: Readonly<Record<DateEvidenceKind, WordKey>> = {
  dateline: 'partFoundDateline',
  'date-line': 'partFoundLine',
  stamp: 'partFoundStamp',
  list: 'partFoundList',
  page: 'partFoundPage',
  url: 'partFoundUrl',
  posted: 'partFoundPosted',
  archive: 'partFoundArchive',
  capture: 'partFoundCapture',
  header: 'partFoundHeader',
  epoch: 'partFoundEpoch',
};

const PLACES: Readonly<Record<DatePlace, WordKey>> = {
  'above-text': 'partPlaceAbove',
  opening: 'partPlaceOpening',
  'below-text': 'partPlaceBelow',
  address: 'partPlaceAddress',
  list: 'partPlaceList',
  archive: 'partPlaceArchive',
  clock: 'partPlaceClock',
};

/** Days by which the text was there: they count only for want of better. */
const BY_THEN: ReadonlySet<DateEvidenceKind> = new Set(['posted', 'archive', 'capture']);
const NEVER: Partial<Record<DateEvidenceKind, WordKey>> = {
  header: 'partCountsNotHeader',
  epoch: 'partCountsNotEpoch',
};

export interface DateFinding {
  readonly kind: string;
  /** As found; cut by the style sheet. */
  readonly raw: string;
  /** `in the address`; null in records that do not tell. */
  readonly place: string | null;
  /** `14 March 2026`; null where the words name no day. */
  readonly reading: string | null;
  readonly counts: boolean;
  /** Whether and why it counts, in a sentence. */
  readonly verdict: string;
}

/** The date that lent the dateline its year, or is the date where there is no dateline (`lib/article/dates.ts`). */
const lenderIn = ({ evidence }: ArticleDate): DateEvidence | undefined =>
  evidence.find(({ kind, iso }) => kind !== 'dateline' && iso !== null && NEVER[kind] === undefined);

function verdictOf(found: DateEvidence, date: ArticleDate): { counts: boolean; verdict: string } {
  const { kind, iso, raw } = found;
  const never = NEVER[kind];
  const no = (key: WordKey, ...values: string[]) => ({ counts: false, verdict: t(key, ...values) });
  const yes = (key: WordKey, ...values: string[]) => ({ counts: true, verdict: t(key, ...values) });
  if (never) return no(never);
  const lender = lenderIn(date);
  if (kind === 'dateline') {
    if (iso === null) return no('partCountsNoYear');
    if (yearInDateline(raw) !== null) return yes('partCountsDatelineWhole');
    return lender ? yes('partCountsDateline', evidenceName(lender)) : yes('partCountsDatelineAlone');
  }
  if (iso === null) return no('partCountsNotADay');
  const hasDateline = date.evidence.some((one) => one.kind === 'dateline');
  if (found === lender) {
    if (!hasDateline) return yes(BY_THEN.has(kind) ? 'partCountsForWant' : 'partCounts');
    if (iso === date.iso) return yes('partCountsAgrees');
    return yes('partCountsYearOnly');
  }
  if (BY_THEN.has(kind)) return no('partCountsNotNeeded');
  return iso === date.iso ? yes('partCountsAgrees') : no('partCountsDiffers');
}

/** The dates in the order of trust. */
export function dateFindings(date: ArticleDate): readonly DateFinding[] {
  return date.evidence.map((found) => ({
    kind: t(KINDS[found.kind]),
    raw: found.raw,
    place: found.place === undefined ? null : t(PLACES[found.place]),
    reading: found.iso === null ? null : formatDay(found.iso),
    ...verdictOf(found, date),
  }));
}
