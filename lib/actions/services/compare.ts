import type { Language } from '../../article/types.ts';
import type { ChangeSize } from '../../compare/versions.ts';
import { hashesOf } from '../../library/hashes.ts';
import type { Capture, Clip } from '../../library/types.ts';
import { PlainError } from '../../plain-error.ts';
import type {
  ComparedSide,
  ComparisonView,
  PageServices,
  SideRef,
  TimelineVersion,
  TimelineView,
} from '../../services.ts';
import { t } from '../../words.ts';
import { citableClip, citableReading } from '../citable.ts';
import { compareTexts } from '../compare-texts.ts';
import { library } from '../open-library.ts';

const newestId = (clip: Clip) => clip.captures.at(-1)?.id;

/** The headline a capture goes by: the person's own where it is the newest, the page's where it is an earlier version. */
const headlineOf = (clip: Clip, capture: Capture) =>
  capture.id === newestId(clip) ? clip.shown.headline : capture.article.headline;

async function captureSide(clipId: string, captureId: string): Promise<ComparedSide> {
  const detail = await (await library()).open(clipId);
  const index = detail?.captures.findIndex((capture) => capture.id === captureId) ?? -1;
  const capture = detail?.captures[index];
  if (!detail || !capture) throw new PlainError('clip-gone', t('errorClipGone'));
  const headline = headlineOf(detail.clip, capture);
  return {
    article: capture.article,
    headline,
    at: capture.at,
    version: index + 1,
    clipId,
    citable: { ...citableClip(detail.clip, capture), headline },
    textHash: capture.textHash,
  };
}

async function pageSide(page: PageServices): Promise<ComparedSide> {
  const view = await page.view();
  if (view.kind !== 'article') throw new PlainError('page-gone', t('errorPageGone'));
  const { reading, state } = view;
  const clipId = state.kind === 'saved' || state.kind === 'changed' ? state.clip.id : null;
  const changed = state.kind === 'changed' ? state.clip : undefined;
  return {
    article: reading.article,
    headline: reading.article.headline,
    at: reading.at,
    version: null,
    clipId,
    citable: citableReading(reading, {}, changed),
    textHash: (await hashesOf(reading.article)).textHash,
  };
}

const isForeign = (one: Language, other: Language) => one !== other && one !== 'und' && other !== 'und';

/**
 * Compares two sides.
 * @param part which part of texts too long to be compared at once, from 0; null where none was chosen yet.
 */
export async function compareSides(
  page: PageServices,
  a: SideRef,
  b: SideRef,
  part: number | null = null,
): Promise<ComparisonView> {
  const side = (ref: SideRef) =>
    ref.kind === 'page' ? pageSide(page) : captureSide(ref.clipId, ref.captureId);
  const [left, right] = [await side(a), await side(b)];
  const { headline, body, beside, offered } = await compareTexts({
    a: { headline: left.headline, paragraphs: left.article.paragraphs },
    b: { headline: right.headline, paragraphs: right.article.paragraphs },
    twoLanguages: isForeign(left.article.language, right.article.language),
    part,
  });
  const chosen = part !== null && offered?.parts[part] ? part : null;
  return { a: left, b: right, headline, body, beside, parts: offered && { ...offered, chosen } };
}

/** More versions are not drawn: a table of all pairs would have thousands of fields. */
const MOST_VERSIONS = 24;

/** The versions of one clip, or of several, in the order of time; the newest of them where there are more than can be shown. */
export async function timelineOf(ids: readonly string[]): Promise<TimelineView> {
  const store = await library();
  const versions: TimelineVersion[] = [];
  for (const id of ids) {
    const detail = await store.open(id);
    if (!detail || detail.clip.deletedAt !== null) continue;
    for (const [index, capture] of detail.captures.entries()) {
      versions.push({
        side: { kind: 'capture', clipId: id, captureId: capture.id },
        headline: headlineOf(detail.clip, capture),
        language: capture.article.language,
        outlet: detail.clip.shown.outlet,
        date: capture.article.date.iso,
        at: capture.at,
        version: detail.captures.length > 1 ? index + 1 : null,
      });
    }
  }
  // Versions of one page follow each other as they were seen; different pages as they are dated.
  const day = ({ date, at }: TimelineVersion) => (ids.length > 1 && date !== null ? date : at.slice(0, 10));
  versions.sort((x, y) => compareText(day(x), day(y)) || compareText(x.at, y.at));
  return { versions: versions.slice(-MOST_VERSIONS), left: Math.max(0, versions.length - MOST_VERSIONS) };
}

const compareText = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

/** The size of the change from one version to another; null where they are in two languages or too long to be compared at once. */
export async function changeBetween(page: PageServices, a: SideRef, b: SideRef): Promise<ChangeSize | null> {
  const view = await compareSides(page, a, b);
  if (view.beside || view.parts) return null;
  const { sizeOfChange } = await import('../../compare/versions.ts');
  return sizeOfChange(
    view.body,
    view.headline.rows.some(({ kind }) => kind !== 'same'),
  );
}
