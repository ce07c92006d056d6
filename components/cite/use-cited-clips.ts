import { useCallback, useEffect, useState } from 'preact/hooks';
import type { Clip } from '../../lib/library/types.ts';
import type { Services } from '../../lib/services.ts';
import { problemWords } from '../text/problems.ts';

/** A clip to be cited, as it stands in the library. */
export interface CitedClip {
  readonly clip: Clip;
  /** How many paragraphs the cited version has: the highest number to point to. */
  readonly paragraphs: number;
}

export interface CitedClips {
  /** In the order asked for; null until known. Clips deleted meanwhile are left out. */
  readonly clips: readonly CitedClip[] | null;
  readonly gone: number;
  readonly problem: string | null;
  readonly again: () => void;
}

/** How many clips are read at once: each brings its whole text. */
const AT_ONCE = 40;

async function load(services: Services, ids: readonly string[]): Promise<readonly CitedClip[]> {
  const found: CitedClip[] = [];
  for (let i = 0; i < ids.length; i += AT_ONCE) {
    const details = await Promise.all(ids.slice(i, i + AT_ONCE).map((id) => services.library.open(id)));
    for (const detail of details) {
      if (!detail || detail.clip.deletedAt !== null) continue;
      found.push({ clip: detail.clip, paragraphs: detail.captures.at(-1)?.article.paragraphs.length ?? 0 });
    }
  }
  return found;
}

/** The chosen clips, kept up with the library. */
export function useCitedClips(services: Services, ids: readonly string[]): CitedClips {
  const [clips, setClips] = useState<readonly CitedClip[] | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const [round, setRound] = useState(0);
  const key = ids.join(' ');
  const again = useCallback(() => setRound((n) => n + 1), []);
  useEffect(() => services.library.onChange(again), [services, again]);
  // The key names the clips
  useEffect(() => {
    let current = true;
    load(services, [...new Set(ids)]).then(
      (found) => {
        if (!current) return;
        setClips(found);
        setProblem(null);
      },
      (error: unknown) => current && setProblem(problemWords(error)),
    );
    return () => {
      current = false;
    };
  }, [services, key, round]);
  return { clips, gone: clips ? new Set(ids).size - clips.length : 0, problem, again };
}
