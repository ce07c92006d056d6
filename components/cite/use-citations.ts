import { useEffect, useState } from 'preact/hooks';
import type { FormattedText } from '../../lib/cite/types.ts';
import type { CitationRequest, Services } from '../../lib/services.ts';
import { problemWords } from '../text/problems.ts';

export interface Citation {
  readonly id: string;
  readonly citation: FormattedText;
}

export interface Citations {
  /** What was made last; it stays while a new list is made. Null before the first. */
  readonly entries: readonly Citation[] | null;
  readonly busy: boolean;
  readonly problem: string | null;
}

const NONE: Citations = { entries: null, busy: true, problem: null };

/**
 * Asks for citations whenever the clips or the request change; an answer to an older question is dropped. `stamp` changes where the same
 * clips read otherwise than before. A null request asks for nothing.
 */
export function useCitations(
  services: Services,
  ids: readonly string[],
  request: CitationRequest | null,
  stamp: string,
): Citations {
  const [citations, setCitations] = useState(NONE);
  const question = request && JSON.stringify([ids, request, stamp]);
  // The question names the clips and the request
  useEffect(() => {
    if (request === null) return;
    let current = true;
    if (ids.length === 0) {
      setCitations({ entries: [], busy: false, problem: null });
      return;
    }
    setCitations((before) => ({ ...before, busy: true }));
    services.cite.citeClips(ids, request).then(
      (entries) => current && setCitations({ entries, busy: false, problem: null }),
      (error: unknown) =>
        current && setCitations((before) => ({ ...before, busy: false, problem: problemWords(error) })),
    );
    return () => {
      current = false;
    };
  }, [services, question]);
  return citations;
}
