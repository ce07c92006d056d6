import { useCallback, useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { ComparisonView } from '../../lib/services.ts';
import { t } from '../../lib/words.ts';
import { type Category, SHOWN_AT_FIRST } from './categories.ts';
import { useChangeKeys } from './change-keys.ts';
import { type Change, changesOf } from './changes.ts';
import { type Display, foldLines, wholeText } from './folds.ts';
import { type Line, linesOf } from './lines.ts';
import { changeWords } from './row-words.ts';
import { type Tally, tallyOf } from './tally.ts';

/** How a comparison is being read: what is marked, what is folded, where the reader stands. */
export interface Reading {
  readonly view: ComparisonView;
  readonly tally: Tally;
  readonly lines: readonly Line[];
  readonly display: readonly Display[];
  readonly shown: ReadonlySet<Category>;
  readonly toggle: (category: Category) => void;
  /** Whether unchanged paragraphs are all there. */
  readonly whole: boolean;
  readonly setWhole: (whole: boolean) => void;
  readonly openFold: (line: number) => void;
  readonly changes: readonly Change[];
  /** Number of the current change from 0; -1 before the first step. */
  readonly at: number;
  readonly current: Change | null;
  readonly step: (by: 1 | -1) => void;
  readonly goTo: (at: number) => void;
  /** The last step, to be said aloud. */
  readonly spoken: string;
}

const same = (a: Change | null, b: Change) => a !== null && a.row === b.row && a.edit === b.edit;

export function useReading(view: ComparisonView): Reading {
  const [shown, setShown] = useState(SHOWN_AT_FIRST);
  const [whole, setWhole] = useState(false);
  const [opened, setOpened] = useState<ReadonlySet<number>>(new Set());
  const [current, setCurrent] = useState<Change | null>(null);
  const [spoken, setSpoken] = useState('');

  const { headline, body } = view;
  const tally = useMemo(() => tallyOf(headline, body), [headline, body]);
  const lines = useMemo(() => linesOf(body.rows), [body]);
  const changes = useMemo(() => changesOf(headline, lines, shown), [headline, lines, shown]);
  const display = useMemo(
    () => (whole ? wholeText(lines) : foldLines(lines, shown, opened)),
    [whole, lines, shown, opened],
  );
  const at = changes.findIndex((change) => same(current, change));

  /** Where the reader stands already, though it be drawn only later: keys come faster than a long text is drawn. */
  const stood = useRef<Change | null>(null);
  useEffect(() => {
    stood.current = null;
    setCurrent(null);
    setOpened(new Set());
    setSpoken('');
  }, [view]);

  const openFold = useCallback((line: number) => setOpened((before) => new Set([...before, line])), []);
  const goTo = (to: number) => {
    const change = changes[to];
    if (!change) return;
    stood.current = change;
    setCurrent(change);
    const words = changeWords(change, body.rows[change.row]);
    setSpoken(t('compareStep', to + 1, changes.length, words));
  };
  const step = (by: 1 | -1) => {
    if (changes.length === 0) return;
    const before = stood.current;
    let from = changes.findIndex((change) => same(before, change));
    // A change that has just been folded away still says where the reader was.
    if (from < 0 && before) {
      from = changes.findIndex(({ line }) => line >= before.line) - (by > 0 ? 1 : 0);
    }
    const to = from < 0 && by < 0 ? changes.length - 1 : from + by;
    goTo(Math.min(changes.length - 1, Math.max(0, to)));
  };
  const toggle = (category: Category) => {
    const next = new Set(shown);
    if (!next.delete(category)) next.add(category);
    setShown(next);
    if (category === 'small') setSpoken(t(next.has('small') ? 'compareSmallShown' : 'compareSmallFolded'));
  };
  useChangeKeys((command) => {
    if (command === 'next') step(1);
    else if (command === 'previous') step(-1);
    else if (command === 'small') toggle('small');
    else setWhole(!whole);
  });

  return {
    view,
    tally,
    lines,
    display,
    shown,
    toggle,
    whole,
    setWhole,
    openFold,
    changes,
    at,
    current: at < 0 ? null : current,
    step,
    goTo,
    spoken,
  };
}
