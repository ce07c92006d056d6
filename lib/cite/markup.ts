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
/** Around a translated headline. */
const OPEN = '\ue004';
const CLOSE = '\ue005';
const MARKS: Readonly<Record<string, string>> = { [LESS]: '<', [GREATER]: '>' };

/** The item as citeproc gets it. */
export function markItem({ translation, ...item }: StyledItem): CslItem {
  const inert = (text: string) => text.replaceAll('<', LESS).replaceAll('>', GREATER);
  return {
    ...item,
    title: inert(item.title) + (translation ? `${OPEN}[${inert(translation)}]${CLOSE}` : ''),
    ...(item.author && { author: item.author.map(({ literal }) => ({ literal: inert(literal) })) }),
    ...(item['container-title'] && { 'container-title': containerTitle(inert(item['container-title'])) }),
    ...(item['event-place'] && { 'event-place': inert(item['event-place']) }),
    ...(item['publisher-place'] && { 'publisher-place': inert(item['publisher-place']) }),
    ...(item.URL && { URL: ADDRESS }),
    ...(item.archive_location && { archive_location: ARCHIVE_ADDRESS }),
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
 * @param item its addresses, checked to be http(s), are linked where the style prints them
 */
export function formattedText(
  output: string,
  item: Pick<CslItem, 'URL' | 'archive_location'> | undefined,
): FormattedText {
  const source = translationOutside(output.trim());
  let text = '';
  let html = '';
  const put = (raw: string) => {
    const plain = raw.replace(/[\ue000\ue001]/g, (mark) => MARKS[mark] ?? '');
    for (const part of plain.split(/([\ue002\ue003])/)) {
      const url = part === ADDRESS ? item?.URL : part === ARCHIVE_ADDRESS ? item?.archive_location : null;
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

/** A link that shows its address. */
export const link = (url: string) => `<a href="${escapeHtml(url)}">${escapeHtml(url)}</a>`;

/** No-break spaces are the style's and stay. */
const oneLine = (text: string) => text.replace(/[ \t\r\n]+/g, ' ').trim();
