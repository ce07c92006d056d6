/** The words of the page that a field of the record was read from. */
import type { Article, DateEvidence } from '../../lib/article/types.ts';

const FIELDS: Readonly<Record<string, (article: Article) => readonly string[]>> = {
  headline: ({ headline }) => [headline],
  dateline: ({ dateline }) => (dateline ? [dateline.raw] : []),
  date: ({ date }) => date.evidence.filter(isOnPage).map(({ raw }) => raw),
  source: ({ source }) => [source.label ?? ''],
  outlet: ({ source }) => [source.label ?? ''],
  form: ({ form }) => [form?.words ?? ''],
  officials: ({ officials = [] }) => officials.map(({ name }) => name),
  text: ({ paragraphs }) => paragraphs,
};

/** Not in the address, in an archive's frame, on a list, or the day of looking. */
const isOnPage = ({ kind, place }: DateEvidence) =>
  kind !== 'capture' && kind !== 'archive' && kind !== 'list' && kind !== 'url' && place !== 'address';

/** The words to look for on the page; none for a field that stands nowhere, as the language. */
export function fieldWords(article: Article, field: string): readonly string[] {
  const words = Object.hasOwn(FIELDS, field) ? FIELDS[field]?.(article) : undefined;
  return (words ?? []).filter((one) => one !== '');
}
