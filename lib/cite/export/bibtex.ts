import type { CslItem } from '../csl.ts';
import { tex } from './tex.ts';

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'] as const;

/**
 * BibTeX in UTF-8, for the old program and what reads nothing newer. Written by ourselves: BibTeX knows no newspaper, and the usual writer makes
 * `month = {oct 9}` and the address the publisher of a `misc`. An `article` would be one of a journal.
 */
export const bibtex = (items: readonly CslItem[]): string => items.map(entry).join('\n');

function entry(item: CslItem): string {
  const [year, month, day] = item.issued?.['date-parts'][0] ?? [];
  const fields: (readonly [name: string, value: string | undefined])[] = [
    ['author', item.author && braced(item.author.map(({ literal }) => `{${tex(literal)}}`).join(' and '))],
    // Braces within braces: styles must leave capitals as they are.
    ['title', `{{${tex(oneLine(item.title))}}}`],
    ['howpublished', item['container-title'] && braced(tex(item['container-title']))],
    ['address', item['event-place'] && braced(tex(item['event-place']))],
    ['year', year === undefined ? undefined : braced(String(year))],
    ['month', month === undefined ? undefined : MONTHS[month - 1]],
    ['day', day === undefined ? undefined : braced(String(day))],
    ['url', item.URL && braced(item.URL)],
    ['urldate', item.accessed && braced(isoDay(item.accessed['date-parts'][0] ?? []))],
    ['language', item.language && braced(item.language)],
    ['keywords', item.keyword && braced(tex(item.keyword))],
    ['note', item.note && braced(tex(oneLine(item.note)))],
  ];
  const lines = fields.flatMap(([name, value]) => (value ? [`\t${name} = ${value},`] : []));
  return [`@misc{${item.id},`, ...lines, '}', ''].join('\n');
}

const braced = (value: string): string => `{${value}}`;
const oneLine = (value: string): string => value.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ').trim();
const isoDay = (parts: readonly number[]): string =>
  parts.map((part, n) => String(part).padStart(n === 0 ? 4 : 2, '0')).join('-');
