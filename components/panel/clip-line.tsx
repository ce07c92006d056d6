import type { Clip } from '../../lib/library/types.ts';
import { t } from '../../lib/words.ts';
import { countWords } from '../text/counts.ts';
import { formatDay } from '../text/dates.ts';
import { Foreign } from './foreign.tsx';

/** `Pyongyang, 14 March 2026 · KCNA · 2 versions`; says where it is no KCNA copy. */
export function ClipLine({ clip }: { clip: Clip }) {
  const { dateline, date, outlet } = clip.shown;
  const place = dateline?.place ?? '';
  const versions = clip.captures.length;
  return (
    <p class="meta">
      {place !== '' && (
        <>
          <Foreign>{place}</Foreign>
          {', '}
        </>
      )}
      <span class="num">{date === null ? t('panelNoDate') : formatDay(date)}</span>
      {outlet !== '' && (
        <>
          {' · '}
          <Foreign>{outlet}</Foreign>
        </>
      )}
      {clip.shown.notKcna && (
        <>
          {' · '}
          <span class="not-kcna">{t('partNotKcna')}</span>
        </>
      )}
      {versions > 1 && (
        <>
          {' · '}
          <span class="num">{countWords(versions, 'panelVersion', 'panelVersions')}</span>
        </>
      )}
    </p>
  );
}
