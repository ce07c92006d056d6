import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { Project } from '../../lib/library/projects/types.ts';
import type { ProjectServices } from '../../lib/services.ts';
import { problemWords } from '../text/problems.ts';

export interface Followed<T> {
  /** Undefined until known. What was known last stays while it is asked for anew. */
  readonly value: T | undefined;
  readonly problem: string | null;
  readonly again: () => void;
}

/** The answer to a question about projects, asked anew after every change to them; an answer to an older question is dropped. */
function useFollowed<T>(projects: ProjectServices, ask: () => Promise<T>): Followed<T> {
  const [state, setState] = useState<Omit<Followed<T>, 'again'>>({ value: undefined, problem: null });
  const asked = useRef(0);
  const again = useCallback(() => {
    const question = ++asked.current;
    ask().then(
      (value) => question === asked.current && setState({ value, problem: null }),
      (error: unknown) =>
        question === asked.current && setState((before) => ({ ...before, problem: problemWords(error) })),
    );
  }, [ask]);
  useEffect(() => {
    again();
    const stop = projects.onChange(again);
    return () => {
      stop();
      asked.current++;
    };
  }, [projects, again]);
  return { ...state, again };
}

/** All projects, those changed last first. */
export function useProjects(projects: ProjectServices): Followed<readonly Project[]> {
  return useFollowed(
    projects,
    useCallback(() => projects.list(), [projects]),
  );
}

/** One project; null where it is deleted. */
export function useProject(projects: ProjectServices, id: string): Followed<Project | null> {
  return useFollowed(
    projects,
    useCallback(() => projects.open(id), [projects, id]),
  );
}
