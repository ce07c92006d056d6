import type { Project } from '../../lib/library/projects/types.ts';
import type { StyleServices } from '../../lib/services.ts';
import { t } from '../../lib/words.ts';
import { countClips } from '../text/counts.ts';
import { dayOfStamp, formatDay } from '../text/dates.ts';
import { styleName } from '../text/style-names.ts';
import { useProjectStyle } from './use-project-style.ts';

/** `12 clips · APA 7 · changed 14 March 2026`. */
export function ProjectLine({ project, styles }: { project: Project; styles: StyleServices }) {
  const shown = useProjectStyle(styles, project.style);
  const style = shown && (shown.missing ?? styleName(shown.style));
  const changed = t('projectChanged', formatDay(dayOfStamp(project.updatedAt)));
  return (
    <span class="meta num">
      {[countClips(project.clips.length), ...(style === null ? [] : [style]), changed].join(' · ')}
    </span>
  );
}
