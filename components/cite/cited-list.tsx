import { t } from '../../lib/words.ts';
import { Foreign } from '../panel/foreign.tsx';
import { CheckBox } from '../parts/check-box.tsx';
import { Icon } from '../parts/icon.tsx';
import { formatDay } from '../text/dates.ts';
import { langTag } from '../text/languages.ts';
import type { CitedClip } from './use-cited-clips.ts';

export interface CitedListProps {
  readonly clips: readonly CitedClip[];
  readonly excluded: ReadonlySet<string>;
  readonly marked: string | null;
  readonly onInclude: (id: string, include: boolean) => void;
  readonly onMark: (id: string) => void;
}

/** What a person must know before citing this clip. */
function Flags({ clip }: CitedClip) {
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
function Line({ clip: { shown } }: CitedClip) {
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

/** The chosen clips: which are in the list, and which one is marked. */
export function CitedList({ clips, excluded, marked, onInclude, onMark }: CitedListProps) {
  return (
    <ul>
      {clips.map((cited) => {
        const { id, shown } = cited.clip;
        return (
          <li key={id} class={id === marked ? 'is-on' : undefined}>
            <CheckBox
              checked={!excluded.has(id)}
              label={t('citeInclude', shown.headline)}
              onChange={(include) => onInclude(id, include)}
            />
            <div>
              <h3 class="row-head" lang={langTag(shown.language)}>
                <button
                  type="button"
                  class="mark-clip"
                  aria-current={id === marked ? 'true' : undefined}
                  onClick={() => onMark(id)}
                >
                  {shown.headline}
                </button>
              </h3>
              <Line {...cited} />
              <Flags {...cited} />
            </div>
          </li>
        );
      })}
    </ul>
  );
}
