import { t } from '../../lib/words.ts';
import { CheckBox } from '../parts/check-box.tsx';
import { langTag } from '../text/languages.ts';
import { Flags, Line } from './clip-lines.tsx';
import type { CitedClip } from './use-cited-clips.ts';

export interface CitedListProps {
  readonly clips: readonly CitedClip[];
  readonly excluded: ReadonlySet<string>;
  readonly marked: string | null;
  readonly onInclude: (id: string, include: boolean) => void;
  readonly onMark: (id: string) => void;
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
