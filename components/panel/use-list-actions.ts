import { useCallback, useState } from 'preact/hooks';
import type { ExportFormat } from '../../lib/cite/types.ts';
import type { Clip } from '../../lib/library/types.ts';
import type { Route, Services } from '../../lib/services.ts';
import { t } from '../../lib/words.ts';
import type { ToastMessage } from '../parts/toast.tsx';
import { countWords, formatNumber } from '../text/counts.ts';
import { problemWords } from '../text/problems.ts';
import { memoryOf } from './list-memory.ts';
import { comparisonOf } from './newest-capture.ts';
import type { ChosenClips } from './use-selection.ts';

/** More clips are not looked at side by side; the timeline shows as many versions. */
const MOST_COMPARED = 24;

export interface ListActions {
  readonly message: ToastMessage | null;
  readonly say: (words: string) => void;
  readonly tell: (message: ToastMessage) => void;
  /** Does something with the ticked clips, or else with the one given; nothing where there are none. */
  readonly withTicked: (clip: Clip | null, act: (ids: readonly string[]) => void) => void;
  readonly compare: () => void;
  /** Cites the ticked clips, or else the one given. */
  readonly cite: (clip: Clip | null) => void;
  readonly exportAs: (format: ExportFormat) => void;
  /** Deletes the ticked clips, or else the one given. */
  readonly remove: (clip: Clip | null) => void;
  readonly undo: () => void;
}

/** What the list does with clips, and what it says about it. */
export function useListActions(props: {
  services: Services;
  chosen: ChosenClips;
  onNavigate: (route: Route) => void;
}): ListActions {
  const { services, chosen, onNavigate } = props;
  const { library } = services;
  const memory = memoryOf(services);
  // A clip deleted from its own screen is told here, where its row is missing.
  const [said, setSaid] = useState<ToastMessage | null>(() =>
    memory.deleted.length > 0 ? { words: deletedWords(memory.deleted.length) } : null,
  );
  const tell = useCallback(
    (message: ToastMessage) => {
      memory.deleted = [];
      setSaid(message);
    },
    [memory],
  );
  const say = useCallback((words: string) => tell({ words }), [tell]);
  const fail = (error: unknown) => say(problemWords(error));

  const undo = () => {
    const ids = memory.deleted;
    if (ids.length === 0) return;
    library.restore(ids).then(() => say(countWords(ids.length, 'panelRestoredOne', 'panelRestored')), fail);
  };
  const ticked = async (clip: Clip | null) => {
    const { ids } = await chosen.settled();
    return ids.size > 0 ? [...ids] : clip ? [clip.id] : [];
  };

  const compareTicked = async () => {
    const ids = await ticked(null);
    if (ids.length < 2) return say(t('panelCompareNeedsTwo'));
    if (ids.length > MOST_COMPARED) return say(t('panelCompareTooMany', formatNumber(MOST_COMPARED)));
    if (ids.length > 2) return onNavigate({ screen: 'timeline', ids });
    const opened = await Promise.all(ids.map((id) => library.open(id)));
    const [one, other] = opened;
    const route = one && other ? comparisonOf(one.clip, other.clip) : null;
    if (route) onNavigate(route);
  };

  return {
    message:
      said === null
        ? null
        : memory.deleted.length > 0
          ? { ...said, action: { label: t('partUndo'), onAction: undo } }
          : said,
    say,
    tell,
    withTicked(clip, act) {
      ticked(clip).then((ids) => ids.length > 0 && act(ids), fail);
    },
    compare: () => void compareTicked().catch(fail),
    cite(clip) {
      ticked(clip).then((ids) => ids.length > 0 && onNavigate({ screen: 'cite', ids }), fail);
    },
    exportAs(format) {
      ticked(null)
        .then((ids) => services.cite.saveFile(ids, format))
        .then(({ name }) => say(t('panelExported', name)), fail);
    },
    remove(clip) {
      const removeTicked = async () => {
        const ids = await ticked(clip);
        if (ids.length === 0) return;
        await library.remove(ids);
        chosen.clear();
        memory.deleted = ids;
        setSaid({ words: deletedWords(ids.length) });
      };
      removeTicked().catch(fail);
    },
    undo,
  };
}

function deletedWords(n: number): string {
  return countWords(n, 'panelDeletedOne', 'panelDeleted');
}
