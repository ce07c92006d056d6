/** From the parts that a site's reader found to the record. */
import { decideDate } from '../article/dates.ts';
import { EXTRACTOR } from '../article/extractor.ts';
import { formOf } from '../article/form.ts';
import { chooseLanguage } from '../article/language.ts';
import { note } from '../article/notes.ts';
import type { Article, DateEvidence, Language, Note, Picture, SiteId, Source } from '../article/types.ts';
import type { WireCopy } from '../article/wire-copy.ts';

export interface Parts {
  readonly site: SiteId;
  readonly headline: string;
  readonly copy: WireCopy;
  /** Dates found outside the copy. */
  readonly dates: readonly DateEvidence[];
  readonly source: Source;
  /** What address or label say of the language. */
  readonly language: Language | null;
  readonly capturedAt: string | null;
  readonly notes: readonly Note[];
  readonly pictures?: readonly Picture[];
  /** Addresses of photo galleries that belong to the article. */
  readonly galleries?: readonly string[];
}

/** Builds the record: the copy's own dates join the page's, the date is decided, what is missing is noted. */
export function assemble(parts: Parts): Article {
  const { site, headline, copy, source, capturedAt } = parts;
  const { opening, paragraphs, endMark, stamp } = copy;
  const dateline = opening?.dateline ?? null;
  const stamps: DateEvidence[] = stamp ? [{ kind: 'stamp', raw: stamp.raw, iso: stamp.iso }] : [];
  const { date, notes: dateNotes } = decideDate(dateline, [...parts.dates, ...stamps], capturedAt);
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
    form: formOf(headline, paragraphs[0] ?? '', language),
    paragraphs,
    endMark,
    stamp: stamp?.raw ?? null,
    pictures: parts.pictures ?? [],
    galleries: parts.galleries ?? [],
    notes,
    extractor: EXTRACTOR,
  };
}
