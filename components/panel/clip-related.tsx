import type { Clip, RelatedClip, Relation } from '../../lib/library/types.ts';
import type { SideRef } from '../../lib/services.ts';
import { t } from '../../lib/words.ts';
import { Button } from '../parts/button.tsx';
import { formatPercent } from '../text/counts.ts';
import { formatDay } from '../text/dates.ts';
import { langTag, languageName } from '../text/languages.ts';

const BEFORE = {
  message: 'relatedMessage',
  statement: 'relatedStatement',
  anniversary: 'relatedAnniversary',
  review: 'relatedReview',
} as const;

/** Why a clip is suggested. */
function reasonWords(relation: Relation, clip: Clip): string {
  switch (relation.kind) {
    case 'story':
      return t('relatedStory', formatPercent(relation.share));
    case 'wording':
      return t('relatedWording', formatPercent(relation.share));
    case 'translation':
      return t('relatedTranslation', languageName(clip.shown.language), relation.common, relation.of);
    case 'before':
      return t(BEFORE[relation.series]);
  }
}

/** The newest version of a clip, as a side of a comparison. */
export const newestSide = (clip: Clip): SideRef | null => {
  const newest = clip.captures.at(-1);
  return newest ? { kind: 'capture', clipId: clip.id, captureId: newest.id } : null;
};

/** The clips worth comparing this one with, each with the reason; read or compared at a press. */
export function ClipRelated({
  related,
  onRead,
  onCompare,
}: {
  readonly related: readonly RelatedClip[];
  readonly onRead: (id: string) => void;
  readonly onCompare: (other: Clip) => void;
}) {
  return (
    <>
      <h3 class="sub">{t('relatedTitle')}</h3>
      {related.length === 0 && <p class="meta">{t('relatedNone')}</p>}
      <ul class="related">
        {related.map(({ clip, relation }) => (
          <li key={clip.id}>
            <span>
              <button
                type="button"
                class="undo"
                lang={langTag(clip.shown.language)}
                onClick={() => onRead(clip.id)}
              >
                {clip.shown.headline || t('panelNoHeadline')}
              </button>
              <span class="meta">
                {reasonWords(relation, clip)}
                {' · '}
                <span class="num">
                  {clip.shown.date === null ? t('panelNoDate') : formatDay(clip.shown.date)}
                </span>
                {` · ${clip.shown.outlet}`}
              </span>
            </span>
            <Button
              aria-label={t('relatedCompare', clip.shown.headline || t('panelNoHeadline'))}
              onPress={() => onCompare(clip)}
            >
              {t('panelCompare')}
            </Button>
          </li>
        ))}
      </ul>
    </>
  );
}
