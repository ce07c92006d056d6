import type { Route, Services } from '../../lib/services.ts';
import { t } from '../../lib/words.ts';
import { Button } from '../parts/button.tsx';
import { useProjects } from './use-projects.ts';

export interface ClipProjectsProps {
  readonly services: Services;
  readonly clipId: string;
  readonly onNavigate: (route: Route) => void;
  readonly onAdd: () => void;
}

/** The projects that a clip is in, each a way there. */
export function ClipProjects({ services, clipId, onNavigate, onAdd }: ClipProjectsProps) {
  const { value: all } = useProjects(services.projects);
  const mine = all?.filter(({ clips }) => clips.includes(clipId)) ?? [];
  return (
    <section class="clip-projects" aria-label={t('projects')}>
      <p class="label" aria-hidden="true">
        {t('projects')}
      </p>
      {mine.length > 0 ? (
        <ul>
          {mine.map(({ id, name }) => (
            <li key={id}>
              <button type="button" class="undo" onClick={() => onNavigate({ screen: 'project', id })}>
                {name}
              </button>
            </li>
          ))}
        </ul>
      ) : (
        all && <p class="meta">{t('projectNotIn')}</p>
      )}
      <Button icon="folder" aria-haspopup="dialog" onPress={onAdd}>
        {t('projectAdd')}
      </Button>
    </section>
  );
}
