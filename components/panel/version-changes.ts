import { useEffect, useState } from 'preact/hooks';
import type { Capture } from '../../lib/library/types.ts';
import type { ComparisonView, Services } from '../../lib/services.ts';
import { t } from '../../lib/words.ts';
import { countWords } from '../text/counts.ts';

/** `headline, 4 paragraphs, 1 moved`: what a version changed against the one before it. */
export function changeWords({ headline, body }: Pick<ComparisonView, 'headline' | 'body'>): string {
  const { changed, split, merged, removed, added, moved } = body.summary;
  const rewritten = changed + split + merged;
  const parts = [
    ...(headline.rows.some((row) => row.kind !== 'same') ? [t('clipChangedHeadline')] : []),
    ...(rewritten > 0 ? [countWords(rewritten, 'partParagraph', 'partParagraphs')] : []),
    ...(added > 0 ? [t('clipChangedAdded', added)] : []),
    ...(removed > 0 ? [t('clipChangedRemoved', removed)] : []),
    ...(moved > 0 ? [t('clipChangedMoved', moved)] : []),
  ];
  return parts.length > 0 ? parts.join(', ') : t('clipChangedLabel');
}

/** What each version but the first changed, by capture id, as the comparisons come in. */
export function useVersionChanges(
  services: Services,
  captures: readonly Capture[],
): ReadonlyMap<string, string> {
  const [words, setWords] = useState<ReadonlyMap<string, string>>(new Map());
  const key = captures.map((capture) => capture.id).join(' ');
  useEffect(() => {
    let current = true;
    const compareAll = async () => {
      for (const [i, capture] of captures.entries()) {
        const before = captures[i - 1];
        if (!before) continue;
        const view = await services.compare(side(before), side(capture));
        if (!current) return;
        setWords((known) => new Map(known).set(capture.id, changeWords(view)));
      }
    };
    // The list of versions stands without these words; a failed comparison says why when it is opened.
    compareAll().catch(() => undefined);
    return () => {
      current = false;
    };
  }, [services, key]);
  return words;
}

/** A version as a side of a comparison. */
export function side(capture: Capture) {
  return { kind: 'capture', clipId: capture.clipId, captureId: capture.id } as const;
}
