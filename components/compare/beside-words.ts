/** What is said of two texts that stand beside each other. */
import type { BesideKind, BesideRow } from '../../lib/compare/beside/types.ts';
import { t, type WordKey } from '../../lib/words.ts';
import { formatNumber } from '../text/counts.ts';

/** One to one is what one expects, and has no sign. */
const SIGNS: Readonly<Record<BesideKind, WordKey | null>> = {
  'one-to-one': null,
  'one-to-many': 'besideOneToMany',
  'many-to-one': 'besideManyToOne',
  'many-to-many': 'besideManyToMany',
  'only-a': 'besideOnlyA',
  'only-b': 'besideOnlyB',
};

/** How paragraphs or sentences stand to each other; empty where one stands beside one. */
export function besideSign(kind: BesideKind): string {
  const sign = SIGNS[kind];
  return sign === null ? '' : t(sign);
}

/** How many paragraphs stand beside one of the other text, and how many alone. */
export function besideTally(rows: readonly BesideRow[]): string {
  const alone = (kind: BesideKind) => rows.filter((row) => row.kind === kind).length;
  const paired = rows.length - alone('only-a') - alone('only-b');
  return t('besideTally', formatNumber(paired), formatNumber(alone('only-a')), formatNumber(alone('only-b')));
}
