/** What a comparison comes to, in words: the notice over a page that changed since it was saved. */
import type { Comparison, Hunk, Row } from '../../lib/compare/types.ts';
import { t } from '../../lib/words.ts';
import { countWords, formatNumber, listInWords } from '../text/counts.ts';

/** `Headline and 4 paragraphs differ` */
export function changeTitle(headlineDiffers: boolean, { summary }: Comparison): string {
  const n = summary.changed + summary.split + summary.merged;
  if (headlineDiffers && n > 0)
    return countWords(n, 'popupHeadlineAndParagraph', 'popupHeadlineAndParagraphs');
  if (n > 0) return countWords(n, 'popupParagraphDiffers', 'popupParagraphsDiffer');
  const others = summary.moved + summary.added + summary.removed;
  if (headlineDiffers) return others > 0 ? t('popupHeadlineAndOrder') : t('popupHeadlineDiffers');
  return others > 0 ? t('popupOrderDiffers') : t('popupLabelDiffers');
}

/** `1 paragraph moved, 1 added, 1 removed.`; empty where there is nothing of the kind. */
export function movesInWords({ summary }: Comparison): string {
  const parts = [
    summary.moved > 0 ? countWords(summary.moved, 'popupMoved', 'popupMovedMany') : '',
    summary.added > 0 ? countWords(summary.added, 'popupAdded', 'popupAddedMany') : '',
    summary.removed > 0 ? countWords(summary.removed, 'popupRemoved', 'popupRemovedMany') : '',
  ].filter((part) => part !== '');
  return parts.length === 0 ? '' : t('popupSentence', parts.join(', '));
}

/** `+30 −19 words`, with a true minus sign. */
export function wordsInOut({ summary }: Comparison): string {
  return t('popupWordsInOut', formatNumber(summary.wordsInserted), formatNumber(summary.wordsDeleted));
}

const differs = (row: Row) => row.kind !== 'same';
/** Number of the paragraph as a reader of the page counts it; of the saved text where it is gone from the page. */
const numberOf = (row: Row) => (row.to[0] ?? row.from[0] ?? 0) + 1;

export interface FirstChange {
  /** Paragraph number from 1. */
  readonly number: number;
  readonly row: Row;
  /** The changed words with a little of what stands around them. */
  readonly hunks: readonly Hunk[];
  /** `and 3 more, ¶ 2, 3 and 4`; empty where it is the only one. */
  readonly more: string;
}

const LEAD = 60;
const ROOM = 260;

/** Four lines of a row, beginning shortly before its first change. */
function aroundChange(hunks: readonly Hunk[]): readonly Hunk[] {
  const shown: Hunk[] = [];
  let room = ROOM;
  for (const [index, hunk] of hunks.entries()) {
    if (room <= 0) break;
    const lead = index === 0 && hunk.op === 'equal' && hunk.text.length > LEAD + 20;
    const text = lead ? `… ${hunk.text.slice(-LEAD).replace(/^\S*\s/, '')}` : hunk.text;
    shown.push({ ...hunk, text: text.length > room ? `${text.slice(0, room)}…` : text });
    room -= text.length;
  }
  return shown;
}

/** The first paragraph whose wording changed, or else the first that is not as it was. Null where the texts agree. */
export function firstChange({ rows }: Comparison): FirstChange | null {
  const changed = rows.filter(differs);
  const row = changed.find(({ kind }) => kind === 'changed') ?? changed[0];
  if (!row) return null;
  const kindred = changed.filter((other) => other !== row && other.kind === row.kind);
  const numbers = kindred.slice(0, 5).map((other) => formatNumber(numberOf(other)));
  const more =
    kindred.length === 0
      ? ''
      : kindred.length > numbers.length
        ? t('popupMoreUncounted', formatNumber(kindred.length))
        : t('popupMore', formatNumber(kindred.length), listInWords(numbers));
  return { number: numberOf(row), row, hunks: aroundChange(row.hunks), more };
}
