import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { Services } from '../../lib/services.ts';
import type { ClipQuery } from './clip-loader.ts';
import { memoryOf } from './list-memory.ts';
import { addAll, extend, keepOnly, NOTHING_SELECTED, type Selection, toggle } from './selection.ts';

export interface ChosenClips {
  readonly selection: Selection;
  /** How many ticked clips the list does not show; null while that is not known. */
  readonly elsewhere: number | null;
  readonly toggle: (id: string) => void;
  readonly extendTo: (id: string) => Promise<void>;
  readonly all: () => Promise<void>;
  readonly clear: () => void;
}

/**
 * The ticked clips. They stay ticked while the search changes, so that a bibliography can be gathered from several searches, and the bar
 * says how many are out of sight. What another window deletes is unticked.
 */
export function useSelection(services: Services, query: ClipQuery): ChosenClips {
  const { library } = services;
  const memory = memoryOf(services);
  const [selection, setSelection] = useState(memory.selection);
  const [elsewhere, setElsewhere] = useState<number | null>(null);
  const asked = useRef(0);

  const change = useCallback(
    (next: Selection) => {
      if (next === memory.selection) return;
      memory.selection = next;
      setSelection(next);
    },
    [memory],
  );
  const listed = useCallback(
    () => library.listIds(memory.query.filter, memory.query.order),
    [library, memory],
  );

  useEffect(() => {
    const question = ++asked.current;
    if (selection.ids.size === 0) return setElsewhere(0);
    library.listIds(query.filter, query.order).then(
      (ids) => {
        if (question !== asked.current) return;
        let shown = 0;
        for (const id of ids) if (selection.ids.has(id)) shown++;
        setElsewhere(selection.ids.size - shown);
      },
      () => question === asked.current && setElsewhere(null),
    );
  }, [library, query, selection]);

  useEffect(
    () =>
      library.onChange(() => {
        if (memory.selection.ids.size === 0) return;
        library.listIds({}, 'saved-newest').then(
          (ids) => change(keepOnly(memory.selection, ids)),
          // The list itself tells that the library cannot be read.
          () => undefined,
        );
      }),
    [library, memory, change],
  );

  return {
    selection,
    elsewhere,
    toggle: useCallback((id: string) => change(toggle(memory.selection, id)), [change, memory]),
    extendTo: useCallback(
      async (id: string) => change(extend(memory.selection, id, await listed())),
      [change, memory, listed],
    ),
    all: useCallback(async () => change(addAll(memory.selection, await listed())), [change, memory, listed]),
    clear: useCallback(() => change(NOTHING_SELECTED), [change]),
  };
}
