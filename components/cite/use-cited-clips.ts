import { useCallback, useEffect, useMemo, useRef, useState } from 'preact/hooks';
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

/** What is known of clips; null of one that is deleted. */
type Known = ReadonlyMap<string, CitedClip | null>;
const NOTHING: Known = new Map();

/** How many clips are read at once: each brings its whole text. */
const AT_ONCE = 40;

async function load(services: Services, ids: readonly string[], before: Known): Promise<Known> {
  const known = new Map(before);
  for (let i = 0; i < ids.length; i += AT_ONCE) {
    const some = ids.slice(i, i + AT_ONCE);
    const details = await Promise.all(some.map((id) => services.library.open(id)));
    details.forEach((detail, n) => {
      const here = detail && detail.clip.deletedAt === null ? detail : null;
      const paragraphs = here?.captures.at(-1)?.article.paragraphs.length ?? 0;
      known.set(some[n] ?? '', here && { clip: here.clip, paragraphs });
    });
  }
  return known;
}

/** The chosen clips, kept up with the library. In another order, or with more of them, only those not known yet are read. */
export function useCitedClips(services: Services, ids: readonly string[]): CitedClips {
  const [known, setKnown] = useState<Known>(NOTHING);
  const [problem, setProblem] = useState<string | null>(null);
  const [round, setRound] = useState(0);
  /** What was read in which round: in a later one anything may have changed. */
  const read = useRef({ round: 0, known: NOTHING });
  const key = ids.join(' ');
  const again = useCallback(() => setRound((n) => n + 1), []);
  useEffect(() => services.library.onChange(again), [services, again]);
  // The key names the clips
  useEffect(() => {
    let current = true;
    const before = read.current.round === round ? read.current.known : NOTHING;
    const missing = [...new Set(ids)].filter((id) => !before.has(id));
    load(services, missing, before).then(
      (found) => {
        if (!current) return;
        read.current = { round, known: found };
        setKnown(found);
        setProblem(null);
      },
      (error: unknown) => current && setProblem(problemWords(error)),
    );
    return () => {
      current = false;
    };
  }, [services, key, round]);
  // The key names the clips
  const found = useMemo(() => {
    const distinct = [...new Set(ids)];
    if (!distinct.every((id) => known.has(id))) return null;
    return { clips: distinct.flatMap((id) => known.get(id) ?? []), of: distinct.length };
  }, [known, key]);
  // While one more is read, those that were there stay.
  const last = useRef(found);
  last.current = found ?? last.current;
  const { clips = null, of = 0 } = last.current ?? {};
  return { clips, gone: clips ? of - clips.length : 0, problem, again };
}
