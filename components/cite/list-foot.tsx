import { useState } from 'preact/hooks';
import type { Services } from '../../lib/services.ts';
import { t } from '../../lib/words.ts';
import { Button } from '../parts/button.tsx';
import { AddToProject } from '../projects/add-to-project.tsx';

export interface ListFootProps {
  readonly services: Services;
  /** The clips of the list. */
  readonly ids: readonly string[];
  /** Absent where the list of clips is a step back. */
  readonly onAddClips?: () => void;
  /** Absent where the clips are a project's already; told what came of keeping them in one. */
  readonly onKept?: (words: string) => void;
}

/** Below the clips of a list: more of them, and a project to keep them in. */
export function ListFoot({ services, ids, onAddClips, onKept }: ListFootProps) {
  const [keeping, setKeeping] = useState(false);
  return (
    <>
      <p class="add-clips">
        {onAddClips && (
          <Button icon="plus" onPress={onAddClips}>
            {t('citeAddClips')}
          </Button>
        )}
        {onKept && ids.length > 0 && (
          <Button icon="folder" aria-haspopup="dialog" onPress={() => setKeeping(true)}>
            {t('projectAdd')}
          </Button>
        )}
      </p>
      {keeping && onKept && (
        <AddToProject services={services} ids={ids} onClose={() => setKeeping(false)} onAdded={onKept} />
      )}
    </>
  );
}
