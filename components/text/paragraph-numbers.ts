import type { QuotedPassage } from '../../lib/library/types.ts';
import { formatNumber } from './counts.ts';

/** `3`, `3–4`: the paragraphs of a quotation as a reader counts them. */
export const paragraphNumbers = ({ paragraph, to }: Pick<QuotedPassage, 'paragraph' | 'to'>): string =>
  to === undefined ? formatNumber(paragraph + 1) : `${formatNumber(paragraph + 1)}–${formatNumber(to + 1)}`;
