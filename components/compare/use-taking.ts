import { useState } from 'preact/hooks';
import type { ComparisonPrint, ComparisonTarget, ComparisonView, Services } from '../../lib/services.ts';
import { t } from '../../lib/words.ts';
import { problemWords } from '../text/problems.ts';

export interface Taking {
  readonly busy: boolean;
  /** What came of it; empty before. */
  readonly words: string;
  readonly take: (target: ComparisonTarget) => void;
}

/** Taking a comparison away, and what is said about it. */
export function useTaking(
  { takeComparison }: Services,
  view: ComparisonView,
  print: () => ComparisonPrint,
): Taking {
  const [busy, setBusy] = useState(false);
  const [words, setWords] = useState('');
  const take = (target: ComparisonTarget) => {
    setBusy(true);
    setWords('');
    takeComparison(view, print(), target)
      .then(
        (name) => setWords(name === null ? t('compareCopied') : t('citeSaved', name)),
        (error: unknown) => setWords(problemWords(error)),
      )
      .finally(() => setBusy(false));
  };
  return { busy, words, take };
}
