/** From the parts that a site's reader found to the record. */
import { koreanDay } from '../article/calendar.ts';
import { decideDate } from '../article/dates.ts';
import { EXTRACTOR } from '../article/extractor.ts';
import { chooseLanguage } from '../article/language.ts';
import { note } from '../article/notes.ts';
import type { Article, DateEvidence, Language, Note, Picture, SiteId, Source } from '../article/types.ts';
import type { WireCopy } from '../article/wire-copy.ts';
import type { Page } from './page.ts';

export interface Parts {
  readonly site: SiteId;
  readonly headline: string;
  readonly copy: WireCopy;
  /** Dates found outside the copy. */
  readonly dates: readonly DateEvidence[];
  readonly source: Source;
  /** What address or label say of the language. */
  readonly language: Language | null;
  /** When the page was seen, by us and by an archive. */
  readonly look: Pick<Page, 'capturedAt' | 'archivedAt'>;
  readonly notes: readonly Note[];
  readonly pictures?: readonly Picture[];
  /** Addresses of photo galleries that belong to the article. */
  readonly galleries?: readonly string[];
}

/** The day in Korea on which an archive took the page in. */
const archiveEvidence = (archivedAt: string | null): DateEvidence[] =>
  archivedAt === null ? [] : [{ kind: 'archive', raw: archivedAt, iso: koreanDay(archivedAt) }];

/** Builds the record but for what the text alone tells (`lib/article/complete.ts`): the copy's own dates join the page's, the date is decided, what is missing is noted. */
export function assemble(parts: Parts): Article {
  const { site, headline, copy, source, look } = parts;
  const { opening, paragraphs, endMark, stamp } = copy;
  const dateline = opening?.dateline ?? null;
  const stamps: DateEvidence[] = stamp ? [{ kind: 'stamp', raw: stamp.raw, iso: stamp.iso }] : [];
  const found = [...parts.dates, ...stamps, ...archiveEvidence(look.archivedAt)];
  const { date, notes: dateNotes } = decideDate(dateline, found, look.capturedAt);
  const language = chooseLanguage(
    opening?.language ?? null,
    `${headline}\n${paragraphs.join('\n')}`,
    parts.language,
  );

  const notes: Note[] = [...parts.notes];
  if (headline === '') notes.push(note('no-headline'));
  // Only KCNA's own items carry datelines and end marks (DOMAIN.md).
  if (source.outlet === 'KCNA') {
    if (!dateline) notes.push(note('no-dateline'));
    if (!endMark) notes.push(note('no-end-mark'));
  }
  notes.push(...dateNotes);
  if (copy.another) notes.push(note('several-articles'));

  return {
    site,
    headline,
    dateline,
    date,
    source,
    language,
    form: null,
    paragraphs,
    endMark,
    stamp: stamp?.raw ?? null,
    pictures: parts.pictures ?? [],
    galleries: parts.galleries ?? [],
    notes,
    extractor: EXTRACTOR,
  };
}
