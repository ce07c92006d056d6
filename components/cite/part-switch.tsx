import { t } from '../../lib/words.ts';
import { Chip } from '../parts/chip.tsx';

/** What of a project stands in the panel: one is not to be looked for below the other. */
export type ProjectPart = 'preview' | 'clips';

export interface PartSwitchProps {
  readonly part: ProjectPart;
  readonly clips: number;
  readonly onPart: (part: ProjectPart) => void;
}

export function PartSwitch({ part, clips, onPart }: PartSwitchProps) {
  return (
    <div class="cite-parts">
      <Chip
        kind="toggle"
        label={t('citePreview')}
        pressed={part === 'preview'}
        onPress={() => onPart('preview')}
      />
      <Chip
        kind="toggle"
        label={t('panelClips')}
        count={clips}
        pressed={part === 'clips'}
        onPress={() => onPart('clips')}
      />
    </div>
  );
}
