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
  /** What is ticked once every tick asked for so far is there: keys come faster than the library answers. */
  readonly settled: () => Promise<Selection>;
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
  /** The last of the ticks that wait for the library; they follow one another. */
  const ticking = useRef<Promise<void>>(Promise.resolve());

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

  const tickListed = useCallback(
    (tick: (selection: Selection, ids: readonly string[]) => Selection) => {
      const done = ticking.current.then(async () => {
        const ids = await listed();
        change(tick(memory.selection, ids));
      });
      ticking.current = done.catch(() => undefined);
      return done;
    },
    [change, memory, listed],
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
      (id: string) => tickListed((selection, ids) => extend(selection, id, ids)),
      [tickListed],
    ),
    all: useCallback(() => tickListed(addAll), [tickListed]),
    clear: useCallback(() => change(NOTHING_SELECTED), [change]),
    settled: useCallback(async () => {
      await ticking.current;
      return memory.selection;
    }, [memory]),
  };
}
