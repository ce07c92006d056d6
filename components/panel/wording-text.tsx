import type { Stretch } from '../../lib/compare/wording.ts';
import type { FirstPlace } from '../../lib/library/types.ts';
import { t } from '../../lib/words.ts';

export interface WordingTextProps {
  readonly text: string;
  readonly stretches: readonly Stretch<FirstPlace>[];
  /** Called with the places of an old stretch that was pressed. */
  readonly onPlaces: (places: readonly FirstPlace[]) => void;
}

/** A paragraph with its new wording marked; old words say where they stood first when they are pressed. */
export function WordingText({ text, stretches, onPlaces }: WordingTextProps) {
  // Pressing must leave the words free to be selected: no buttons within the text. From the keyboard the list of places says the same.
  return (
    <>
      {stretches.map(({ start, end, places }) =>
        places.length === 0 ? (
          <mark key={start} class="new-words" title={t('wordingNew')}>
            {text.slice(start, end)}
          </mark>
        ) : (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the list of places above the text is the way for the keyboard
          // biome-ignore lint/a11y/noStaticElementInteractions: as above
          <span key={start} class="old-words" onClick={() => onPlaces(places)}>
            {text.slice(start, end)}
          </span>
        ),
      )}
    </>
  );
}
