import { t } from '../../lib/words.ts';
import { Foreign } from '../panel/foreign.tsx';
import { Icon } from '../parts/icon.tsx';
import { formatDay } from '../text/dates.ts';
import type { CitedClip } from './use-cited-clips.ts';

/** What a person must know before citing a clip. */
export function Flags({ clip }: CitedClip) {
  return (
    <>
      {clip.changed && (
        <p class="flag">
          <Icon name="delta" />
          <span>{t('citeChanged', clip.captures.length)}</span>
        </p>
      )}
      {clip.shown.date === null && (
        <p class="flag">
          <Icon name="warn" />
          <span>{t('citeNoDate')}</span>
        </p>
      )}
    </>
  );
}

/** `Pyongyang, 14 March 2026 · KCNA`. */
export function Line({ clip: { shown } }: CitedClip) {
  const { dateline, date, outlet } = shown;
  return (
    <p class="meta">
      {dateline && (
        <>
          <Foreign>{dateline.place}</Foreign>
          {', '}
        </>
      )}
      <span class="num">{date === null ? t('citeUndated') : formatDay(date)}</span>
      {outlet !== '' && (
        <>
          {' · '}
          <Foreign>{outlet}</Foreign>
        </>
      )}
    </p>
  );
}
