import type { ArticleDate } from '../../lib/article/types.ts';
import { t } from '../../lib/words.ts';
import { formatNumber } from '../text/counts.ts';
import { dateFindings } from '../text/date-findings.ts';

/** Every date found on the page and around it, most trusted first, folded under a line that counts them. */
export function DateFindings({ date }: { date: ArticleDate }) {
  const findings = dateFindings(date);
  if (findings.length === 0) return null;
  return (
    <details class="more">
      <summary>{t('partDatesFound', formatNumber(findings.length))}</summary>
      <ol class="found">
        {findings.map(({ kind, raw, place, reading, counts, verdict }, index) => (
          <li key={index} data-found={index}>
            <b>{kind}</b> <q>{raw}</q>
            <span class="found-line">
              {[place, reading ?? t('partReadAsNoDay')].filter((part) => part !== null).join(' · ')}
            </span>
            <span class={counts ? 'found-line found-line--counts' : 'found-line'}>{verdict}</span>
          </li>
        ))}
      </ol>
      <p class="meta">{t('partDatesOrder')}</p>
    </details>
  );
}
