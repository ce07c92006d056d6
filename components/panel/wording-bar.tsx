import type { FirstPlace, WordingFound } from '../../lib/library/types.ts';
import { t } from '../../lib/words.ts';
import { Chip } from '../parts/chip.tsx';
import { formatNumber } from '../text/counts.ts';
import { formatDay } from '../text/dates.ts';
import { langTag, languageName } from '../text/languages.ts';
import { ProgressLine } from './progress-line.tsx';
import type { Wording } from './use-wording.ts';

/** Every clip in which words of the text stood first, the earliest first. */
function placesOf({ stretches }: WordingFound): readonly FirstPlace[] {
  const places = new Map<string, FirstPlace>();
  for (const { places: here } of stretches.flat()) for (const place of here) places.set(place.clipId, place);
  return [...places.values()].sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
}

export function PlaceList({
  places,
  onRead,
}: {
  places: readonly FirstPlace[];
  onRead: (id: string) => void;
}) {
  return (
    <ul class="places">
      {places.map(({ clipId, headline, outlet, date }) => (
        <li key={clipId}>
          <span class="num">{date === null ? t('panelNoDate') : formatDay(date)}</span>{' '}
          <button type="button" class="undo" onClick={() => onRead(clipId)}>
            {headline || t('panelNoHeadline')}
          </button>
          <span class="meta"> {outlet}</span>
        </li>
      ))}
    </ul>
  );
}

function Found({ found, onRead }: { found: WordingFound; onRead: (id: string) => void }) {
  const { clips, language, stretches } = found;
  if (clips === 0) return <p role="status">{t('wordingNoClips', languageName(language))}</p>;
  const places = placesOf(found);
  const isNew = stretches.flat().filter((stretch) => stretch.places.length === 0).length;
  return (
    <>
      <p role="status">
        {t(
          isNew === 0 ? 'wordingNothingNew' : 'wordingFound',
          t(clips === 1 ? 'wordingClip' : 'wordingClips', formatNumber(clips), languageName(language)),
        )}
      </p>
      {places.length > 0 && (
        <details>
          <summary>{t('wordingPlaces', formatNumber(places.length))}</summary>
          <PlaceList places={places} onRead={onRead} />
        </details>
      )}
    </>
  );
}

/** Switches the marks of new wording on and off, and says what they rest on. */
export function WordingBar({
  wording,
  on,
  onToggle,
  onRead,
}: {
  wording: Wording;
  on: boolean;
  onToggle: () => void;
  onRead: (id: string) => void;
}) {
  return (
    <div class="wording-bar" lang={langTag('und')}>
      <Chip kind="toggle" label={t('wordingToggle')} pressed={on} onPress={onToggle} />
      {wording.kind === 'looking' && (
        <ProgressLine
          words={t('wordingLooking', formatNumber(wording.done), formatNumber(wording.total))}
          done={wording.done}
          total={Math.max(1, wording.total)}
        />
      )}
      {wording.kind === 'problem' && <p role="alert">{wording.words}</p>}
      {wording.kind === 'found' && <Found found={wording.found} onRead={onRead} />}
    </div>
  );
}
