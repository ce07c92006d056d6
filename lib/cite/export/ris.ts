/**
 * RIS, written by ourselves: the usual writer drops author, month and day of a newspaper article and breaks addresses at 70 characters.
 * Tags as Zotero, EndNote and bibutils read them for type NEWS.
 */
import type { CslDate, CslItem } from '../csl.ts';

const LINE_END = '\r\n';

/** One record after another; a line a field, never wrapped, lines ended by CRLF as the format wants. */
export function ris(items: readonly CslItem[]): string {
  return items.map(record).join(LINE_END);
}

function record(item: CslItem): string {
  const fields: (readonly [tag: string, value: string | undefined])[] = [
    ['TY', 'NEWS'],
    ['ID', item.id],
    // The comma at the end says that this is one name, not "Agency, Korean Central News".
    ...(item.author ?? []).map(({ literal }) => ['AU', `${literal.replaceAll(',', '')},`] as const),
    ['TI', item.title],
    ['T2', item['container-title']],
    ['CY', item['event-place']],
    ['PY', item.issued && year(item.issued)],
    ['DA', item.issued && slashed(item.issued)],
    ['Y2', item.accessed && slashed(item.accessed)],
    ['UR', item.URL],
    ['DB', item.archive],
    ['LA', item.language],
    // RIS has no tag for a title in its own script.
    ['N1', item['original-title'] && `Original title: ${item['original-title']}`],
    ['N1', item.note],
    ...(item.keyword?.split(', ') ?? []).map((tag) => ['KW', tag] as const),
  ];
  const lines = fields.flatMap(([tag, value]) => (value ? [`${tag}  - ${oneLine(value)}`] : []));
  return [...lines, 'ER  - ', ''].join(LINE_END);
}

const year = (date: CslDate) => String(date['date-parts'][0]?.[0] ?? '').padStart(4, '0');

/** `2025/10/09/`, the last part being a season or the like; parts not known are left empty. */
function slashed(date: CslDate): string {
  const [, month, day] = date['date-parts'][0] ?? [];
  const two = (part: number | undefined) => (part === undefined ? '' : String(part).padStart(2, '0'));
  return `${year(date)}/${two(month)}/${two(day)}/`;
}

/** A line break in a value would begin a new field. */
const oneLine = (value: string) => value.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ').trim();
