import type { ComponentChildren } from 'preact';
import type { StyleInfo } from '../../lib/cite/styles.ts';
import { t } from '../../lib/words.ts';
import { ProgressLine } from '../panel/progress-line.tsx';
import { Button } from '../parts/button.tsx';
import { formatNumber } from '../text/counts.ts';
import { styleName } from '../text/style-names.ts';
import { hasYearLetters, listTitle } from './bibliography.ts';
import { EntryList } from './entry-list.tsx';
import type { Citation, Citations } from './use-citations.ts';

export interface PaperProps {
  readonly style: StyleInfo;
  readonly citations: Citations;
  readonly marked: string | null;
  readonly onCopy: (entry: Citation) => void;
  /** What to cite in where the style fails. */
  readonly instead: StyleInfo;
  readonly onInstead: (style: StyleInfo) => void;
  /** Below the list: the marked entry as it is cited. */
  readonly children: ComponentChildren;
}

/** The list as it will be pasted. */
export function Paper(props: PaperProps) {
  const { style, citations, marked, onCopy, instead, onInstead, children } = props;
  const { entries, busy, problem, progress, stop, again, styleFailed } = citations;
  return (
    <article class="paper" aria-busy={busy}>
      <h2>{t(listTitle(style))}</h2>
      {problem !== null && (
        <div class="notice" role="alert">
          <p>{problem}</p>
          {styleFailed ? (
            <Button onPress={() => onInstead(instead)}>{t('styleUseInstead', styleName(instead))}</Button>
          ) : (
            <Button onPress={again}>{t('compareAgain')}</Button>
          )}
        </div>
      )}
      {progress !== null && (
        <div class="cite-progress">
          <ProgressLine
            words={t('citeProgress', formatNumber(progress.done), formatNumber(progress.total))}
            done={progress.done}
            total={progress.total}
          />
          <Button onPress={stop}>{t('citeStop')}</Button>
        </div>
      )}
      {entries === null && busy && progress === null && <p class="meta">{t('citeMaking')}</p>}
      {entries?.length === 0 && <p class="meta">{t('citeNothingIncluded')}</p>}
      {entries && <EntryList entries={entries} marked={marked} onCopy={onCopy} />}
      {children}
    </article>
  );
}

/** What holds for this list alone, and whose styles they are. */
export function PaperNotes({ style, citations }: { style: StyleInfo; citations: Citations }) {
  const letters = hasYearLetters((citations.entries ?? []).map(({ citation }) => citation));
  const packaged = style.csl !== null;
  if (!letters && !packaged) return null;
  return (
    <p class="meta">
      {letters && t('citeLetters')} {packaged && t('citeStylesBy')}
    </p>
  );
}
