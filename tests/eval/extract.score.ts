/** Counts what was read right, by row and field. */
import { Readability } from '@mozilla/readability';
import { Defuddle } from 'defuddle/node';
import type { Article } from '../../lib/article/types.ts';
import { linesOf } from '../../lib/sites/lines.ts';
import { parseHtml } from '../../scripts/cli/document.ts';
import type { Case, Truth } from './extract.case.ts';

/** Fields that are right or wrong. */
export const FIELDS = [
  'article',
  'headline',
  'place',
  'month',
  'day',
  'agency',
  'date',
  'source',
  'language',
  'end mark',
] as const;
export type Field = (typeof FIELDS)[number];

export interface Asked {
  readonly field: Field;
  readonly right: boolean;
  readonly wanted: unknown;
  readonly found: unknown;
}

const ask = (field: Field, wanted: unknown, found: unknown): Asked => ({
  field,
  right: wanted === found,
  wanted,
  found,
});

/** Every field of the truth, asked of what was read; null where nothing was. */
export function fieldsOf(truth: Truth, article: Article | null): Asked[] {
  const asked: Asked[] = [ask('article', true, article !== null)];
  if (truth.headline !== undefined) asked.push(ask('headline', truth.headline, article?.headline ?? null));
  if (truth.dateline !== undefined) {
    for (const part of ['place', 'month', 'day', 'agency'] as const)
      asked.push(ask(part, truth.dateline?.[part] ?? null, article?.dateline?.[part] ?? null));
  }
  if (truth.date !== undefined) asked.push(ask('date', truth.date, article?.date.iso ?? null));
  if (truth.label !== undefined) asked.push(ask('source', truth.label, article?.source.label ?? null));
  if (truth.outlet !== undefined) asked.push(ask('source', truth.outlet, article?.source.outlet ?? null));
  if (truth.original !== undefined)
    asked.push(ask('source', truth.original, article?.source.originalUrl ?? null));
  if (truth.language !== undefined) asked.push(ask('language', truth.language, article?.language ?? null));
  if (truth.endMark !== undefined) asked.push(ask('end mark', truth.endMark, article?.endMark ?? null));
  if (truth.stamp !== undefined) asked.push(ask('end mark', truth.stamp, article?.stamp ?? null));
  return asked;
}

/** F1 of whole paragraphs: 1 where all are found and nothing else. */
export function paragraphF1(wanted: readonly string[], found: readonly string[]): number {
  const left = new Map<string, number>();
  for (const text of wanted) left.set(text, (left.get(text) ?? 0) + 1);
  let hits = 0;
  for (const text of found) {
    const count = left.get(text) ?? 0;
    if (count === 0) continue;
    left.set(text, count - 1);
    hits += 1;
  }
  return wanted.length + found.length === 0 ? 1 : (2 * hits) / (wanted.length + found.length);
}

export interface PeerScore {
  readonly headline: boolean;
  readonly f1: number;
}

const DATELINE =
  /^(?:[(（【][^)）】]{4,40}(?:조선중앙통신|朝鮮中央通信)[)）】]|朝中社.{2,14}[电電]|[\p{Lu}][^()]{4,40}\((?:KCNA|ACNC|ATCC)\)\s*[-–—]{1,2}|Пхеньян, .{4,16}\/ЦТАК\/--)\s*/u;
const MARK = /\s*(?:-0-|[(（](?:끝|完)[)）]。?|－－－|---)$/;

/** The other readers know no dateline and no end mark: both are taken off for them, and the stamp's line is not counted against them. */
const asParagraphs = (html: string) =>
  linesOf(parseHtml(`<body>${html}</body>`).documentElement)
    .map(({ text }) => text.replace(DATELINE, '').replace(MARK, '').trim())
    .filter((text) => text !== '' && !/^www\.kcna\.kp/.test(text));

const peerScore = ({ truth }: Case, title: string, content: string): PeerScore => ({
  headline: title.replace(/\s+/g, ' ').trim() === truth.headline,
  f1: paragraphF1(truth.paragraphs ?? [], content === '' ? [] : asParagraphs(content)),
});

/** What @mozilla/readability makes of the page. */
export function readability(one: Case, html: string): PeerScore {
  try {
    const found = new Readability(parseHtml(html)).parse();
    return peerScore(one, found?.title ?? '', found?.content ?? '');
  } catch {
    return { headline: false, f1: 0 };
  }
}

/** What defuddle makes of it. */
export async function defuddle(one: Case, html: string): Promise<PeerScore> {
  try {
    const found = await Defuddle(parseHtml(html), one.look.url ?? undefined);
    return peerScore(one, found.title, found.content);
  } catch {
    return { headline: false, f1: 0 };
  }
}
