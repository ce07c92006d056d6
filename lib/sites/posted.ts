/** The day on which a republisher posted a page, by what the page tells machines. */
import { isoDay } from '../article/calendar.ts';
import type { DateEvidence } from '../article/types.ts';

/** In the order of trust; each with the attribute that holds the time. */
const PLACES = [
  ['meta[property="article:published_time"]', 'content'],
  ['meta[itemprop="datePublished"]', 'content'],
  ['meta[name="date"], meta[name="DC.date"], meta[name="dc.date"], meta[name="pubdate"]', 'content'],
  [
    'time.published[datetime], time.entry-date[datetime], time[pubdate][datetime], time[itemprop="datePublished"][datetime]',
    'datetime',
  ],
  ['abbr.published[title]', 'title'],
  ['article time[datetime], header time[datetime]', 'datetime'],
] as const;

const DAY = /^\s*(\d{4})-(\d{2})-(\d{2})(?=$|[\sT])/;

/** The first such day, as evidence of kind `posted`; none where the page says none that is a day. */
export function postedEvidence(root: ParentNode): DateEvidence[] {
  for (const [selector, attribute] of PLACES) {
    for (const element of root.querySelectorAll(selector)) {
      const raw = element.getAttribute(attribute)?.trim().slice(0, 100) ?? '';
      const [, year, month, day] = DAY.exec(raw) ?? [];
      const iso = isoDay(Number(year), Number(month), Number(day));
      if (iso !== null) return [{ kind: 'posted', raw, iso }];
    }
  }
  return [];
}
