import { decideDate } from '../article/dates.ts';
import type { Article, Note } from '../article/types.ts';
import type { ListedDay } from './listing-day.ts';

const isOneOf = (notes: readonly Note[], { id, text }: Note) =>
  notes.some((other) => other.id === id && other.text === text);

/**
 * The record of an article that was opened from a list which dates it: that day joins the evidence, and the date is decided again.
 * @param capturedAt - the same that the article was read with.
 */
export function withListedDate(article: Article, listed: ListedDay, capturedAt: string): Article {
  const { dateline, date, notes } = article;
  const found = date.evidence.filter(({ kind }) => kind !== 'dateline' && kind !== 'capture');
  const before = decideDate(dateline, found, capturedAt);
  const after = decideDate(dateline, [...found, { kind: 'list', place: 'list', ...listed }], capturedAt);
  return {
    ...article,
    date: after.date,
    notes: [...notes.filter((one) => !isOneOf(before.notes, one)), ...after.notes],
  };
}
