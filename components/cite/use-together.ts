import { useEffect, useState } from 'preact/hooks';
import type { CitedPart, TogetherRequest } from '../../lib/cite/together.ts';
import type { FormattedText } from '../../lib/cite/types.ts';
import type { Services } from '../../lib/services.ts';
import { problemWords } from '../text/problems.ts';

export interface Together {
  /** What was made last; it stays while another is made. */
  readonly citation: FormattedText | null;
  readonly problem: string | null;
}

/**
 * Asks for the citation of some clips whenever they or the request change; an answer to an older question is dropped. `stamp` changes where the
 * same clips read otherwise than before.
 */
export function useTogether(
  services: Services,
  parts: readonly CitedPart[],
  among: readonly string[],
  request: TogetherRequest,
  stamp: string,
): Together {
  const [together, setTogether] = useState<Together>({ citation: null, problem: null });
  const question = JSON.stringify([parts, among, request, stamp]);
  // The question names the clips and the request
  useEffect(() => {
    let current = true;
    const stop = new AbortController();
    services.cite.citeTogether(parts, among, request, { signal: stop.signal }).then(
      (citation) => current && setTogether({ citation, problem: null }),
      (error: unknown) =>
        current && setTogether(({ citation }) => ({ citation, problem: problemWords(error) })),
    );
    return () => {
      current = false;
      stop.abort(new Error('no longer wanted'));
    };
  }, [services, question]);
  return together;
}
