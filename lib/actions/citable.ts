import type { Language } from '../article/types.ts';
import { romanisedHeadline } from '../cite/romanised-headline.ts';
import type { Citable, CitedQuotation } from '../cite/types.ts';
import type { Capture, CitedTitle, Clip, Edits, KeptQuotation, PageReading } from '../library/types.ts';

/** Parameters that name a visit, not a page. */
const TRACKING = /^(utm_\w+|t|fbclid|gclid|mc_cid|mc_eid)$/;

/** The address to print: as the browser had it, without the parts that only tracked the visit. */
export function citedAddress(url: string): string {
  if (!URL.canParse(url)) return url;
  const address = new URL(url);
  address.hash = '';
  address.username = '';
  address.password = '';
  for (const name of [...address.searchParams.keys()])
    if (TRACKING.test(name)) address.searchParams.delete(name);
  address.pathname = address.pathname.replace(/\/\.$/, '/');
  return address.href;
}

/** The day of an instant where the person is, `YYYY-MM-DD`: the day of access is theirs, not Greenwich's. */
export function localDay(iso: string): string {
  const at = new Date(iso);
  const two = (n: number) => String(n).padStart(2, '0');
  return `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`;
}

function citable(id: string, seen: Pick<PageReading, 'article' | 'url' | 'at'>, edits: Edits): Citable {
  const { article } = seen;
  const dateline = edits.dateline === undefined ? article.dateline : edits.dateline;
  const headline = edits.headline ?? article.headline;
  const language = edits.language ?? article.language;
  return {
    id,
    headline,
    url: citedAddress(article.archivedCopy?.url ?? seen.url),
    archived: article.archivedCopy ?? null,
    date: edits.date === undefined ? article.date.iso : edits.date,
    place: dateline?.place ?? null,
    outlet: edits.outlet ?? article.source.outlet,
    sourceLabel: edits.sourceLabel ?? article.source.label,
    language,
    ...titles(headline, language, edits.citedTitle),
    accessed: localDay(seen.at),
    paragraphs: article.paragraphs,
  };
}

/** How the headline is cited: as the person confirmed it, else as suggested. */
function titles(headline: string, language: Language, confirmed: CitedTitle | undefined) {
  const title = confirmed?.of === headline ? confirmed : undefined;
  return {
    sentenceHeadline: title?.sentence ?? null,
    romanised: title?.romanised ?? (language === 'ko' ? romanisedHeadline(headline) : null),
    translated: title?.translated ?? null,
  };
}

/**
 * A page not saved yet, with what the person has typed over it.
 * @param changed its clip, where it reads otherwise than that: one version more is known then.
 */
export const citableReading = (reading: PageReading, edits: Edits, changed?: Clip): Citable => {
  const newest = changed && changed.captures.length + 1;
  return {
    ...citable('page', reading, edits),
    ...(newest !== undefined && { version: { number: newest, of: newest } }),
  };
};

/** How many texts of its page are known: those kept, and the one it was seen to have since. */
const versionsOf = ({ captures, changed }: Clip): number => captures.length + (changed ? 1 : 0);

/** A clip as it reads in one of its captures, by default the newest: the access day is that capture's. */
export const citableClip = (clip: Clip, capture: Capture): Citable => ({
  ...citable(clip.id, capture, clip.edits),
  tags: clip.tags,
  note: clip.note,
  ...(clip.quotations && {
    quotations: clip.quotations.map((quotation) => citedQuotation(clip, capture, quotation)),
  }),
  version:
    versionsOf(clip) > 1
      ? { number: clip.captures.findIndex(({ id }) => id === capture.id) + 1, of: versionsOf(clip) }
      : null,
});

function citedQuotation(
  clip: Clip,
  cited: Capture,
  { captureId, paragraph, to, words }: KeptQuotation,
): CitedQuotation {
  const index = clip.captures.findIndex(({ id }) => id === captureId);
  const version = clip.captures[index];
  return {
    paragraph,
    ...(to !== undefined && { to }),
    words,
    ...(version &&
      version.id !== cited.id && { ofVersion: { number: index + 1, seen: localDay(version.at) } }),
  };
}
