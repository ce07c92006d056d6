import { lengthsApart, type SharedNames, translationFinder } from '../compare/beside/translation.ts';
import { exactJaccard, isSameStory, shinglesOf } from '../compare/near-duplicates.ts';
import { type Series, seriesOf } from '../compare/series.ts';
import { capturesOf, shownArticle } from './clip-writer.ts';
import type { LibraryContext } from './context.ts';
import type { ReadTransaction } from './schema.ts';
import type { Capture, Clip, RelatedClip } from './types.ts';

/** More of one kind are no help to choose from. */
const MOST_STORIES = 6;
const MOST_TRANSLATIONS = 3;
const MOST_BEFORE = 2;
const MOST_WORDINGS = 3;

/** Of the day's texts so many, nearest in length, are looked through for names: a millisecond each. */
const LOOKED_THROUGH = 12;

/** Rewrites of a story follow within days; what is like it a year later is a form filled in again. */
const STORY_DAYS = 3;

interface Read {
  readonly clip: Clip;
  readonly newest: Capture;
}

/**
 * The clips that a person may want to compare one with, each with the reason: the same story at another address, the same day's text in another
 * language, the one before of its kind, the same wording at another time. None twice; by its newest text. Empty for a clip that is gone.
 */
export function relatedClips({ index }: LibraryContext, id: string): Promise<readonly RelatedClip[]> {
  return index.alike(id, async ({ texts, before, sameDay }, tx) => {
    const own = await readNewest(tx, id);
    if (!own) return [];
    const told = new Set([id]);
    const fresh = (found: readonly RelatedClip[], most: number): readonly RelatedClip[] => {
      const taken = found.filter(({ clip }) => !told.has(clip.id)).slice(0, most);
      for (const { clip } of taken) told.add(clip.id);
      return taken;
    };
    const [ofText, ofDay, ofSeries] = await Promise.all([
      readAll(tx, texts),
      readAll(tx, sameDay),
      readAll(tx, before),
    ]);
    const alike = ofLikeText(own, ofText);
    return [
      ...fresh(
        alike.filter(({ relation }) => relation.kind === 'story'),
        MOST_STORIES,
      ),
      ...fresh(translations(own, ofDay), MOST_TRANSLATIONS),
      ...fresh(earlierOfKind(own, ofSeries), MOST_BEFORE),
      ...fresh(alike, MOST_WORDINGS),
    ];
  });
}

async function readNewest(tx: ReadTransaction, id: string): Promise<Read | null> {
  const clip = await tx.objectStore('clips').get(id);
  if (!clip || clip.deletedAt !== null) return null;
  const newest = (await capturesOf(tx, { ...clip, captures: clip.captures.slice(-1) })).at(-1);
  return newest ? { clip, newest } : null;
}

async function readAll(tx: ReadTransaction, ids: readonly string[]): Promise<readonly Read[]> {
  return (await Promise.all(ids.map((id) => readNewest(tx, id)))).filter((read) => read !== null);
}

function ofLikeText(own: Read, others: readonly Read[]): RelatedClip[] {
  const shingles = shinglesOf(own.newest.article.paragraphs);
  return others
    .flatMap(({ clip, newest }) => {
      const theirs = shinglesOf(newest.article.paragraphs);
      if (!isSameStory(shingles, theirs)) return [];
      const kind = daysBetween(own.clip, clip) <= STORY_DAYS ? ('story' as const) : ('wording' as const);
      return [{ clip, relation: { kind, share: exactJaccard(shingles, theirs) } }];
    })
    .sort((a, b) => b.relation.share - a.relation.share);
}

/** Days between the dates of two clips; 0 where one has none. */
function daysBetween({ shown: a }: Clip, { shown: b }: Clip): number {
  if (a.date === null || b.date === null) return 0;
  return Math.abs(Date.parse(a.date) - Date.parse(b.date)) / 86_400_000;
}

function translations(own: Read, others: readonly Read[]): RelatedClip[] {
  const textOf = ({ clip, newest }: Read) => ({
    paragraphs: newest.article.paragraphs,
    language: clip.shown.language,
  });
  const sharedNames = translationFinder(textOf(own));
  const weight = ({ common, of }: SharedNames) => (common * common) / of;
  const likely = others
    .map((other) => ({ other, apart: lengthsApart(textOf(own), textOf(other)) }))
    .sort((a, b) => a.apart - b.apart)
    .slice(0, LOOKED_THROUGH);
  return likely
    .flatMap(({ other }) => {
      const names = sharedNames(textOf(other));
      return names ? [{ clip: other.clip, relation: { kind: 'translation' as const, ...names } }] : [];
    })
    .sort((a, b) => weight(b.relation) - weight(a.relation));
}

function earlierOfKind(own: Read, others: readonly Read[]): RelatedClip[] {
  const series = seriesIn(own);
  if (!series) return [];
  return others
    .filter((other) => seriesIn(other)?.key === series.key)
    .map(({ clip }) => ({ clip, relation: { kind: 'before' as const, series: series.kind } }));
}

const seriesIn = ({ clip, newest }: Read): Series | null => seriesOf(shownArticle(clip, newest));
