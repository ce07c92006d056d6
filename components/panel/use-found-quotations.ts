import { useEffect, useState } from 'preact/hooks';
import type { FoundQuotations } from '../../lib/compare/find-quotations.ts';
import type { ClipDetail, LibraryServices } from '../../lib/services.ts';

/** What became of a clip's quotations in its newest version, worked out after the clip is drawn; null until then. */
export function useFoundQuotations(
  library: LibraryServices,
  detail: ClipDetail | null | undefined,
): FoundQuotations | null {
  const [found, setFound] = useState<{ readonly of: string; readonly found: FoundQuotations } | null>(null);
  const clip = detail?.clip;
  const of = [clip?.id, clip?.captures.at(-1)?.id, ...(clip?.quotations ?? []).map(({ id }) => id)].join(' ');
  useEffect(() => {
    if (!clip?.quotations) return;
    let wanted = true;
    library.findQuotations(clip.id).then(
      (answer) => wanted && setFound({ of, found: answer }),
      // The quotations stand without these words.
      () => undefined,
    );
    return () => {
      wanted = false;
    };
  }, [library, of]);
  return found?.of === of ? found.found : null;
}
