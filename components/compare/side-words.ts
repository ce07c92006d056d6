/** What is said about one side of a comparison. */
import type { ComparedSide, ComparisonView } from '../../lib/services.ts';
import { t, type WordKey } from '../../lib/words.ts';
import { listInWords } from '../text/counts.ts';
import { formatDay, formatStamp } from '../text/dates.ts';
import { languageName } from '../text/languages.ts';
import type { Fact, FactName } from './facts.ts';

/** `Saved 14 March 2026, 21:40 · version 1`, `On the page now, 16 March 2026, 08:05`. */
export function whenWords({ at, version }: ComparedSide): string {
  const stamp = formatStamp(at);
  return version === null ? t('compareOnPage', stamp) : t('compareSavedVersion', stamp, version);
}

const NAMES: Record<FactName, WordKey> = {
  dateline: 'compareDateline',
  date: 'compareDate',
  source: 'compareSource',
};

export const factName = (name: FactName): string => t(NAMES[name]);

/** A fact as it is read: dates written out, `none` where a side has none. */
export function factWords({ name }: Fact, value: string | null): string {
  if (value === null) return t('compareNone');
  return name === 'date' ? formatDay(value) : value;
}

/** `Dateline and date are the same.`; null where none is. */
export function sameFactsWords(facts: readonly Fact[]): string | null {
  const names = facts.filter(({ a, b }) => a === b).map(({ name }) => factName(name));
  const [first, ...rest] = names;
  if (first === undefined) return null;
  if (rest.length === 0) return t('compareFactSame', first);
  const [head, ...tail] = first;
  const words = [`${head}${tail.join('')}`, ...rest.map((name) => name.toLocaleLowerCase())];
  return t('compareFactsSame', listInWords(words));
}

/** What the reader must know before trusting the marks: two languages, a coarse result. */
export function warningsOf({ a, b, headline, body }: ComparisonView): readonly string[] {
  const warnings: string[] = [];
  if (a.article.language !== b.article.language) {
    warnings.push(t('compareLanguages', languageName(a.article.language), languageName(b.article.language)));
  }
  if (headline.summary.capped || body.summary.capped) warnings.push(t('compareCapped'));
  return warnings;
}
