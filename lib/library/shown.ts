import type { Article } from '../article/types.ts';
import type { Edits, ShownFields } from './types.ts';

/** What lists and filters show of a clip: the fields of its newest capture with the person's edits laid over. */
export function shownFields(article: Article, edits: Edits): ShownFields {
  return {
    headline: edits.headline ?? article.headline,
    dateline: edits.dateline === undefined ? article.dateline : edits.dateline,
    date: edits.date === undefined ? article.date.iso : edits.date,
    outlet: edits.outlet ?? article.source.outlet,
    sourceLabel: edits.sourceLabel ?? article.source.label,
    language: edits.language ?? article.language,
    form: edits.form ?? article.form?.words ?? null,
    ...(article.notes.some(({ id }) => id === 'not-kcna-copy') ? { notKcna: true as const } : {}),
  };
}
