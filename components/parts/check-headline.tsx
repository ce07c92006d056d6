import type { Clip } from '../../lib/library/types.ts';
import type { Route } from '../../lib/services.ts';
import { t } from '../../lib/words.ts';

/** The way to where a suggested title is confirmed or corrected; nothing where that was done for the headline. */
export function CheckHeadline({ clip, onGo }: { clip: Clip; onGo: (route: Route) => void }) {
  const { headline } = clip.shown;
  if (headline === '' || clip.edits.citedTitle?.of === headline) return null;
  return (
    <p class="check-headline">
      <button
        type="button"
        class="undo"
        onClick={() => onGo({ screen: 'clip', id: clip.id, part: 'record' })}
      >
        {t('partCheckHeadline')}
      </button>
    </p>
  );
}
