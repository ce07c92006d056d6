import { hashesOf } from '../../library/hashes.ts';
import type { Capture, Clip } from '../../library/types.ts';
import { PlainError } from '../../plain-error.ts';
import type { ComparedSide, ComparisonView, PageServices, SideRef } from '../../services.ts';
import { t } from '../../words.ts';
import { citableClip, citableReading } from '../citable.ts';
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
  return {
    article: reading.article,
    headline: reading.article.headline,
    at: reading.at,
    version: null,
    clipId,
    citable: citableReading(reading, {}),
    textHash: (await hashesOf(reading.article)).textHash,
  };
}

/** Compares two sides, loading the engine only now. */
export async function compareSides(page: PageServices, a: SideRef, b: SideRef): Promise<ComparisonView> {
  const side = (ref: SideRef) =>
    ref.kind === 'page' ? pageSide(page) : captureSide(ref.clipId, ref.captureId);
  const [left, right] = [await side(a), await side(b)];
  const [one, other] = [left.article.language, right.article.language];
  const beside =
    one !== other && one !== 'und' && other !== 'und'
      ? (await import('../../compare/beside/beside.ts')).putBeside(
          left.article.paragraphs,
          right.article.paragraphs,
        )
      : null;
  const { compareLines, compareTexts } = await import('../../compare/compare.ts');
  return {
    a: left,
    b: right,
    headline: compareLines(left.headline, right.headline),
    body: compareTexts(left.article.paragraphs, right.article.paragraphs),
    beside,
  };
}
