import type { Capture } from '../../lib/library/types.ts';
import type { ClipDetail, Services, SideRef } from '../../lib/services.ts';
import { t } from '../../lib/words.ts';
import { Button } from '../parts/button.tsx';
import { formatNumber } from '../text/counts.ts';
import { dayOfStamp, formatDay, formatStamp } from '../text/dates.ts';
import { side, useVersionChanges } from './version-changes.ts';

export interface ClipVersionsProps {
  readonly services: Services;
  readonly detail: ClipDetail;
  /** The version being read. */
  readonly shown: Capture;
  readonly onRead: (capture: Capture) => void;
  readonly onCompare: (a: SideRef, b: SideRef) => void;
  readonly onTimeline: () => void;
}

/** Every version of the clip, newest first: when it was seen, what it changed; each can be read, and compared with the one being read. */
export function ClipVersions({ services, detail, shown, onRead, onCompare, onTimeline }: ClipVersionsProps) {
  const { captures, clip } = detail;
  const changes = useVersionChanges(services, captures);
  const numbered = captures.map((capture, i) => ({ capture, number: i + 1 })).reverse();
  return (
    <>
      <ol class="vers" reversed>
        {numbered.map(({ capture, number }) => {
          const reading = capture.id === shown.id;
          const seen = clip.sightings.filter((sighting) => sighting.captureId === capture.id);
          const last = seen.at(-1);
          const facts = [
            ...(reading && captures.length > 1 ? [t('clipShownAbove')] : []),
            ...(changes.has(capture.id) ? [changes.get(capture.id)] : []),
            ...(last ? [t('clipSeenTimes', seen.length + 1, formatDay(dayOfStamp(last.at)))] : []),
          ];
          const older = captures.indexOf(capture) < captures.indexOf(shown);
          return (
            <li key={capture.id} {...(reading ? { 'aria-current': 'true' } : {})}>
              <span class="v num">{number}</span>
              <span>
                {reading ? (
                  <span class="num">{formatStamp(capture.at)}</span>
                ) : (
                  <button
                    type="button"
                    class="undo num"
                    aria-label={t('clipReadVersion', number, formatStamp(capture.at))}
                    onClick={() => onRead(capture)}
                  >
                    {formatStamp(capture.at)}
                  </button>
                )}
                {facts.length > 0 && <span class="meta">{facts.join('; ')}</span>}
              </span>
              {!reading && (
                <Button
                  aria-label={t('clipCompareVersion', number)}
                  onPress={() =>
                    older ? onCompare(side(capture), side(shown)) : onCompare(side(shown), side(capture))
                  }
                >
                  {t('panelCompare')}
                </Button>
              )}
            </li>
          );
        })}
      </ol>
      {captures.length > 2 && (
        <Button onPress={onTimeline}>{t('clipTimeline', formatNumber(captures.length))}</Button>
      )}
    </>
  );
}
