import { collapse } from './spaces.ts';
import type { Article, DateEvidenceKind } from './types.ts';

/** Version of the rule by which {@link canonicalText} is made. A changed rule is a new number, never a changed meaning. */
export const TEXT_RULE = 1;

/** Dates that the page itself claims. The day of viewing, the day of ingestion and the capture change without the page changing. */
const CLAIMED: ReadonlySet<DateEvidenceKind> = new Set(['date-line', 'stamp', 'list', 'page']);

const canonical = (text: string) => collapse(text.normalize('NFC'));

/** The text whose hash identifies what was saved: paragraphs in NFC, spaces collapsed, joined by one newline (DESIGN.md, "The record"). */
export function canonicalText(paragraphs: readonly string[]): string {
  return paragraphs.map(canonical).join('\n');
}

/** Headline, dateline and the dates the page claims, hashed apart: a relabelled page is not a rewritten one. */
export function labelText(article: Pick<Article, 'headline' | 'dateline' | 'date'>): string {
  const dates = article.date.evidence.filter(({ kind }) => CLAIMED.has(kind)).map(({ raw }) => raw);
  return [article.headline, article.dateline?.raw ?? '', ...dates].map(canonical).join('\n');
}
