import { escapeHtml } from '../../escape.ts';
import type { CslItem } from '../csl.ts';

/**
 * COinS: each article as an OpenURL in the title of an empty `span`, for web pages that reference managers read
 * (https://en.wikipedia.org/wiki/COinS). The scheme knows no newspaper; Zotero reads the genre `article` of a journal, as it does of Wikipedia's own.
 */
export const coins = (items: readonly CslItem[]): string =>
  items.map((item) => `<span class="Z3988" title="${escapeHtml(openUrl(item))}"></span>\n`).join('');

function openUrl(item: CslItem): string {
  const query = new URLSearchParams({
    ctx_ver: 'Z39.88-2004',
    rft_val_fmt: 'info:ofi/fmt:kev:mtx:journal',
    'rft.genre': 'article',
    'rft.atitle': item.title,
  });
  const add = (name: string, value: string | undefined): void => {
    if (value) query.append(name, value);
  };
  add('rft.jtitle', item['container-title']);
  for (const { literal } of item.author ?? []) add('rft.aucorp', literal);
  add('rft.date', isoDate(item));
  add('rft.place', item['event-place']);
  add('rft.language', item.language);
  add('rft_id', item.URL);
  return query.toString();
}

const isoDate = ({ issued }: CslItem): string | undefined =>
  issued?.['date-parts'][0]?.map((part, n) => String(part).padStart(n === 0 ? 4 : 2, '0')).join('-');
