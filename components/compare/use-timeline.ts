import { useEffect, useState } from 'preact/hooks';
import type { ChangeSize } from '../../lib/compare/versions.ts';
import type { Services, TimelineView } from '../../lib/services.ts';
import { problemWords } from '../text/problems.ts';

/** Undefined while it is worked out, null where two versions cannot be measured against each other. */
export type Size = ChangeSize | null | undefined;

export interface Timeline {
  /** Null while it loads. */
  readonly view: TimelineView | null;
  readonly problem: string | null;
  /** The size of the change from version `i` to version `j`, later in time. */
  readonly size: (i: number, j: number) => Size;
}

const place = (i: number, j: number) => `${i} ${j}`;

/** Neighbours first: they are read first. */
function pairsOf(versions: number): (readonly [number, number])[] {
  const pairs: (readonly [number, number])[] = [];
  for (let apart = 1; apart < versions; apart++)
    for (let i = 0; i + apart < versions; i++) pairs.push([i, i + apart]);
  return pairs;
}

/** Loads the versions of some clips, then the size of the change between each two, one after the other. */
export function useTimeline(services: Services, ids: readonly string[]): Timeline {
  const [view, setView] = useState<TimelineView | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const [sizes, setSizes] = useState<ReadonlyMap<string, ChangeSize | null>>(new Map());
  const key = ids.join(' ');
  useEffect(() => {
    let current = true;
    const load = async () => {
      setView(null);
      setSizes(new Map());
      const found = await services.timeline(ids);
      if (!current) return;
      setView(found);
      for (const [i, j] of pairsOf(found.versions.length)) {
        const [a, b] = [found.versions[i], found.versions[j]];
        if (!a || !b) continue;
        const size = await services.changeBetween(a.side, b.side);
        if (!current) return;
        setSizes((known) => new Map(known).set(place(i, j), size));
      }
    };
    load().catch((error: unknown) => current && setProblem(problemWords(error)));
    return () => {
      current = false;
    };
  }, [services, key]);
  return { view, problem, size: (i, j) => sizes.get(place(i, j)) };
}
