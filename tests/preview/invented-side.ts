import type { Article } from '../../lib/article/types.ts';
import type { ComparedSide } from '../../lib/services.ts';

/** One side of an invented comparison: the first version of a saved clip, but for `more`. */
export function sideOf(article: Article, more: Partial<ComparedSide>): ComparedSide {
  return {
    article,
    headline: article.headline,
    at: '2026-04-16T19:40:00Z',
    version: 1,
    clipId: 'clip-1',
    citable: {
      id: 'clip-1',
      headline: article.headline,
      url: 'https://kcnawatch.org/newstream/1776300001-100000001/sample/',
      date: article.date.iso,
      place: article.dateline?.place ?? null,
      outlet: article.source.outlet,
      sourceLabel: article.source.label,
      language: article.language,
      accessed: '2026-04-16',
      paragraphs: article.paragraphs,
    },
    textHash: 'c0'.repeat(32),
    ...more,
  };
}
