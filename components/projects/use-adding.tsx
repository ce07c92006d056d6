import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import type { Route, Services } from '../../lib/services.ts';
import { t } from '../../lib/words.ts';
import type { ToastMessage } from '../parts/toast.tsx';
import { AddToProject } from './add-to-project.tsx';

export interface Adding {
  /** Asks into which project some clips are to go. */
  readonly begin: (ids: readonly string[]) => void;
  /** The question, while it is open. */
  readonly sheet: VNode | null;
}

/** Adding clips to a project from a screen that shows them; what came of it leads on to the project. */
export function useAdding(
  services: Services,
  onNavigate: (route: Route) => void,
  onSaid: (message: ToastMessage) => void,
): Adding {
  const [ids, setIds] = useState<readonly string[]>([]);
  return {
    begin: setIds,
    sheet:
      ids.length === 0 ? null : (
        <AddToProject
          services={services}
          ids={ids}
          onClose={() => setIds([])}
          onAdded={(words, { id }) => {
            const onAction = () => onNavigate({ screen: 'project', id });
            onSaid({ words, action: { label: t('projectOpen'), onAction } });
          }}
        />
      ),
  };
}
