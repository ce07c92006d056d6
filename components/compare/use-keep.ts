import { useState } from 'preact/hooks';
import type { ComparisonView, Services } from '../../lib/services.ts';
import { problemWords } from '../text/problems.ts';
import { keepPage } from './keep-page.ts';

export interface Keep {
  /** True where one side is the page as it is now, not yet kept. */
  readonly offered: boolean;
  readonly side: 'A' | 'B';
  readonly busy: boolean;
  /** What came of it; empty before. */
  readonly words: string;
  readonly onKeep: () => void;
}

/** Keeping the page that is one side of a comparison, and what is said about it. */
export function useKeep(services: Services, { a, b }: ComparisonView): Keep {
  const [busy, setBusy] = useState(false);
  const [kept, setKept] = useState(false);
  const [words, setWords] = useState('');
  const page = b.version === null ? b : a.version === null ? a : null;
  const onKeep = () => {
    if (!page) return;
    setBusy(true);
    keepPage(services, page)
      .then(
        (outcome) => {
          setKept(outcome.kept);
          setWords(outcome.words);
        },
        (error: unknown) => setWords(problemWords(error)),
      )
      .finally(() => setBusy(false));
  };
  return { offered: page !== null && !kept, side: page === a ? 'A' : 'B', busy, words, onKeep };
}
