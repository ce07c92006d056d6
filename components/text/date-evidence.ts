/** What a date rests on, in a sentence. */
import type { ArticleDate, DateEvidence, DateEvidenceKind } from '../../lib/article/types.ts';
import { t, type WordKey } from '../../lib/words.ts';
import { listInWords } from './counts.ts';

/** Kinds that never count for the article's date (DOMAIN.md): the day of viewing, the day of ingestion. */
const NEVER: ReadonlySet<DateEvidenceKind> = new Set(['header', 'epoch']);

const NAMES: Record<DateEvidenceKind, WordKey> = {
  dateline: 'partEvidenceDateline',
  'date-line': 'partEvidenceQuoted',
  stamp: 'partEvidenceStamp',
  list: 'partEvidenceList',
  page: 'partEvidencePage',
  url: 'partEvidenceUrl',
  posted: 'partEvidencePosted',
  archive: 'partEvidenceArchive',
  capture: 'partEvidenceCapture',
  header: 'partEvidenceHeader',
  epoch: 'partEvidenceEpoch',
};

/** Cut where a page has put a whole paragraph in place of a date. */
const quoted = (raw: string) => (raw.length > 60 ? `${raw.slice(0, 59)}…` : raw);

/** `the dateline`, `“Date: 14/03/2026”`, `the stamp “www.kcna.kp (2025.10.09.)”`. */
export function evidenceName(evidence: DateEvidence): string {
  return t(NAMES[evidence.kind], quoted(evidence.raw));
}

/** The same with the dateline's own words, where one has to be told from another. */
const evidenceFound = (evidence: DateEvidence) =>
  evidence.kind === 'dateline'
    ? t('partEvidenceDatelineQuoted', quoted(evidence.raw.replace(/\s*[-–—―－]+\s*$/, '')))
    : evidenceName(evidence);

/** `Rests on the dateline and “Date: 14/03/2026”.` Says so where there is no date, or nothing to rest it on. */
export function restsOn(date: ArticleDate): string {
  if (date.iso === null) return t('partDateNone');
  const support = date.evidence.filter(({ kind, iso }) => iso === date.iso && !NEVER.has(kind));
  // The day of capture only counts where nothing better does.
  const better = support.filter(({ kind }) => kind !== 'capture');
  // The dateline opens the text: a reader looks there first.
  const ordered = (better.length > 0 ? better : support).toSorted(
    (a, b) => Number(b.kind === 'dateline') - Number(a.kind === 'dateline'),
  );
  const named = ordered.map(evidenceName);
  return named.length > 0
    ? t('partDateRestsOn', listInWords([...new Set(named)]))
    : t('partDateRestsOnNothing');
}

/** One of several dates that do not agree. */
export interface DateChoice {
  /** `YYYY-MM-DD` */
  readonly iso: string;
  readonly evidence: readonly DateEvidence[];
  /** Where it was found, in words. */
  readonly found: string;
}

/** The dates to choose from, the extractor's own first; fewer than two where nothing conflicts. */
export function dateChoices(date: ArticleDate): readonly DateChoice[] {
  const byDay = new Map<string, DateEvidence[]>();
  if (date.iso !== null) byDay.set(date.iso, []);
  for (const evidence of date.evidence) {
    if (evidence.iso === null || evidence.kind === 'capture' || NEVER.has(evidence.kind)) continue;
    byDay.set(evidence.iso, [...(byDay.get(evidence.iso) ?? []), evidence]);
  }
  return [...byDay].map(([iso, evidence]) => ({
    iso,
    evidence,
    found: listInWords([...new Set(evidence.map(evidenceFound))]),
  }));
}

/** The dates found that do not count, to be named where the others conflict. */
export function dismissedDates(date: ArticleDate): readonly DateEvidence[] {
  return date.evidence.filter(({ kind }) => kind === 'header');
}
