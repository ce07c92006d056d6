import { useState } from 'preact/hooks';
import type { ComparisonTarget, Services } from '../../lib/services.ts';
import { t } from '../../lib/words.ts';
import { problemWords } from '../text/problems.ts';
import { printOf } from './export-words.ts';
import type { Reading } from './use-reading.ts';

export interface Taking {
  readonly busy: boolean;
  /** What came of it; empty before. */
  readonly words: string;
  readonly take: (target: ComparisonTarget) => void;
}

/** Taking a comparison away, and what is said about it. */
export function useTaking({ takeComparison }: Services, reading: Reading): Taking {
  const [busy, setBusy] = useState(false);
  const [words, setWords] = useState('');
  const take = (target: ComparisonTarget) => {
    setBusy(true);
    setWords('');
    takeComparison(reading.view, printOf(reading), target)
      .then(
        (name) => setWords(name === null ? t('compareCopied') : t('citeSaved', name)),
        (error: unknown) => setWords(problemWords(error)),
      )
      .finally(() => setBusy(false));
  };
  return { busy, words, take };
}
