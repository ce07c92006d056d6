/**
 * Between citeproc and the page. citeproc reads HTML-like tags in a title as formatting and works on punctuation within addresses, so
 * nothing that comes from a page reaches it raw: `<` and `>` go in as marks, the address as one mark, and come back afterwards.
 */
import { escapeHtml } from '../escape.ts';
import type { CslItem } from './csl.ts';
import type { StyledItem } from './record.ts';
import type { FormattedText } from './types.ts';

/** Private-use characters; `plainLine` took any such character out of the record. */
const LESS = '\ue000';
const GREATER = '\ue001';
const ADDRESS = '\ue002';
const ARCHIVE_ADDRESS = '\ue003';
/** The number of the item that an address is of follows its mark, in ten characters more: a citation of several has several addresses. */
const DIGITS = 0xe010;
const ofItem = (mark: string, place: number) =>
  mark + String(place).replace(/\d/g, (digit) => String.fromCharCode(DIGITS + Number(digit)));
/** Around a translated headline. */
const OPEN = '\ue004';
const CLOSE = '\ue005';
const MARKS: Readonly<Record<string, string>> = { [LESS]: '<', [GREATER]: '>' };

/** Words that citeproc reads no tags in. */
export const inert = (text: string): string => text.replaceAll('<', LESS).replaceAll('>', GREATER);

/**
 * The item as citeproc gets it.
 * @param place its number among those that `formattedText` is given
 */
export function markItem({ translation, ...item }: StyledItem, place: number): CslItem {
  return {
    ...item,
    title: inert(item.title) + (translation ? `${OPEN}[${inert(translation)}]${CLOSE}` : ''),
    ...(item.author && { author: item.author.map(({ literal }) => ({ literal: inert(literal) })) }),
    ...(item['container-title'] && { 'container-title': containerTitle(inert(item['container-title'])) }),
    ...(item['event-place'] && { 'event-place': inert(item['event-place']) }),
    ...(item['publisher-place'] && { 'publisher-place': inert(item['publisher-place']) }),
    ...(item.URL && { URL: ofItem(ADDRESS, place) }),
    ...(item.archive_location && { archive_location: ofItem(ARCHIVE_ADDRESS, place) }),
  };
}

/** The name of a host is not a title to be capitalised: "rodong.rep.kp", never "Rodong.Rep.Kp". */
const containerTitle = (title: string): string =>
  /^[a-z0-9-]+(?:\.[a-z0-9-]+)+$/.test(title) ? `<span class="nocase">${title}</span>` : title;

/** A translation stands outside the quotation marks and italics of the headline it translates (Chicago 14.99, MLA, OSCOLA). */
const translationOutside = (output: string): string =>
  output
    .replace(/\ue004([^\ue005]*)\ue005([.,]?)((?:[’”]|<\/i>)+)/g, '$3 $1$2')
    .replace(/\ue004([^\ue005]*)\ue005/g, ' $1');

/** citeproc's output: text in which `&`, `<`, `>` are character references, and tags of its own. */
const TAG_OR_REFERENCE = /<(\/?)([a-z]+)([^>]*)>|&#?(\w+);/g;
const REFERENCES: Readonly<Record<string, string>> = { '38': '&', '60': '<', '62': '>', '160': '\u00a0' };

const SPAN_STYLE = /style="(font-(?:variant|style|weight): ?(?:small-caps|normal|italic|bold);?)"/;

/**
 * The two flavours of one citation. Of citeproc's tags only `i`, `b`, `sup` and `span` survive; its boxes (`div`) fall away, with a space between a
 * number and its entry.
 * @param output citeproc's HTML
 * @param items their addresses, checked to be http(s), are linked where the style prints them
 */
export function formattedText(
  output: string,
  items: readonly Pick<CslItem, 'URL' | 'archive_location'>[],
): FormattedText {
  const source = translationOutside(output.trim());
  let text = '';
  let html = '';
  const put = (raw: string) => {
    const plain = raw.replace(/[\ue000\ue001]/g, (mark) => MARKS[mark] ?? '');
    for (const part of plain.split(/([\ue002\ue003][\ue010-\ue019]+)/)) {
      const url = addressOf(part, items);
      if (url === null) {
        text += part;
        html += escapeHtml(part);
      } else if (url !== undefined) {
        text += url;
        html += link(url);
      }
    }
  };
  let at = 0;
  for (const match of source.matchAll(TAG_OR_REFERENCE)) {
    const [whole, slash = '', tag, attributes = '', reference] = match;
    put(source.slice(at, match.index));
    at = match.index + whole.length;
    if (reference !== undefined) put(REFERENCES[reference] ?? whole);
    else if (tag === 'div' && slash === '' && /csl-right-inline/.test(attributes)) put(' ');
    else if (tag && /^(i|b|sup|span)$/.test(tag)) {
      const style = tag === 'span' && slash === '' ? SPAN_STYLE.exec(attributes)?.[1] : undefined;
      html += `<${slash}${tag}${style ? ` style="${style}"` : ''}>`;
    }
  }
  put(source.slice(at));
  return { text: oneLine(text), html: oneLine(html) };
}

/** Null where the part is no mark of an address. */
function addressOf(
  part: string,
  items: readonly Pick<CslItem, 'URL' | 'archive_location'>[],
): string | null | undefined {
  const [mark = '', ...digits] = part;
  if (mark !== ADDRESS && mark !== ARCHIVE_ADDRESS) return null;
  const item = items[Number(digits.map((digit) => digit.charCodeAt(0) - DIGITS).join(''))];
  return mark === ADDRESS ? item?.URL : item?.archive_location;
}

/** A link that shows its address. */
export const link = (url: string) => `<a href="${escapeHtml(url)}">${escapeHtml(url)}</a>`;

/** No-break spaces are the style's and stay. */
const oneLine = (text: string) => text.replace(/[ \t\r\n]+/g, ' ').trim();
