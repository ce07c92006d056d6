/** The words of a comparison that is taken away. */
import type { BesideRow } from '../../lib/compare/beside/types.ts';
import type { ComparisonPrint, ComparisonView } from '../../lib/services.ts';
import { t } from '../../lib/words.ts';
import { countWords, formatNumber } from '../text/counts.ts';
import { uiLocale } from '../text/locale.ts';
import { besideSign, besideTally } from './beside-words.ts';
import { CATEGORY_NAMES, SMALL_NAMES } from './categories.ts';
import { whenWords } from './side-words.ts';
import { isIdentical } from './tally.ts';
import { reworded, smallWords } from './tally-words.tsx';
import type { Reading } from './use-reading.ts';

const numbers = (from: string, to: string) => (from === to ? to : `${from} → ${to}`);

const WORDS = (): ComparisonPrint['words'] => ({
  title: t('compareFileTitle'),
  captured: t('compareFileCaptured'),
  hash: t('compareFileHash'),
  hashMeaning: t('compareFileHashMeaning'),
  legend: t('compareFileLegend'),
  row(kind, from, to) {
    switch (kind) {
      case 'same':
      case 'changed':
        return t('compareFileRow', numbers(from, to));
      case 'moved':
        return t('compareFileMoved', from, to);
      case 'split':
        return t('compareSplit', from, to);
      case 'merged':
        return t('compareMerged', from, to);
      case 'removed':
        return t('compareFileRemoved', from);
      case 'added':
        return t('compareFileAdded', to);
    }
  },
  folded: (count) => countWords(count, 'compareFoldOne', 'compareFoldMany'),
  classes: {
    typography: t(SMALL_NAMES.typography),
    spelling: t(SMALL_NAMES.spelling),
    abbreviation: t(SMALL_NAMES.abbreviation),
    'function-words': t(SMALL_NAMES['function-words']),
    'number-date': t(CATEGORY_NAMES['number-date']),
    'name-post': t(CATEGORY_NAMES['name-post']),
    wording: t(CATEGORY_NAMES.wording),
    moved: t(CATEGORY_NAMES.moved),
  },
  beside: {
    'one-to-one': besideSign('one-to-one'),
    'one-to-many': besideSign('one-to-many'),
    'many-to-one': besideSign('many-to-one'),
    'many-to-many': besideSign('many-to-many'),
    'only-a': besideSign('only-a'),
    'only-b': besideSign('only-b'),
  },
});

/** `Headline and 4 paragraphs · +31 −27 words · 1 moved · 1 added`: the counts of the screen in one line. */
function summaryWords({ tally, view }: Reading): string {
  if (isIdentical(view.headline, view.body)) return t('compareIdentical');
  const { categories } = tally;
  const small = smallWords(tally);
  return [
    reworded(tally),
    t('compareWords', formatNumber(tally.wordsAdded), formatNumber(tally.wordsRemoved)),
    categories.moved > 0 ? t('compareMovedCount', formatNumber(categories.moved)) : null,
    categories.added > 0 ? t('compareAddedCount', formatNumber(categories.added)) : null,
    categories.removed > 0 ? t('compareRemovedCount', formatNumber(categories.removed)) : null,
    tally.split > 0 ? t('compareSplitCount', formatNumber(tally.split)) : null,
    tally.merged > 0 ? t('compareMergedCount', formatNumber(tally.merged)) : null,
    small === '' ? null : `${t('compareSmall')}: ${small}`,
  ]
    .filter((part) => part !== null)
    .join(' · ');
}

/** What is printed with the texts; unchanged paragraphs are left out unless the whole text is shown. */
export const printOf = (reading: Reading): ComparisonPrint => ({
  labels: [`A · ${whenWords(reading.view.a)}`, `B · ${whenWords(reading.view.b)}`],
  summary: summaryWords(reading),
  language: uiLocale(),
  onlyChanges: !reading.whole,
  words: WORDS(),
});

/** What is printed with two texts in two languages. */
export const besidePrint = (view: ComparisonView, rows: readonly BesideRow[]): ComparisonPrint => ({
  labels: [`A · ${whenWords(view.a)}`, `B · ${whenWords(view.b)}`],
  summary: besideTally(rows),
  language: uiLocale(),
  onlyChanges: false,
  words: { ...WORDS(), legend: t('besideMeaning') },
});
