import { Component } from 'preact';
import type { Clip } from '../../lib/library/types.ts';
import { t } from '../../lib/words.ts';
import { StateSign } from '../parts/state-mark.tsx';
import { langTag } from '../text/languages.ts';
import { ClipLine } from './clip-line.tsx';
import { HitText } from './hit-text.tsx';

/** What a row does with the person's presses; one object for all rows. */
export interface RowActions {
  open(clip: Clip): void;
  /** `shift`: up to here from the row ticked last. */
  select(clip: Clip, shift: boolean): void;
}

export interface ClipRowProps {
  readonly clip: Clip;
  readonly selected: boolean;
  /** The one row of the list that the Tab key reaches. */
  readonly current: boolean;
  /** The words of the search. */
  readonly search: string;
  readonly actions: RowActions;
}

/** One clip of the list. A press anywhere opens it, a press in the left column ticks it. Drawn anew only where it has changed. */
export class ClipRow extends Component<ClipRowProps> {
  override shouldComponentUpdate(next: ClipRowProps): boolean {
    const now = this.props;
    return (
      next.clip !== now.clip ||
      next.selected !== now.selected ||
      next.current !== now.current ||
      next.search !== now.search ||
      next.actions !== now.actions
    );
  }

  override render({ clip, selected, current, search, actions }: ClipRowProps) {
    const { shown, tags } = clip;
    const headline = shown.headline || t('panelNoHeadline');
    const tabIndex = current ? 0 : -1;
    return (
      <article class={selected ? 'clip is-on' : 'clip'}>
        <input
          class="check"
          type="checkbox"
          tabIndex={tabIndex}
          aria-label={t('panelSelectClip', headline)}
          checked={selected}
          onClick={(event) => actions.select(clip, event.shiftKey)}
        />
        <div>
          <h3>
            <button
              type="button"
              class="opens"
              lang={langTag(shown.language)}
              tabIndex={tabIndex}
              onClick={() => actions.open(clip)}
            >
              <span class="row-head">
                <HitText text={headline} search={search} />
              </span>
            </button>
          </h3>
          <ClipLine clip={clip} />
          {tags.length > 0 && (
            <ul class="tags" aria-label={t('panelTags')}>
              {tags.map((tag) => (
                <li key={tag} class="tag">
                  {tag}
                </li>
              ))}
            </ul>
          )}
        </div>
        <StateSign standing={clip.changed ? 'changed' : 'saved'} />
      </article>
    );
  }
}
